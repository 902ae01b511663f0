/** In which VPC a resource of a template is: an answer of AWS says it of each, a template of many only by their subnets. */
import type { Fact } from '../../model/fact.ts'
import { type Actual, isReference } from '../../model/resource.ts'

/** The property that leads to a subnet, or to a group of subnets, by type. */
const leading: Readonly<Record<string, string>> = {
  'AWS::EC2::NatGateway': 'SubnetId',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Subnets',
  'AWS::RDS::DBInstance': 'DBSubnetGroupName',
  'AWS::RDS::DBSubnetGroup': 'SubnetIds',
  'AWS::ElastiCache::ReplicationGroup': 'CacheSubnetGroupName',
  'AWS::ElastiCache::SubnetGroup': 'SubnetIds',
}

/** The same resources, each in the VPC of its subnets. What is imported, or leads nowhere in the template, stays as it was. */
export function inTheirVpcs(resources: readonly Actual[]): readonly Actual[] {
  // A database and its subnet group may have one name.
  const byAlias = new Map(resources.flatMap(one => one.aliases.map(alias => [`${one.type} ${alias}`, one] as const)))
  const vpcOf = (one: Actual): Fact<string | null> | null => {
    const { vpc, type } = one
    if (!vpc.known || vpc.value !== null) return vpc
    const fact = one.properties[leading[type] ?? '']
    const held: unknown = fact?.known === true ? fact.value : null
    const [first] = (Array.isArray(held) ? held : [held]).filter(isReference)
    const there = first === undefined ? undefined : byAlias.get(`${first.refersTo} ${first.alias}`)
    return there === undefined || there === one ? null : vpcOf(there)
  }
  return resources.map(one => (Object.hasOwn(leading, one.type) ? { ...one, vpc: vpcOf(one) ?? one.vpc } : one))
}
