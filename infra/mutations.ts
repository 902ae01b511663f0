/** For tests only: one change to a synthesized template, for each property that the audit reads from it. */
import type { AnyFact } from '../src/model/fact.ts'

export interface Mutation {
  readonly file: string
  /** The whole template with the one change. */
  readonly text: string
}

type Tree = Record<string, unknown>

/** Opposites of words that a kind knows no third of. */
const opposites: Readonly<Record<string, string>> = {
  true: 'false',
  false: 'true',
  enabled: 'disabled',
  disabled: 'enabled',
  enhanced: 'disabled',
  ENABLED: 'DISABLED',
  DISABLED: 'ENABLED',
  required: 'optional',
  IMMUTABLE: 'MUTABLE',
  Interface: 'Gateway',
  Gateway: 'Interface',
}

/** Resources of one template by logical id. */
type Resources = Record<string, { Type: string; Properties: Tree }>

/** What one property is changed by where no one value of the resource holds it. */
type Edit = (resources: Resources, id: string, properties: Tree) => void

const of = (resources: Resources, type: string, property: string, id: string): Tree => {
  const found = Object.values(resources).find(
    ({ Type, Properties }) => Type === type && JSON.stringify(Properties[property]).includes(`"${id}"`),
  )
  if (found === undefined) throw new Error(`no ${type} of ${id}`)
  return found.Properties
}
const pushed = (list: unknown, one: unknown) => [...(Array.isArray(list) ? list : []), one]
const inside = (value: unknown, ...path: readonly (string | number)[]): Tree => {
  const found = path.reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), value)
  if (!isTree(found)) throw new Error(`nothing at ${path.join('/')}`)
  return found
}

const edits: Readonly<Record<string, Edit>> = {
  'AWS::EC2::VPC.CidrBlocks': (_, __, vpc) => Object.assign(vpc, { CidrBlock: '10.99.0.0/16' }),
  'AWS::EC2::VPC.Ipv6CidrBlocks': (resources, id) => {
    resources['More'] = { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: { Ref: id }, Ipv6CidrBlock: '2001:db8::/56' } }
  },
  'AWS::EC2::Subnet.NetworkAclId': (resources, id) => {
    const Properties = { SubnetId: { Ref: id }, NetworkAclId: 'acl-0123456789abcdef0' }
    resources['More'] = { Type: 'AWS::EC2::SubnetNetworkAclAssociation', Properties }
  },
  'AWS::EC2::SecurityGroup.SecurityGroupIngress': (_, __, group) => {
    group['SecurityGroupIngress'] = pushed(group['SecurityGroupIngress'], {
      IpProtocol: 'tcp',
      FromPort: 22,
      ToPort: 22,
      CidrIp: '0.0.0.0/0',
    })
  },
  'AWS::EC2::SecurityGroup.SecurityGroupEgress': (_, __, group) => {
    group['SecurityGroupEgress'] = pushed(group['SecurityGroupEgress'], {
      IpProtocol: 'tcp',
      FromPort: 22,
      ToPort: 22,
      CidrIp: '0.0.0.0/0',
    })
  },
  'AWS::EC2::InternetGateway.VpcId': (resources, id) =>
    Object.assign(of(resources, 'AWS::EC2::VPCGatewayAttachment', 'InternetGatewayId', id), { VpcId: 'vpc-x' }),
  'AWS::EC2::RouteTable.Routes': (resources, id) =>
    Object.assign(of(resources, 'AWS::EC2::Route', 'RouteTableId', id), { DestinationCidrBlock: '10.99.0.0/16' }),
  'AWS::EC2::RouteTable.SubnetIds': (resources, id) =>
    Object.assign(of(resources, 'AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId', id), { RouteTableId: 'x' }),
  'AWS::ECS::Cluster.CapacityProviders': (_, __, cluster) => Object.assign(cluster, { CapacityProviders: ['FARGATE'] }),
  'AWS::ECS::Service.LoadBalancers': (_, __, service) => Object.assign(inside(service, 'LoadBalancers', 0), { TargetGroupArn: 'other' }),
  'AWS::ECS::Service.LoadBalancers.ContainerName': (_, __, service) =>
    Object.assign(inside(service, 'LoadBalancers', 0), { ContainerName: 'other' }),
  'AWS::ECS::Service.LoadBalancers.ContainerPort': (_, __, service) =>
    Object.assign(inside(service, 'LoadBalancers', 0), { ContainerPort: 1 }),
  'AWS::ECS::Service.ServiceRegistries': (_, __, service) =>
    Object.assign(inside(service, 'ServiceRegistries', 0), { RegistryArn: 'other' }),
  'AWS::ApplicationAutoScaling::ScalableTarget.SuspendedState': (_, __, target) =>
    Object.assign(target, { SuspendedState: { DynamicScalingInSuspended: true } }),
  'AWS::ApplicationAutoScaling::ScalableTarget.ScheduledActions': (_, __, target) => {
    const action = { ScheduledActionName: 'night', Schedule: 'rate(1 day)', ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 0 } }
    target['ScheduledActions'] = [action]
  },
  'AWS::ECS::TaskDefinition.ContainerDefinitions.PortMappings': (_, __, task) =>
    Object.assign(inside(task, 'ContainerDefinitions', 0, 'PortMappings', 0), { ContainerPort: 1 }),
  'AWS::EC2::Instance.SecurityGroupIds': (_, __, node) => Object.assign(inside(node, 'NetworkInterfaces', 0), { GroupSet: ['other'] }),
  'AWS::EC2::Instance.IamInstanceProfile': resources => {
    for (const { Type, Properties } of Object.values(resources)) if (Type === 'AWS::IAM::InstanceProfile') Properties['Roles'] = ['other']
  },
  'AWS::ECR::Repository.LifecyclePolicy': (_, __, repository) => {
    const policy = inside(repository, 'LifecyclePolicy')
    policy['LifecyclePolicyText'] = String(policy['LifecyclePolicyText']).replace(/"countNumber":\d+/, '"countNumber":999')
  },
  'AWS::CloudWatch::Alarm.Dimensions': (_, __, alarm) => Object.assign(inside(alarm, 'Dimensions', 0), { Value: 'other' }),
  'AWS::ElasticLoadBalancingV2::Listener.ListenerCertificates': (resources, id) => {
    const Properties = {
      ListenerArn: { Ref: id },
      Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/other' }],
    }
    resources['More'] = { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties }
  },
  'AWS::ServiceDiscovery::Service.DnsConfig.DnsRecords.Type': (_, __, service) =>
    Object.assign(inside(service, 'DnsConfig', 'DnsRecords', 0), { Type: 'SRV' }),
  'AWS::ServiceDiscovery::Service.DnsConfig.DnsRecords.TTL': (_, __, service) =>
    Object.assign(inside(service, 'DnsConfig', 'DnsRecords', 0), { TTL: 999 }),
  'AWS::S3::Bucket.PublicAccessBlockConfiguration': (_, __, bucket) =>
    Object.assign(inside(bucket, 'PublicAccessBlockConfiguration'), { BlockPublicAcls: false }),
  ...Object.fromEntries(
    [
      'routing.http.drop_invalid_header_fields.enabled',
      'deletion_protection.enabled',
      'access_logs.s3.enabled',
      'access_logs.s3.bucket',
      'access_logs.s3.prefix',
    ].map((name): [string, Edit] => [
      `AWS::ElasticLoadBalancingV2::LoadBalancer.LoadBalancerAttributes/${name}`,
      (_, __, balancer) => {
        const list = balancer['LoadBalancerAttributes']
        const attribute: unknown = Array.isArray(list) ? list.find(one => isTree(one) && one['Key'] === name) : undefined
        if (isTree(attribute)) attribute['Value'] = changed(attribute['Value'])
      },
    ]),
  ),
  'AWS::ElasticLoadBalancingV2::Listener.DefaultActions.Type': (_, __, listener) =>
    Object.assign(inside(listener, 'DefaultActions', 0), { Type: 'fixed-response' }),
  'AWS::ElasticLoadBalancingV2::Listener.DefaultActions.ForwardConfig.TargetGroups': (_, __, listener) =>
    Object.assign(inside(listener, 'DefaultActions', 0), { TargetGroupArn: 'other' }),
  'AWS::CloudWatch::Dashboard.DashboardBody': (_, __, dashboard) => Object.assign(dashboard, { DashboardBody: '{"widgets":[]}' }),
}

/** Properties of which one cannot be changed in a template without the other. */
export const goesWith: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBInstance.EnablePerformanceInsights': ['AWS::RDS::DBInstance.PerformanceInsightsRetentionPeriod'],
  'AWS::EC2::Instance.Tags': ['AWS::EC2::Volume.Tags'],
  'AWS::EC2::Volume.Tags': ['AWS::EC2::Instance.Tags'],
}

/** Properties of which a template says that something is there, and not what. */
export const onlyUnknown: readonly string[] = [
  'AWS::EC2::Subnet.NetworkAclId',
  'AWS::ElasticLoadBalancingV2::Listener.ListenerCertificates',
]

/** Properties of which a change makes another thing, so that the stated one is missing. */
export const movesAway: Readonly<Record<string, string>> = {
  'AWS::ElasticLoadBalancingV2::Listener.Port': 'a listener is known by its port',
  'AWS::ServiceDiscovery::PrivateDnsNamespace.Vpc': 'a namespace of another VPC is not the one that services register in',
  'AWS::EC2::InternetGateway.VpcId': 'a gateway of another VPC is not the gateway of this one, and routes to it lead nowhere',
}

/** The change for a property, at the place that its fact is from; null where nobody knows one. */
export function mutated(property: string, own: AnyFact['from'], fact: AnyFact, read: (file: string) => string): Mutation | null {
  const [file = '', pointer = ''] = (Object.hasOwn(edits, property) ? own : fact.from).at.split('#')
  const path = pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const template = JSON.parse(read(file)) as { readonly Resources: Resources }
  const done = edited(property, template.Resources, path[1] ?? '') || replaced(template, path, fact)
  return done ? { file, text: JSON.stringify(template, null, 1) } : null
}

function edited(property: string, resources: Resources, id: string): boolean {
  const edit = edits[property]
  edit?.(resources, id, resources[id]?.Properties ?? {})
  return edit !== undefined
}

/** Where the template leaves it to a default, the change says something else. */
function replaced(template: unknown, path: readonly string[], fact: AnyFact): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), template)
  const last = path.at(-1) ?? ''
  if (!isTree(holder) || last === 'Properties' || last === '') return false
  const after = changed(holder[last] ?? (fact.known ? fact.value : undefined))
  if (after !== undefined) holder[last] = after
  return after !== undefined
}

/** Another value of the same sort; undefined where there is no one way. */
function changed(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return changedText(value)
  if (Array.isArray(value)) {
    const tag: unknown = value.find(one => isTree(one) && one['Key'] === 'Project')
    if (isTree(tag)) return value.map((one: unknown) => (one === tag ? { ...tag, Value: 'other' } : one))
    return value.every(one => typeof one === 'string' || isIntrinsic(one)) ? [...value, 'something-else'] : undefined
  }
  return isIntrinsic(value) ? 'something-else' : undefined
}

function changedText(text: string): string {
  const other = opposites[text]
  if (other !== undefined) return other
  if (/^\d+$/.test(text)) return String(Number(text) + 1)
  if (/^[\d.]+\/\d+$/.test(text)) return '10.99.0.0/24'
  if (/^\d+(\.\d+)+$/.test(text)) return '1.0'
  return `${text}x`
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const isIntrinsic = (value: unknown) => isTree(value) && Object.keys(value).length === 1 && /^(Ref|Fn::)/.test(Object.keys(value)[0] ?? '')
