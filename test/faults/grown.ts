/**
 * The recorded prod account, and a spec of it, grown by what the architecture does not have: DNS, a distribution, a schedule, a
 * reservation, a rule that names a prefix list, a rule of a listener, what is excluded from Block Public Access; and tags that the sweep does not know. So every declared call is made. The further
 * answers are shaped as AWS's API references have them.
 */
import { readFileSync } from 'node:fs'
import type { DescribeRulesCommandOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { openEvidence, readSpec, type Session } from '../../src/index.ts'
import type { Answer, AnyRead } from '../../src/source/call.ts'
import { callName } from '../../src/source/call.ts'
import { inMemory } from '../../src/spec/index.ts'
import { answering } from './answering.ts'

const environment = 'prod'
const specFiles = ['architecture.yaml', `env/${environment}.yaml`]
const storage = 'com.amazonaws.ap-northeast-2.s3'

const overlay = `
network: { vpc: { blockPublicAccess: block-ingress } }
securityGroups:
  ecs:
    egress:
      storage: { protocol: tcp, ports: [443], to: { prefixList: ${storage} } }
loadBalancers:
  main:
    listeners:
      https:
        rules:
          closed: { priority: 10, paths: [/admin/*], fixedResponse: { status: 403 } }
databaseReservations:
  main: { engine: postgresql, instanceClass: db.t4g.medium, count: 1, multiAz: true }
dns:
  zones:
    main: { domain: example.org }
  records:
    verification: { zone: main, domain: example.org, type: TXT, values: ['"verified"'] }
distributions:
  web: { aliases: [www.example.org], origin: main, viewerProtocol: redirect-to-https }
schedules:
  stop: { name: stop-database, expression: cron(0 22 * * ? *), timezone: Asia/Seoul, target: "rds:stopDBInstance" }
`

export function grownModel() {
  const files = new Map(specFiles.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))
  files.set('spec/overlays/grown.yaml', overlay)
  return readSpec({ folder: 'spec', environment, overlays: ['grown'], files: inMemory(files) })
}

const tags = { Project: 'goorm-popcorn', Environment: environment, ManagedBy: 'cdk' }
const tagList = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
const distribution = (origin: string) => ({
  Id: 'E1',
  ARN: 'arn:aws:cloudfront::123456789012:distribution/E1',
  Status: 'Deployed',
  DomainName: 'd111111abcdef8.cloudfront.net',
  Enabled: true,
  Aliases: { Quantity: 1, Items: ['www.example.org'] },
  Origins: { Quantity: 1, Items: [{ Id: 'balancer', DomainName: origin }] },
  DefaultCacheBehavior: { TargetOriginId: 'balancer', ViewerProtocolPolicy: 'redirect-to-https' },
  CacheBehaviors: { Quantity: 0 },
  ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
})
const schedule = {
  Name: 'stop-database',
  GroupName: 'default',
  Arn: 'arn:aws:scheduler:ap-northeast-2:123456789012:schedule/default/stop-database',
  State: 'ENABLED',
}

/** What is answered beside the recorded answers, by call. */
function further(origin: string): Readonly<Record<string, unknown>> {
  return {
    'route53:ListHostedZones': {
      HostedZones: [{ Id: '/hostedzone/Z1', Name: 'example.org.', CallerReference: '1', Config: { PrivateZone: false } }],
      IsTruncated: false,
      MaxItems: 100,
    },
    'route53:ListResourceRecordSets': {
      ResourceRecordSets: [{ Name: 'example.org.', Type: 'TXT', TTL: 300, ResourceRecords: [{ Value: '"verified"' }] }],
      IsTruncated: false,
      MaxItems: 100,
    },
    'cloudfront:ListDistributions': { DistributionList: { Quantity: 1, Items: [distribution(origin)], IsTruncated: false, MaxItems: 100 } },
    'cloudfront:ListTagsForResource': { Tags: { Items: tagList } },
    'scheduler:ListSchedules': { Schedules: [schedule] },
    'scheduler:GetSchedule': {
      ...schedule,
      ScheduleExpression: 'cron(0 22 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Seoul',
      Target: { Arn: 'arn:aws:scheduler:::aws-sdk:rds:stopDBInstance', RoleArn: 'arn:aws:iam::123456789012:role/scheduler' },
      FlexibleTimeWindow: { Mode: 'OFF' },
    },
    'rds:DescribeReservedDBInstances': {
      ReservedDBInstances: [
        {
          ReservedDBInstanceId: 'one',
          ProductDescription: 'postgresql',
          DBInstanceClass: 'db.t4g.medium',
          DBInstanceCount: 1,
          MultiAZ: true,
          State: 'active',
        },
      ],
    },
    'ec2:DescribeManagedPrefixLists': { PrefixLists: [{ PrefixListId: 'pl-1', PrefixListName: storage }] },
    'ec2:DescribeVpcBlockPublicAccessOptions': { VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'block-ingress' } },
    'ec2:DescribeVpcBlockPublicAccessExclusions': {
      VpcBlockPublicAccessExclusions: [
        {
          ExclusionId: 'vpcbpa-exclude-1',
          InternetGatewayExclusionMode: 'allow-bidirectional',
          ResourceArn: 'arn:aws:ec2:ap-northeast-2:123456789012:vpc/vpc-another',
          State: 'create-complete',
        },
      ],
    },
    'tag:GetResources': { ResourceTagMappingList: [] },
    'logs:ListTagsForResource': { tags },
    'sns:ListTagsForResource': { Tags: tagList },
    'cloudwatch:ListTagsForResource': { Tags: tagList },
    'elasticache:ListTagsForResource': { TagList: tagList },
  }
}

export async function grownSession(): Promise<Session> {
  const recorded = await openEvidence(`test/evidence/${environment}`)
  const call = async (read: AnyRead, input: unknown): Promise<Answer<unknown>> => {
    const answers = further(balancerDomain())
    const name = callName(read)
    if (Object.hasOwn(answers, name)) return { ok: true, output: answers[name] }
    const answer = await recorded.call<unknown, unknown>(read, input)
    if (name === 'elasticloadbalancing:DescribeRules' && answer.ok) return { ok: true, output: withListenerRule(answer.output) }
    return name === 'ec2:DescribeSecurityGroups' && answer.ok ? { ok: true, output: withRule(answer.output) } : answer
  }
  return answering(recorded, call)
}

const balancerDomain = () =>
  /"DNSName": "([^"]+)"/.exec(
    readFileSync(`test/evidence/${environment}/calls/elastic-load-balancing-v2.DescribeLoadBalancers.json`, 'utf8'),
  )?.[1] ?? ''

/** Beside the default rule of the listener that forwards, the one that the overlay states. */
function withListenerRule(output: unknown): unknown {
  const { Rules = [] } = output as DescribeRulesCommandOutput
  const rule = {
    RuleArn: `${Rules[0]?.RuleArn}0`,
    Priority: '10',
    Conditions: [{ Field: 'path-pattern', Values: ['/admin/*'], PathPatternConfig: { Values: ['/admin/*'] } }],
    Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } }],
    IsDefault: false,
  }
  return Rules[0]?.Actions?.[0]?.Type === 'forward' ? { Rules: [...Rules, rule] } : output
}

/** The rule that the overlay states. */
function withRule(output: unknown): unknown {
  const rule = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] }
  return JSON.parse(JSON.stringify(output), (_, value) =>
    value?.GroupName === `goorm-popcorn-${environment}-ecs-sg` && Array.isArray(value.IpPermissionsEgress)
      ? { ...value, IpPermissionsEgress: [...value.IpPermissionsEgress, rule] }
      : value,
  )
}
