import { expect, test } from 'vitest'
import { about } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import { factTable, toldFact } from './fact-table.ts'
import kind from './nat-gateway.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const address = (AllocationId: string | undefined, Status?: string) => ({ AllocationId, Status })
const nat = {
  NatGatewayId: 'nat-1',
  VpcId: 'vpc-1',
  SubnetId: 'subnet-1',
  State: 'available',
  NatGatewayAddresses: [address('eipalloc-1')],
}

factTable(kind, [
  ['its subnet', nat, 'SubnetId', '-> subnet-1'],
  ['no subnet in the answer', { ...nat, SubnetId: undefined }, 'SubnetId', 'unknown: SubnetId'],
  ['a regional one stands in none', { ...nat, SubnetId: undefined, AvailabilityMode: 'regional' }, 'SubnetId', null],
  ['public', { ...nat, ConnectivityType: 'public' }, 'ConnectivityType', 'public'],
  ['private', { ...nat, ConnectivityType: 'private' }, 'ConnectivityType', 'private'],
  ['of before 2021, when all were public', nat, 'ConnectivityType', 'public'],
  ['one address', nat, 'AllocationIds', 1],
  ['two addresses', { ...nat, NatGatewayAddresses: [address('a', 'succeeded'), address('b', 'assigning')] }, 'AllocationIds', 2],
  ['one that is being taken away', { ...nat, NatGatewayAddresses: [address('a'), address('b', 'unassigning')] }, 'AllocationIds', 1],
  ['a private address is no elastic IP', { ...nat, NatGatewayAddresses: [address(undefined)] }, 'AllocationIds', 0],
  ['no addresses in the answer', { ...nat, NatGatewayAddresses: undefined }, 'AllocationIds', 'unknown: NatGatewayAddresses'],
])

test.each([
  ['pending', null],
  ['available', null],
  ['deleting', 'deleting'],
  ['deleted', 'deleted'],
  ['failed', 'failed'],
])('one that is %s is gone: %s', (State, gone) => expect(about(kind, { ...nat, State }).gone).toBe(gone))

test('in a template', () => {
  const properties = { SubnetId: '‹stack/Subnet›', AllocationId: '‹stack/Eip.AllocationId›', SecondaryAllocationIds: ['eipalloc-2'] }
  const [made] = actualsOfTemplate(kind, templateItem(kind.type, properties), inTemplate)
  expect(Object.fromEntries(Object.entries(made?.properties ?? {}).map(([name, fact]) => [name, toldFact(fact)]))).toEqual({
    SubnetId: '-> ‹stack/Subnet›',
    ConnectivityType: 'public',
    AllocationIds: 2,
    Tags: {},
  })
})
