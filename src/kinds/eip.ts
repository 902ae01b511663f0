import type { Address } from '@aws-sdk/client-ec2'
import { allFacts, type Fact, known, mapFact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { symbolOf } from './template.ts'

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
      vpc: known(null, from),
      owner: mapFact(gateways, ([gateway]) =>
        gateway === undefined ? null : { types: ['AWS::EC2::NatGateway'], alias: symbolOf(gateway.id) },
      ),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
