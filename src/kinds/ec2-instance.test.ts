import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import kind, { profileOf } from './ec2-instance.ts'
import { factTable, from, toldFact } from './fact-table.ts'

const instance = {
  InstanceId: 'i-1',
  InstanceType: 't3.small',
  State: { Name: 'running' },
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  SecurityGroups: [{ GroupId: 'sg-1' }],
  MetadataOptions: { HttpTokens: 'required' },
  NetworkInterfaces: [{ Groups: [{ GroupId: 'sg-1' }], PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4' }] }],
  Tags: [{ Key: 'Name', Value: 'node-1' }],
}
const item = (own: object = {}, role: string | null = 'node') => ({ instance: { ...instance, ...own }, role: known(role, from) })
const publicIp = 'NetworkInterfaces.AssociatePublicIpAddress'
const tokens = 'MetadataOptions.HttpTokens'

test('all that is read', () =>
  expect(allFacts(kind, item())).toEqual({
    InstanceType: 't3.small',
    SubnetId: '-> subnet-1',
    SecurityGroupIds: ['-> sg-1'],
    IamInstanceProfile: 'node',
    [tokens]: 'required',
    [publicIp]: false,
    KeyName: null,
    Tags: { Name: 'node-1' },
  }))

test('nothing is made up', () =>
  expect(allFacts(kind, { instance: {}, role: known(null, from) })).toEqual({
    InstanceType: 'unknown: InstanceType',
    SubnetId: 'unknown: SubnetId',
    SecurityGroupIds: 'unknown: NetworkInterfaces',
    IamInstanceProfile: null,
    [tokens]: 'unknown: MetadataOptions/HttpTokens',
    [publicIp]: 'unknown: NetworkInterfaces',
    KeyName: null,
    Tags: {},
  }))

factTable(kind, [
  ['an address of its own', item({ PublicIpAddress: '203.0.113.1' }), publicIp, true],
  ['an address of a further interface', item({ NetworkInterfaces: [{}, { Association: { PublicIp: '203.0.113.1' } }] }), publicIp, true],
  [
    'an address of a secondary private address',
    item({ NetworkInterfaces: [{ PrivateIpAddresses: [{}, { Association: { PublicIp: '203.0.113.1' } }] }] }),
    publicIp,
    true,
  ],
  ['an empty text is no address', item({ PublicIpAddress: '' }), publicIp, false],
  [
    'groups of every interface',
    item({ NetworkInterfaces: [{ Groups: [{ GroupId: 'sg-1' }] }, { Groups: [{ GroupId: 'sg-9' }] }] }),
    'SecurityGroupIds',
    ['-> sg-1', '-> sg-9'],
  ],
  ['an interface without groups', item({ NetworkInterfaces: [{}] }), 'SecurityGroupIds', 'unknown: NetworkInterfaces/Groups'],
  ['interfaces that are not in the answer', item({ NetworkInterfaces: undefined }), 'SecurityGroupIds', 'unknown: NetworkInterfaces'],
  ['groups without an interface', item({ NetworkInterfaces: [] }), 'SecurityGroupIds', ['-> sg-1']],
  ['a key pair', item({ KeyName: 'ops' }), 'KeyName', 'ops'],
  [
    'a role that could not be read',
    { instance, role: unknown({ reason: 'denied', call: 'iam:GetInstanceProfile', action: null, message: 'no' }, from) },
    'IamInstanceProfile',
    'unknown: no',
  ],
])

describe('the profile', () => {
  test.each([
    ['none', {}, null],
    ['by ARN', { IamInstanceProfile: { Arn: 'arn:aws:iam::1:instance-profile/node' } }, 'node'],
    ['with a path', { IamInstanceProfile: { Arn: 'arn:aws:iam::1:instance-profile/a/b/node' } }, 'node'],
    ['without an ARN', { IamInstanceProfile: {} }, 'unknown: IamInstanceProfile/Arn'],
  ])('%s', (_, own, then) => expect(toldFact(profileOf({ ...instance, ...own } as never, from))).toBe(then))
})

test.each([
  ['pending', null],
  ['running', null],
  ['stopping', null],
  ['stopped', null],
  ['shutting-down', 'shutting-down'],
  ['terminated', 'terminated'],
])('an instance that is %s', (Name, gone) =>
  expect(about(kind, item({ State: { Name } }))).toMatchObject({ id: 'i-1', name: 'node-1', parent: null, gone }),
)
