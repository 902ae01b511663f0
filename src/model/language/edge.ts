/** Load balancers, target groups, service discovery, DNS, content delivery. */
import { choice, exactInteger, flag, integer, name, ref, refs, setting, sole, text, texts } from './leaf.ts'
import { group, map } from './node.ts'

const port = (description: string) => integer(description, { minimum: 1, maximum: 65535 })
const protocols = ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP'] as const

const targetGroupRef = (description: string) => ref('/targetGroups', description)

/** What is done with a request, by default or by a rule: one of these. */
const action = {
  redirect: group({
    protocol: choice(['HTTP', 'HTTPS'], 'Protocol of the target.'),
    port: port('Port of the target.'),
    status: choice(['HTTP_301', 'HTTP_302'], 'Status code.'),
    host: text('Host of the target. Left out: the one that was asked for.'),
    path: text('Path of the target, such as `/new/#{path}`. Left out: the one that was asked for.'),
    query: text('Query of the target. Left out: the one that was asked for.'),
  }),
  forward: targetGroupRef('The target group that it forwards to.'),
  forwards: map(
    'share',
    group(
      {
        targetGroup: sole(targetGroupRef('Who gets this share.')),
        weight: exactInteger('Its weight among all of them; 0 gets nothing.', { minimum: 0, maximum: 999 }),
      },
      { required: ['targetGroup', 'weight'] },
    ),
    'The target groups that it forwards to where they are several, and no others.',
  ),
  fixedResponse: group(
    {
      status: exactInteger('Status code: 2xx, 4xx or 5xx.', { minimum: 200, maximum: 599 }),
      contentType: choice(['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'], 'Content type.'),
      body: text('Body.'),
    },
    { required: ['status'] },
  ),
} as const
const actions = ['redirect', 'forward', 'forwards', 'fixedResponse'] as const

/** A condition that a rule may have more than once: any one of its values must be there. */
const anyOf = (description: string) => group({ values: texts(description, { minItems: 1 }) }, { required: ['values'] })

const rule = group(
  {
    // What identifies a rule leaves no room.
    priority: sole(exactInteger('Priority: what a rule is known by in its listener.', { minimum: 1, maximum: 50000 })),
    hosts: texts('Host names, any of which is asked for.', { minItems: 1 }),
    paths: texts('Path patterns, any of which fits.', { minItems: 1 }),
    methods: texts('Request methods, any of which is used.', { minItems: 1 }),
    headers: map('header', anyOf('Values, any of which fits.'), 'Headers by name, all of which fit.', { keys: 'any' }),
    queries: map(
      'query',
      anyOf('Pairs or values, any of which is in the query: `version=v1`, `*old*`; `=a=b` is the value `a=b` of any key.'),
      'Conditions on the query, all of which fit.',
    ),
    sources: texts('Address blocks, any of which the caller is in.', { minItems: 1, format: 'cidr' }),
    ...action,
  },
  { required: ['priority'], exactlyOne: actions, someOf: ['hosts', 'paths', 'methods', 'headers', 'queries', 'sources'] },
)

const listener = group(
  {
    // What identifies a listener leaves no room.
    port: sole(exactInteger('Port.', { minimum: 1, maximum: 65535 })),
    protocol: choice(protocols, 'Protocol.'),
    ...action,
    certificate: ref('/shared/certificates', 'Its default certificate.'),
    furtherCertificates: refs('/shared/certificates', 'Its other certificates (SNI). Left out beside a certificate: there are none.'),
    tlsPolicy: setting('Security policy.'),
    rules: map(
      'listener rule',
      rule,
      'Rules before the default action, and no others. All conditions of a rule must fit; one that is left out, it does not have.',
    ),
  },
  { required: ['port', 'protocol'], exactlyOne: actions },
)

const loadBalancer = group(
  {
    name: name('AWS::ElasticLoadBalancingV2::LoadBalancer', 32),
    type: choice(['application', 'network'], 'Type.'),
    scheme: choice(['internet-facing', 'internal'], 'Scheme.'),
    subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 1 }),
    securityGroups: refs('/securityGroups', 'Its security groups, and no others.'),
    dropInvalidHeaders: flag('Whether headers with invalid names are dropped.'),
    deletionProtection: flag('Whether deletion is refused.'),
    accessLogs: group({ bucket: ref('/buckets', 'Where access logs go.'), prefix: text('Prefix of the objects.') }),
    listeners: map('listener', listener, 'Listeners, each with its default action.'),
  },
  { required: ['name', 'type', 'scheme', 'listeners'] },
)

export const loadBalancers = map('load balancer', loadBalancer, 'Load balancers.')

const targetGroup = group(
  {
    name: name('AWS::ElasticLoadBalancingV2::TargetGroup', 32),
    protocol: choice(protocols, 'Protocol to the targets.'),
    port: port('Port of the targets.'),
    targetType: choice(['ip', 'instance', 'lambda', 'alb'], 'Type of the targets.'),
    healthCheck: group({
      path: text('Path.'),
      matcher: setting('HTTP codes of a healthy target.'),
      intervalSeconds: integer('Interval.', { minimum: 5, maximum: 300 }),
      healthyThreshold: integer('Successes until healthy.', { minimum: 2, maximum: 10 }),
      unhealthyThreshold: integer('Failures until unhealthy.', { minimum: 2, maximum: 10 }),
      timeoutSeconds: integer('How long an answer may take.', { minimum: 2, maximum: 120 }),
      protocol: choice(protocols, 'Protocol.'),
      port: setting('Port, or `traffic-port`.', { pattern: '^([0-9]{1,5}|traffic-port)$' }),
    }),
    crossZone: choice(['on', 'off', 'as-balancer'], 'Cross-zone load balancing of this group.'),
    stickiness: flag('Whether a client stays with one target.'),
    deregistrationDelaySeconds: integer('How long a target that leaves may finish.', { minimum: 0, maximum: 3600 }),
  },
  { required: ['name', 'protocol', 'port', 'targetType'] },
)

export const targetGroups = map('target group', targetGroup, 'Target groups.')

const bucket = group(
  {
    name: name('AWS::S3::Bucket', 63, { lowerCase: true, account: true }),
    encryption: choice(['AES256', 'aws:kms'], 'Default encryption.'),
    publicAccessBlocked: flag('Whether all four switches of Block Public Access are on.'),
  },
  { required: ['name'] },
)

export const buckets = map('bucket', bucket, 'S3 buckets. `${account}` in a name is the audited account.')

const discoveryService = group(
  {
    name: name('AWS::ServiceDiscovery::Service', 127, { within: 'namespace' }),
    namespace: ref('/discovery/namespaces', 'Its namespace.'),
    recordType: choice(['A', 'AAAA', 'SRV', 'CNAME'], 'Type of the DNS record.'),
    ttlSeconds: integer('Time to live of the record.', { minimum: 0 }),
    routingPolicy: choice(['MULTIVALUE', 'WEIGHTED'], 'Routing policy.'),
  },
  { required: ['name', 'namespace'], each: true },
)

export const discovery = group({
  namespaces: map(
    'namespace',
    group({ name: name('AWS::ServiceDiscovery::PrivateDnsNamespace', 253) }, { required: ['name'] }),
    'Private DNS namespaces of the VPC.',
  ),
  services: map('discovery service', discoveryService, 'Cloud Map services.'),
})

const hostedZone = group(
  {
    domain: text('The domain.'),
    private: flag('Whether it is a private zone, of the VPC. Left out: it is a public one.'),
  },
  { required: ['domain'] },
)

const record = group(
  {
    zone: ref('/dns/zones', 'Its hosted zone.'),
    domain: text('The name that it answers for.'),
    type: choice(['A', 'AAAA', 'CNAME', 'TXT', 'MX'], 'Type of the record.'),
    loadBalancer: ref('/loadBalancers', 'It is an alias of this load balancer.'),
    distribution: ref('/distributions', 'It is an alias of this distribution.'),
    values: texts('Its values, and no others; a TXT in the quotes that Route 53 keeps it in.', { minItems: 1 }),
  },
  { required: ['zone', 'domain', 'type'], exactlyOne: ['loadBalancer', 'distribution', 'values'] },
)

export const dns = group({
  // A template mostly refers to a zone that somebody else has made.
  zones: map('hosted zone', hostedZone, 'Route 53 hosted zones.', { seenBy: 'live' }),
  records: map('DNS record', record, "Records of those zones. Others in them are nobody's concern."),
})

const distribution = group(
  {
    aliases: texts('The domain names that it serves, and no others.'),
    origin: ref('/loadBalancers', 'The load balancer it stands in front of: the origin of its default behavior.'),
    certificate: ref('/shared/certificates', 'Its certificate, one of us-east-1 that covers this domain.'),
    viewerProtocol: choice(['allow-all', 'https-only', 'redirect-to-https'], 'What its default behavior does with HTTP.'),
    tlsPolicy: setting('Security policy towards viewers, such as `TLSv1.2_2021`.'),
  },
  { required: ['origin'] },
)

export const distributions = map('distribution', distribution, 'CloudFront distributions, each of them enabled.')
