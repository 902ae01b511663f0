/** Load balancers, target groups, certificates, service discovery, repositories. */
import { choice, flag, group, integer, map, name, ref, refs, text } from './leaf.ts'

const port = (description: string) => integer(description, { minimum: 1, maximum: 65535 })

export const loadBalancers = map(
  group(
    {
      name: name('AWS::ElasticLoadBalancingV2::LoadBalancer', 32),
      type: choice(['application', 'network'], 'Type.'),
      scheme: choice(['internet-facing', 'internal'], 'Scheme.'),
      subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 2 }),
      securityGroups: refs('/securityGroups', 'Its security groups, and no others.'),
      dropInvalidHeaders: flag('Whether headers with invalid names are dropped.'),
      deletionProtection: flag('Whether deletion is refused.'),
      accessLogs: group({ bucket: ref('/buckets', 'Where access logs go.'), prefix: text('Prefix of the objects.') }),
      listeners: map(
        group(
          {
            port: port('Port.'),
            protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP'], 'Protocol.'),
            redirect: group({
              protocol: choice(['HTTP', 'HTTPS'], 'Protocol of the target.'),
              port: port('Port of the target.'),
              status: choice(['HTTP_301', 'HTTP_302'], 'Status code.'),
            }),
            forward: ref('/targetGroups', 'The target group that the default action forwards to.'),
            certificate: ref('/shared/certificates', 'Its default certificate.'),
            tlsPolicy: text('Security policy.'),
          },
          { required: ['port', 'protocol'] },
        ),
        'Listeners.',
      ),
    },
    { required: ['name', 'type', 'scheme', 'listeners'] },
  ),
  'Load balancers.',
  { seenBy: 'later' },
)

export const targetGroups = map(
  group(
    {
      name: name('AWS::ElasticLoadBalancingV2::TargetGroup', 32),
      protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP'], 'Protocol to the targets.'),
      port: port('Port of the targets.'),
      targetType: choice(['ip', 'instance', 'lambda', 'alb'], 'Type of the targets.'),
      healthCheck: group({
        path: text('Path.'),
        matcher: text('HTTP codes of a healthy target.'),
        intervalSeconds: integer('Interval.', { minimum: 5, maximum: 300 }),
        healthyThreshold: integer('Successes until healthy.', { minimum: 2, maximum: 10 }),
        unhealthyThreshold: integer('Failures until unhealthy.', { minimum: 2, maximum: 10 }),
      }),
    },
    { required: ['name', 'protocol', 'port', 'targetType'] },
  ),
  'Target groups.',
  { seenBy: 'later' },
)

export const buckets = map(
  group(
    {
      name: name('AWS::S3::Bucket', 63),
      encryption: choice(['AES256', 'aws:kms'], 'Default encryption.'),
      publicAccessBlocked: flag('Whether all four switches of Block Public Access are on.'),
    },
    { required: ['name'] },
  ),
  'S3 buckets. `${account}` in a name is the audited account.',
  { seenBy: 'later' },
)

export const discovery = group(
  {
    namespaces: map(
      group({ name: name('AWS::ServiceDiscovery::PrivateDnsNamespace', 253) }, { required: ['name'] }),
      'Private DNS namespaces of the VPC.',
    ),
    services: map(
      group(
        {
          name: name('AWS::ServiceDiscovery::Service', 127),
          namespace: ref('/discovery/namespaces', 'Its namespace.'),
          recordType: choice(['A', 'AAAA', 'SRV', 'CNAME'], 'Type of the DNS record.'),
          ttlSeconds: integer('Time to live of the record.', { minimum: 0 }),
          routingPolicy: choice(['MULTIVALUE', 'WEIGHTED'], 'Routing policy.'),
        },
        { required: ['name', 'namespace'] },
      ),
      'Cloud Map services.',
    ),
  },
  { seenBy: 'later' },
)

export const shared = group(
  {
    tags: map(text('Value.'), 'Tags of what environments share, over those of the environment.'),
    repositories: map(
      group(
        {
          name: name('AWS::ECR::Repository', 256),
          scanOnPush: flag('Whether images are scanned when they are pushed.'),
          tagMutability: choice(['IMMUTABLE', 'MUTABLE'], 'Whether a tag may be moved.'),
          encryption: choice(['AES256', 'KMS'], 'Encryption.'),
          keepImages: integer('How many images the lifecycle policy keeps.', { minimum: 1 }),
        },
        { required: ['name'] },
      ),
      'ECR repositories, one set for the account.',
    ),
    certificates: map(
      group({ domain: text('The name that the certificate must cover.') }, { required: ['domain'] }),
      'ACM certificates that exist already.',
    ),
  },
  { seenBy: 'later', description: 'What environments share; an audit of an environment judges it too.' },
)
