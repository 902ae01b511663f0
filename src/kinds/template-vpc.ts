/**
 * In which VPC a resource of a template has network interfaces. An answer of AWS says it of each; a template says only in which
 * subnets, or with which groups, and does so for every type under names of one sort. So it is told of types that no kind knows.
 */
import { type Fact, type From, known, unknown } from '../model/fact.ts'
import { templateReading } from './read-template.ts'
import { becauseOf, isFromOutside, isUnresolved, type TemplateItem } from './template.ts'

/**
 * What properties are called that hold a subnet, a security group, or what leads to one. Measured (2026-11): of 1,854 types in the
 * registry's schemas 148 take either, in 414 properties; all are called so but the group that a security group rule is one of.
 */
const leading = /subnet|security_?group|groupset|vpczoneidentifier|launchtemplate|launchconfiguration|networkinterfaceid/i
/** What is called so may hold such a property. */
const around = /subnet|security_?group|vpc|network/i

/** What is written below these is for a program, a document or a reader: it places nothing. */
const freeForm = new Set(['DefaultArguments', 'DefinitionSubstitutions', 'EnvironmentVariables', 'Parameters', 'Tags', 'Variables'])

/** What names subnets or groups for others. */
const between = [
  'AWS::AutoScaling::LaunchConfiguration',
  'AWS::DAX::SubnetGroup',
  'AWS::DMS::ReplicationSubnetGroup',
  'AWS::DocDB::DBSubnetGroup',
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::NetworkInterface',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::MemoryDB::SubnetGroup',
  'AWS::Neptune::DBSubnetGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::Redshift::ClusterSubnetGroup',
]

/** Types that speak of subnets and groups and have no interface: what names them for others, and what kinds read beside their own. */
export const withoutInterfaces: ReadonlySet<string> = new Set([
  ...between,
  'AWS::EC2::EIPAssociation',
  'AWS::EC2::NetworkInterfaceAttachment',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SubnetNetworkAclAssociation',
  'AWS::EC2::SubnetRouteTableAssociation',
])

/** Null where it speaks of no subnet and no group that is made here: what comes from outside is in no VPC that is. */
export function vpcOfInterfaces(item: TemplateItem, from: From): Fact<string | null> {
  return vpcBy(item, from, [])
}

function vpcBy(item: TemplateItem, from: From, past: readonly string[]): Fact<string | null> {
  const texts = textsIn(item.properties, [])
  for (const { path, text } of texts) {
    if (!leading.test(path.join('/'))) continue
    // Several may be joined, or stand at the end of an ARN; a name within a hole has signs of its own.
    for (const one of text.match(/‹[^›]*›|[^‹›,\s]+/g) ?? []) {
      const vpc = placeOf(item, one, from, [...past, item.id])
      if (vpc !== null) return vpc
    }
  }
  const doubt = texts.find(({ path, text }) => isUnresolved(text) && !isFromOutside(text) && around.test(path.at(-1) ?? ''))
  return doubt === undefined ? known(null, from) : unknown(becauseOf(doubt.text), from)
}

/** Null where the text is none of a subnet, of a group, or of what leads to one. */
function placeOf(item: TemplateItem, text: string, from: From, past: readonly string[]): Fact<string | null> | null {
  const place = item.resource('AWS::EC2::Subnet', text) ?? item.resource('AWS::EC2::SecurityGroup', text)
  if (place !== undefined) {
    const read = templateReading(place, from)
    // A group of no VPC is in the default one.
    return read.raw('VpcId') === undefined ? known(null, from) : read.alias('VpcId')
  }
  // Groups of subnets of two services may have one name.
  const service = item.type.split('::').slice(0, 2).join('::')
  const types = [...between.filter(type => type.startsWith(`${service}::`)), ...between]
  const way = types.map(type => item.resource(type, text)).find(found => found !== undefined)
  if (way === undefined || past.includes(way.id)) return null
  const vpc = vpcBy(way, from, past)
  return vpc.known && vpc.value === null ? null : vpc
}

interface Placed {
  readonly path: readonly string[]
  readonly text: string
}

/** All texts of a value, each with the names that it stands under. */
function textsIn(value: unknown, path: readonly string[]): readonly Placed[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap(one => textsIn(one, path))
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.entries(value).filter(([key]) => !freeForm.has(key))
  // Elastic Beanstalk says the name of an option beside its value.
  const option: unknown = fields.find(([key]) => key === 'OptionName')?.[1]
  return fields.flatMap(([key, one]) => textsIn(one, [...path, key === 'Value' && typeof option === 'string' ? option : key]))
}
