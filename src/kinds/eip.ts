import type { Address } from '@aws-sdk/client-ec2'
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { symbolOf, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** An address names neither its VPC nor the NAT gateway that bears it: both come beside it. */
export interface EipItem {
  readonly address: Address
  readonly vpc: Fact<string | null>
  readonly natGateway: Fact<string | null>
}

/** No spec states one but as a number at its NAT gateway: any other in scope is unmanaged. */
export default defineKind<Record<never, never>, EipItem, 'AWS::EC2::EIP'>({
  type: 'AWS::EC2::EIP',
  title: { en: 'elastic IP', ko: '탄력적 IP' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.natGateways.at,
  properties: {},
  *expected() {},

  fromApi({ address, vpc, natGateway }, from) {
    const read = reading(from)
    const tags = tagsOf(address.Tags, read.at('Tags'))
    // One that a service manages is that of its interface, whatever that was made for.
    const managed = address.ServiceManaged === undefined ? undefined : address.NetworkInterfaceId
    return {
      id: address.AllocationId ?? address.PublicIp ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc,
      owner:
        managed === undefined
          ? mapFact(natGateway, id => (id === null ? null : { types: ['AWS::EC2::NatGateway'], alias: id }))
          : known({ types: ['AWS::EC2::NetworkInterface'], alias: managed }, read.at('ServiceManaged')),
      tags,
      properties: {},
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const gateways = mapFact(
      allFacts([item.beside('AWS::EC2::NatGateway', 'AllocationId'), item.beside('AWS::EC2::NatGateway', 'SecondaryAllocationIds')], from),
      lists => lists.flat(),
    )
    return {
      name: read.nameTag('Tags'),
      parent: null,
      vpc: vpcOfBearer(item, from),
      owner: mapFact(gateways, ([gateway]) =>
        gateway === undefined ? null : { types: ['AWS::EC2::NatGateway'], alias: symbolOf(gateway.id) },
      ),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})

/** The VPC of the instance, or of the interface, that a template puts it on. */
function vpcOfBearer(item: TemplateItem, from: From): Fact<string | null> {
  const own = templateReading(item, from)
  const associations = [item.beside('AWS::EC2::EIPAssociation', 'AllocationId'), item.beside('AWS::EC2::EIPAssociation', 'EIP')]
  return thenFact(allFacts(associations, from), lists => {
    const on = [own, ...lists.flat().map(one => templateReading(one, from))]
    const bearers = on.flatMap(({ raw }) => [
      item.resource('AWS::EC2::Instance', String(raw('InstanceId'))),
      item.resource('AWS::EC2::NetworkInterface', String(raw('NetworkInterfaceId'))),
    ])
    const bearer = bearers.find(one => one !== undefined)
    return bearer === undefined ? known(null, from) : vpcOfInterfaces(bearer, from)
  })
}
