/** How an EC2 instance is read from a template: its own properties over those of its launch template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import type { FromTemplate } from './define.ts'
import type { Ec2Instance } from './ec2-instance.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { becauseOf, hasHole, isUnresolved, notInTemplate, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::EC2::Instance of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<Ec2Instance> {
  const own = templateReading(item, from)
  const launch = launchOf(item, own, from)
  const tags = own.tags('Tags')
  const interfaces = interfacesOf(item, own, from)
  const subnet = thenFact(interfaces, ([first]) => (first ?? own).alias('SubnetId'))
  return {
    name: own.nameTag('Tags'),
    parent: null,
    vpc: vpcOfInterfaces(item, from),
    tags,
    properties: {
      InstanceType: either(own, launch, 'InstanceType', (read, field) => read.text(field)),
      SubnetId: mapFact(subnet, alias => refer('AWS::EC2::Subnet', alias)),
      SecurityGroupIds: groupsOf(item, own, launch, interfaces, from),
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

/** Those that it is launched with, of which each is described here or is a resource of its own. */
function interfacesOf(item: TemplateItem, own: TemplateReading, from: From): Fact<readonly TemplateReading[]> {
  return thenFact(own.list('NetworkInterfaces'), all =>
    allFacts(
      all.map(one => (one.raw('NetworkInterfaceId') === undefined ? known(one, from) : interfaceOf(item, one))),
      from,
    ),
  )
}

function interfaceOf(item: TemplateItem, naming: TemplateReading): Fact<TemplateReading> {
  return thenFact(naming.alias('NetworkInterfaceId'), (alias, at) => {
    const found = item.resource('AWS::EC2::NetworkInterface', alias)
    return found === undefined ? unknown(notInTemplate(alias), at) : known(templateReading(found, at), at)
  })
}

/** The groups of all interfaces, else the instance's own, and those of interfaces that are attached to it later. */
function groupsOf(item: TemplateItem, own: TemplateReading, launch: Launch, interfaces: Fact<readonly TemplateReading[]>, from: From) {
  const group = 'AWS::EC2::SecurityGroup'
  const groupsIn = (all: readonly TemplateReading[]) =>
    mapFact(
      allFacts(
        all.map(one => one.references(group, 'GroupSet')),
        own.at('NetworkInterfaces'),
      ),
      lists => lists.flat(),
    )
  const launched = thenFact(interfaces, all =>
    all.length === 0 ? either(own, launch, 'SecurityGroupIds', (read, field) => read.references(group, field)) : groupsIn(all),
  )
  const attached = thenFact(item.beside('AWS::EC2::NetworkInterfaceAttachment', 'InstanceId'), all =>
    thenFact(
      allFacts(
        all.map(one => interfaceOf(item, templateReading(one, from))),
        from,
      ),
      groupsIn,
    ),
  )
  return thenFact(launched, first => mapFact(attached, later => [...first, ...later.filter(one => !first.some(sameAs(one)))]))
}

const sameAs =
  ({ alias }: Reference) =>
  (other: Reference) =>
    other.alias === alias

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
  const named = own.raw('NetworkInterfaces/0/NetworkInterfaceId')
  const apart = typeof named === 'string' ? named : null
  const already = apart === null ? undefined : item.resource('AWS::EC2::NetworkInterface', apart)
  const elastic = [item.beside('AWS::EC2::EIP', 'InstanceId'), item.beside('AWS::EC2::EIPAssociation', 'InstanceId')]
  const through = already === undefined ? [] : [already.beside('AWS::EC2::EIPAssociation', 'NetworkInterfaceId')]
  return thenFact(allFacts([...elastic, ...through], from), lists => {
    if (lists.flat().length > 0) return known(true, from)
    // Only an interface that is made with the instance gets an address of AWS's (RunInstances, AssociatePublicIpAddress).
    if (apart !== null) return already === undefined ? unknown(notInTemplate(apart), from) : known(false, from)
    return thenFact(own.list('NetworkInterfaces'), ([first]) => {
      if (first?.raw('AssociatePublicIpAddress') !== undefined) return first.flag('AssociatePublicIpAddress')
      return thenFact(subnet, (alias, at) => {
        const found = item.resource('AWS::EC2::Subnet', alias)
        return found === undefined ? unknown(notInTemplate(alias), at) : templateReading(found, from).flag('MapPublicIpOnLaunch')
      })
    })
  })
}
