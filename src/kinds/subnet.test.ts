import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualOf, actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import kind from './subnet.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const subnet = {
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  State: 'available',
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'eu-west-1a',
  MapPublicIpOnLaunch: false,
}
const item = (more: object = {}) => ({ subnet: { ...subnet, ...more }, networkAcl: known('acl-1', from) })
const denied = unknown({ reason: 'denied', call: 'ec2:DescribeNetworkAcls', action: null, message: 'no' }, from)

factTable(kind, [
  ['block', item(), 'CidrBlock', '10.0.1.0/24'],
  ['zone', item(), 'AvailabilityZone', 'eu-west-1a'],
  ['public IP on launch', item(), 'MapPublicIpOnLaunch', false],
  ['network ACL', item(), 'NetworkAclId', '-> acl-1'],
  ['no block', item({ CidrBlock: undefined }), 'CidrBlock', 'unknown: CidrBlock'],
  ['no zone', item({ AvailabilityZone: undefined }), 'AvailabilityZone', 'unknown: AvailabilityZone'],
  ['no flag', item({ MapPublicIpOnLaunch: undefined }), 'MapPublicIpOnLaunch', 'unknown: MapPublicIpOnLaunch'],
  ['an ACL that could not be read', { subnet, networkAcl: denied }, 'NetworkAclId', 'unknown: no'],
])

test("one of each zone of the default VPC is AWS's", () => {
  expect(actualOf(kind, item({ DefaultForAz: true }), from).madeByAws).toBe('default-vpc')
  expect(about(kind, item()).parent).toBe('vpc-1')
})

describe('the ACL in a template', () => {
  const told = (beside: Parameters<typeof templateItem>[2]) => {
    const fact = actualsOfTemplate(kind, templateItem(kind.type, { VpcId: '‹stack/Vpc›' }, beside), inTemplate)[0]?.properties[
      'NetworkAclId'
    ]
    return fact === undefined ? undefined : toldFact(fact)
  }
  test('is the default one', () => expect(told({})).toBe('default'))
  test('unless another is associated', () =>
    expect(told({ 'AWS::EC2::SubnetNetworkAclAssociation': [{ NetworkAclId: '‹stack/Acl›' }] })).toBe('-> ‹stack/Acl›'))
})
