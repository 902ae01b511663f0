/** How an EC2 instance is read from a template: its own properties over those of its launch template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import type { FromTemplate } from './define.ts'
import type { Ec2Instance } from './ec2-instance.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { becauseOf, hasHole, isUnresolved, notInTemplate, type TemplateItem } from './template.ts'

/** One AWS::EC2::Instance of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<Ec2Instance> {
  const own = templateReading(item, from)
  const launch = launchOf(item, own, from)
  const tags = own.tags('Tags')
  const subnet = subnetOf(own)
  return {
    name: own.nameTag('Tags'),
    parent: null,
    vpc: vpcOf(item, subnet, from),
    tags,
    properties: {
      InstanceType: either(own, launch, 'InstanceType', (read, field) => read.text(field)),
      SubnetId: mapFact(subnet, alias => refer('AWS::EC2::Subnet', alias)),
      SecurityGroupIds: groupsOf(own, launch),
      IamInstanceProfile: roleOf(item, own, launch, from),
      'MetadataOptions.HttpTokens': either(own, launch, 'MetadataOptions/HttpTokens', (read, field) => read.text(field)),
      'NetworkInterfaces.AssociatePublicIpAddress': publicAddress(item, own, subnet, from),
      KeyName: either(own, launch, 'KeyName', (read, field) => read.textOrNull(field)),
      Tags: tags,
    },
  }
}

/** The data of its launch template; null where it has none. */
type Launch = Fact<TemplateReading | null>

function launchOf(item: TemplateItem, own: TemplateReading, from: From): Launch {
  if (own.raw('LaunchTemplate') === undefined) return known(null, from)
  const field =
    own.raw('LaunchTemplate/LaunchTemplateId') === undefined ? 'LaunchTemplate/LaunchTemplateName' : 'LaunchTemplate/LaunchTemplateId'
  return thenFact(own.alias(field), (alias, at) => {
    const found = item.resource('AWS::EC2::LaunchTemplate', alias)
    return found === undefined ? unknown(notInTemplate(alias), at) : known(templateReading(found, at), at)
  })
}

/** Template Reference, AWS::EC2::Instance, LaunchTemplate: what the instance says itself goes before the launch template. */
function either<T>(own: TemplateReading, launch: Launch, field: string, read: (from: TemplateReading, field: string) => Fact<T>): Fact<T> {
  if (own.raw(field) !== undefined) return read(own, field)
  return thenFact(launch, data => (data === null ? read(own, field) : read(data, `LaunchTemplateData/${field}`)))
}

function subnetOf(own: TemplateReading): Fact<string> {
  return thenFact(own.list('NetworkInterfaces'), ([first]) =>
    first?.raw('SubnetId') === undefined ? own.alias('SubnetId') : first.alias('SubnetId'),
  )
}

/** The groups of all interfaces, else the instance's own. */
function groupsOf(own: TemplateReading, launch: Launch): Fact<readonly Reference[]> {
  const group = 'AWS::EC2::SecurityGroup'
  return thenFact(own.list('NetworkInterfaces'), interfaces =>
    interfaces.length === 0
      ? either(own, launch, 'SecurityGroupIds', (read, field) => read.references(group, field))
      : mapFact(
          allFacts(
            interfaces.map(one => one.references(group, 'GroupSet')),
            own.at('NetworkInterfaces'),
          ),
          lists => lists.flat(),
        ),
  )
}

/** The profile names its role: by the role's name, or by what stands for it. */
function roleOf(item: TemplateItem, own: TemplateReading, launch: Launch, from: From): Fact<string | Reference | null> {
  const profile = either<string | null>(own, launch, 'IamInstanceProfile', (read, field) => {
    const named = ['', '/Name', '/Arn'].map(part => `${field}${part}`).find(one => typeof read.raw(one) === 'string')
    return named === undefined ? known(null, read.at(field)) : read.alias(named)
  })
  return thenFact(profile, (alias, at): Fact<string | Reference | null> => {
    if (alias === null) return known(null, at)
    const found = item.resource('AWS::IAM::InstanceProfile', alias)
    if (found === undefined) return unknown(notInTemplate(alias), at)
    const [role] = [templateReading(found, from).raw('Roles')].flat()
    if (typeof role !== 'string' || isUnresolved(role)) return unknown(becauseOf(String(role)), at)
    return known(hasHole(role) ? refer('AWS::IAM::Role', role) : role, at)
  })
}

/** What its interface says, else its subnet; an Elastic IP that is associated with it is one too. */
function publicAddress(item: TemplateItem, own: TemplateReading, subnet: Fact<string>, from: From): Fact<boolean> {
  const elastic = allFacts([item.beside('AWS::EC2::EIP', 'InstanceId'), item.beside('AWS::EC2::EIPAssociation', 'InstanceId')], from)
  return thenFact(elastic, lists => {
    if (lists.flat().length > 0) return known(true, from)
    return thenFact(own.list('NetworkInterfaces'), ([first]) => {
      if (first?.raw('AssociatePublicIpAddress') !== undefined) return first.flag('AssociatePublicIpAddress')
      return thenFact(subnet, (alias, at) => {
        const found = item.resource('AWS::EC2::Subnet', alias)
        return found === undefined ? unknown(notInTemplate(alias), at) : templateReading(found, from).flag('MapPublicIpOnLaunch')
      })
    })
  })
}

function vpcOf(item: TemplateItem, subnet: Fact<string>, from: From): Fact<string | null> {
  return thenFact(subnet, alias => {
    const found = item.resource('AWS::EC2::Subnet', alias)
    return found === undefined ? known(null, from) : templateReading(found, from).alias('VpcId')
  })
}
