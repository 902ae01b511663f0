/** For tests only: how a template is changed where no one value of a resource holds the property. */
import { anotherValue, isTree, type Tree } from './mutation-values.ts'

/** Resources of one template by logical id. */
export type Resources = Record<string, { Type: string; Properties: Tree }>

/** What one property is changed by where no one value of the resource holds it. */
export type Edit = (resources: Resources, id: string, properties: Tree) => void

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

export const edits: Readonly<Record<string, Edit>> = {
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
  ...attributeEdits('AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerAttributes', [
    'routing.http.drop_invalid_header_fields.enabled',
    'deletion_protection.enabled',
    'access_logs.s3.enabled',
    'access_logs.s3.bucket',
    'access_logs.s3.prefix',
  ]),
  ...attributeEdits('AWS::ElasticLoadBalancingV2::TargetGroup', 'TargetGroupAttributes', [
    'load_balancing.cross_zone.enabled',
    'stickiness.enabled',
    'deregistration_delay.timeout_seconds',
  ]),
  'AWS::ECS::TaskDefinition.XRayDaemon': (_, __, task) => {
    const daemon = { Name: 'xray-daemon', Image: 'public.ecr.aws/xray/aws-xray-daemon:latest', Essential: false }
    task['ContainerDefinitions'] = pushed(task['ContainerDefinitions'], daemon)
  },
  'AWS::ECS::TaskDefinition.ContainerDefinitions.Secrets': (_, __, task) =>
    Object.assign(inside(task, 'ContainerDefinitions', 0, 'Secrets', 0), { Name: 'OTHER' }),
  'AWS::ECS::Service.CapacityProviderStrategy': (_, __, service) => {
    service['CapacityProviderStrategy'] = pushed(service['CapacityProviderStrategy'], { CapacityProvider: 'other', Weight: 1 })
  },
  'AWS::ECS::Service.CapacityProviderStrategy.Weight': (_, __, service) =>
    Object.assign(inside(service, 'CapacityProviderStrategy', 0), { Weight: 99 }),
  'AWS::ECS::Service.CapacityProviderStrategy.Base': (_, __, service) =>
    Object.assign(inside(service, 'CapacityProviderStrategy', 0), { Base: 9 }),
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': (_, __, replica) => {
    delete replica['SourceDBInstanceIdentifier']
    Object.assign(replica, { StorageEncrypted: true, EngineVersion: '18.1' })
  },
  'AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors': (_, __, distribution) => {
    const behavior = { PathPattern: '/other/*', TargetOriginId: 'other', ViewerProtocolPolicy: 'https-only' }
    Object.assign(inside(distribution, 'DistributionConfig'), { CacheBehaviors: [behavior] })
  },
  'AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior.TargetOriginId': (_, __, distribution) =>
    Object.assign(inside(distribution, 'DistributionConfig', 'Origins', 0), { DomainName: 'other.example.com' }),
  'AWS::ElasticLoadBalancingV2::Listener.DefaultActions.Type': (_, __, listener) =>
    Object.assign(inside(listener, 'DefaultActions', 0), { Type: 'fixed-response' }),
  ...forwardEdits('AWS::ElasticLoadBalancingV2::Listener', 'DefaultActions'),
  'AWS::ElasticLoadBalancingV2::ListenerRule.Actions.Type': (_, __, rule) =>
    Object.assign(inside(rule, 'Actions', 0), { Type: 'authenticate-oidc' }),
  ...forwardEdits('AWS::ElasticLoadBalancingV2::ListenerRule', 'Actions'),
  'AWS::ElasticLoadBalancingV2::ListenerRule.Transforms': (_, __, rule) => {
    rule['Transforms'] = [{ Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: '^/a', Replace: '/b' }] } }]
  },
  ...conditionEdits([
    { Field: 'host-header', HostHeaderConfig: { Values: ['other.example'] } },
    { Field: 'path-pattern', PathPatternConfig: { Values: ['/other'] } },
    { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['PUT'] } },
    { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'Other', Values: ['other'] } },
    { Field: 'query-string', QueryStringConfig: { Values: [{ Value: 'other' }] } },
    { Field: 'source-ip', SourceIpConfig: { Values: ['198.51.100.0/24'] } },
  ]),
  'AWS::CloudWatch::Dashboard.DashboardBody': (_, __, dashboard) => Object.assign(dashboard, { DashboardBody: '{"widgets":[]}' }),
}

/** Each condition in the place of what a rule has on that field. */
function conditionEdits(conditions: readonly Tree[]): Readonly<Record<string, Edit>> {
  const edit =
    (condition: Tree): Edit =>
    (_, __, rule) => {
      const all: readonly unknown[] = Array.isArray(rule['Conditions']) ? rule['Conditions'] : []
      rule['Conditions'] = [...all.filter(one => !isTree(one) || one['Field'] !== condition['Field']), condition]
    }
  return Object.fromEntries(
    conditions.map(one => [
      `AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.${Object.keys(one).find(key => key !== 'Field')}`,
      edit(one),
    ]),
  )
}

/** Of what a request is forwarded to: another target group in the place of one, another weight. */
function forwardEdits(type: string, property: string): Readonly<Record<string, Edit>> {
  const first = (properties: Tree) => {
    const action = inside(properties, property, 0)
    return isTree(action['ForwardConfig']) ? inside(action, 'ForwardConfig', 'TargetGroups', 0) : action
  }
  return {
    [`${type}.${property}.ForwardConfig.TargetGroups`]: (_, __, properties) =>
      Object.assign(first(properties), { TargetGroupArn: 'other' }),
    [`${type}.${property}.ForwardConfig.TargetGroups.Weight`]: (_, __, properties) => Object.assign(first(properties), { Weight: 77 }),
  }
}

/** Key-value lists of which one entry is a property of its own. */
function attributeEdits(type: string, property: string, names: readonly string[]): Readonly<Record<string, Edit>> {
  const edit =
    (name: string): Edit =>
    (_, __, properties) => {
      const list = properties[property]
      const attribute: unknown = Array.isArray(list) ? list.find(one => isTree(one) && one['Key'] === name) : undefined
      if (isTree(attribute)) attribute['Value'] = anotherValue(attribute['Value'])
    }
  return Object.fromEntries(names.map(name => [`${type}.${property}/${name}`, edit(name)]))
}
