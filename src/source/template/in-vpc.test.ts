/** Where a template says a VPC by subnets alone. */
import { expect, test } from 'vitest'
import { known, unknown } from '../../model/fact.ts'
import { type Actual, refer } from '../../model/resource.ts'
import { actual, from } from '../../model/resource-stub.ts'
import { inTheirVpcs } from './in-vpc.ts'

const made = (type: string, id: string, property: string | null, value: unknown, vpc: string | null = null) =>
  actual(type, id, { vpc: known(vpc, from), properties: property === null ? {} : { [property]: known(value, from) } })
const subnet = made('AWS::EC2::Subnet', 'subnet', null, null, 'vpc')
const group = made('AWS::RDS::DBSubnetGroup', 'group', 'SubnetIds', [refer('AWS::EC2::Subnet', 'subnet')])
const toGroup = refer('AWS::RDS::DBSubnetGroup', 'group')
const vpcOf = (...all: readonly Actual[]) => inTheirVpcs(all).map(({ vpc }) => (vpc.known ? vpc.value : 'unknown'))

test('by a subnet, by several, by a group of them', () => {
  const gateway = made('AWS::EC2::NatGateway', 'nat', 'SubnetId', refer('AWS::EC2::Subnet', 'subnet'))
  expect(vpcOf(subnet, gateway, group, made('AWS::RDS::DBInstance', 'db', 'DBSubnetGroupName', toGroup))).toEqual([
    'vpc',
    'vpc',
    'vpc',
    'vpc',
  ])
})

test('a database of the same name as its group', () => {
  const db = made('AWS::RDS::DBInstance', 'group', 'DBSubnetGroupName', toGroup)
  expect(vpcOf(subnet, group, db)).toEqual(['vpc', 'vpc', 'vpc'])
})

test('what is not in the template leads nowhere, and what lives in no VPC is left alone', () => {
  expect(vpcOf(made('AWS::RDS::DBInstance', 'db', 'DBSubnetGroupName', toGroup))).toEqual([null])
  expect(vpcOf(subnet, made('AWS::S3::Bucket', 'bucket', 'SubnetId', refer('AWS::EC2::Subnet', 'subnet')))).toEqual(['vpc', null])
})

test('in a circle is nowhere, and what is not known stays so', () => {
  const one = made('AWS::RDS::DBSubnetGroup', 'one', 'SubnetIds', [refer('AWS::EC2::Subnet', 'one')])
  const doubt = { ...subnet, vpc: unknown({ reason: 'unresolved', call: null, action: null, message: '' }, from) }
  expect(vpcOf(one)).toEqual([null])
  expect(vpcOf(doubt, group)).toEqual(['unknown', 'unknown'])
})
