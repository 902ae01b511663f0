import { type Drift, quoted } from '../src/compare/index.ts'
import { idsOf } from './ids.ts'

const group = 'AWS::EC2::SecurityGroup'
const subnet = 'AWS::EC2::Subnet'

/** A list that one call sets as a whole: what it refers to, the call up to the identifier, and the option. */
const wholes: Readonly<Record<string, readonly [to: string, call: string, option: string]>> = {
  'AWS::EC2::Instance.SecurityGroupIds': [group, 'ec2 modify-instance-attribute --instance-id', '--groups'],
  'AWS::RDS::DBInstance.VPCSecurityGroups': [
    group,
    'rds modify-db-instance --apply-immediately --db-instance-identifier',
    '--vpc-security-group-ids',
  ],
  'AWS::RDS::DBSubnetGroup.SubnetIds': [subnet, 'rds modify-db-subnet-group --db-subnet-group-name', '--subnet-ids'],
  'AWS::ElastiCache::ReplicationGroup.SecurityGroupIds': [
    group,
    'elasticache modify-replication-group --apply-immediately --replication-group-id',
    '--security-group-ids',
  ],
  'AWS::ElastiCache::SubnetGroup.SubnetIds': [subnet, 'elasticache modify-cache-subnet-group --cache-subnet-group-name', '--subnet-ids'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer.SecurityGroups': [group, 'elbv2 set-security-groups --load-balancer-arn', '--security-groups'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Subnets': [subnet, 'elbv2 set-subnets --load-balancer-arn', '--subnets'],
}

/** A list that a call adds to and takes from: what it refers to, the call, and the end of both options. */
const deltas: typeof wholes = {
  'AWS::EC2::VPCEndpoint.SecurityGroupIds': [group, 'ec2 modify-vpc-endpoint --vpc-endpoint-id', 'security-group-ids'],
  'AWS::EC2::VPCEndpoint.SubnetIds': [subnet, 'ec2 modify-vpc-endpoint --vpc-endpoint-id', 'subnet-ids'],
  'AWS::EC2::VPCEndpoint.RouteTableIds': ['AWS::EC2::RouteTable', 'ec2 modify-vpc-endpoint --vpc-endpoint-id', 'route-table-ids'],
}

/** A list of references, set to what is stated. */
export function restoreReferences(drift: Drift): string | null {
  const { property, expected, actualResource, region, change, item } = drift
  const place = `${actualResource.type}.${property}`
  const [to, call, option] = wholes[place] ?? deltas[place] ?? []
  if (to === undefined || isDivided(drift)) return null
  const ids = place in wholes ? idsOf(drift, to, expected) : idsOf(drift, to, [item])
  if (ids === null) return null
  const flag = place in wholes ? option : `--${change === 'added' ? 'remove' : 'add'}-${option}`
  const own = actualResource.type.startsWith('AWS::ElasticLoadBalancingV2') ? (actualResource.arn ?? actualResource.id) : actualResource.id
  return `aws ${call} ${quoted(own)} --region ${quoted(region)} ${flag} ${ids.map(quoted).join(' ')}`
}

/** EC2 API reference, ModifyInstanceAttribute: the groups of an instance with several interfaces are set at each of these. */
const isDivided = ({ actualResource: { type, bears } }: Drift) => type === 'AWS::EC2::Instance' && (bears?.ids?.length ?? 1) > 1

/** How tasks are placed, which one structure says as a whole: the rest of it is as it is. */
export function networkConfiguration(drift: Drift): string | null {
  const { property, expected, actualResource } = drift
  const valueOf = (name: string) => {
    const fact = actualResource.properties[name]
    return name === property ? expected : fact?.known === true ? fact.value : undefined
  }
  const subnets = idsOf(drift, subnet, valueOf('Subnets'))
  const securityGroups = idsOf(drift, group, valueOf('SecurityGroups'))
  const shown = valueOf('AssignPublicIp')
  if (subnets === null || securityGroups === null || typeof shown !== 'boolean') return null
  return JSON.stringify({ awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: shown ? 'ENABLED' : 'DISABLED' } })
}
