import { expect, test } from 'vitest'
import { about } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import { factTable, toldFact } from './fact-table.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import kind from './vpc-endpoint.ts'

const endpoint = {
  VpcEndpointId: 'vpce-1',
  VpcId: 'vpc-1',
  State: 'available',
  ServiceName: 'com.amazonaws.eu-west-1.ecr.api',
  VpcEndpointType: 'Interface',
  RouteTableIds: [],
  SubnetIds: ['subnet-2', 'subnet-1'],
  Groups: [{ GroupId: 'sg-1', GroupName: 'x' }],
  PrivateDnsEnabled: true,
}

factTable(kind, [
  ['service', endpoint, 'ServiceName', 'com.amazonaws.eu-west-1.ecr.api'],
  ['type', endpoint, 'VpcEndpointType', 'Interface'],
  ['subnets', endpoint, 'SubnetIds', ['-> subnet-1', '-> subnet-2']],
  ['groups', endpoint, 'SecurityGroupIds', ['-> sg-1']],
  ['route tables', { ...endpoint, RouteTableIds: ['rtb-1'] }, 'RouteTableIds', ['-> rtb-1']],
  ['private DNS', endpoint, 'PrivateDnsEnabled', true],
  ['no service', { ...endpoint, ServiceName: undefined }, 'ServiceName', 'unknown: ServiceName'],
  ['no groups', { ...endpoint, Groups: undefined }, 'SecurityGroupIds', 'unknown: Groups'],
  ['a group without id', { ...endpoint, Groups: [{}] }, 'SecurityGroupIds', 'unknown: Groups'],
  ['no route tables', { ...endpoint, RouteTableIds: undefined }, 'RouteTableIds', 'unknown: RouteTableIds'],
  ['no private DNS', { ...endpoint, PrivateDnsEnabled: undefined }, 'PrivateDnsEnabled', 'unknown: PrivateDnsEnabled'],
])

test.each([
  ['available', null],
  ['Available', null],
  ['pendingAcceptance', null],
  ['deleting', 'deleting'],
  ['Deleted', 'deleted'],
  ['rejected', 'rejected'],
])('one that is %s is gone: %s', (State, gone) => expect(about(kind, { ...endpoint, State }).gone).toBe(gone))

test('in a template', () => {
  const properties = { ServiceName: 'com.amazonaws.eu-west-1.s3', VpcId: '‹stack/Vpc›', RouteTableIds: ['‹stack/Private›'] }
  const [made] = actualsOfTemplate(kind, templateItem(kind.type, properties), inTemplate)
  const told = Object.entries(made?.properties ?? {}).map(([name, fact]) => [name, toldFact(fact)])
  expect(Object.fromEntries(told)).toMatchObject({
    ServiceName: 'com.amazonaws.eu-west-1.s3',
    VpcEndpointType: 'Gateway',
    RouteTableIds: ['-> ‹stack/Private›'],
    SubnetIds: [],
  })
})
