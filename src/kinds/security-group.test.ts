import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './security-group.ts'

const tcp = (port: number, peer: object) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...peer })
const group = { GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: [] }
const lists = known(new Map([['pl-1', 'com.amazonaws.eu-west-1.s3']]), from)
const item = (more: object = {}) => ({ group: { ...group, ...more }, prefixLists: lists, carriedBy: known(['eni-1'], from) })
const denied = unknown({ reason: 'denied', call: 'ec2:DescribeManagedPrefixLists', action: null, message: 'no' }, from)
const rule = (port: number, peer: object) => ({ protocol: 'tcp', ports: { from: port, to: port }, peer })

factTable(kind, [
  ['nothing may come in', item(), 'SecurityGroupIngress', []],
  [
    'a block',
    item({ IpPermissions: [tcp(443, { IpRanges: [{ CidrIp: '10.0.0.0/8' }] })] }),
    'SecurityGroupIngress',
    [rule(443, { cidr: '10.0.0.0/8' })],
  ],
  [
    'a group, as a reference',
    item({ IpPermissions: [tcp(443, { UserIdGroupPairs: [{ GroupId: 'sg-2' }] })] }),
    'SecurityGroupIngress',
    [rule(443, { group: { refersTo: 'AWS::EC2::SecurityGroup', alias: 'sg-2' } })],
  ],
  [
    'a prefix list, by its name',
    item({ IpPermissionsEgress: [tcp(443, { PrefixListIds: [{ PrefixListId: 'pl-1' }] })] }),
    'SecurityGroupEgress',
    [rule(443, { prefixList: 'com.amazonaws.eu-west-1.s3' })],
  ],
  [
    'a prefix list whose name could not be read',
    { ...item({ IpPermissions: [tcp(443, { PrefixListIds: [{ PrefixListId: 'pl-1' }] })] }), prefixLists: denied },
    'SecurityGroupIngress',
    'unknown: no',
  ],
  ['names that nobody needs may be unread', { ...item(), prefixLists: denied }, 'SecurityGroupIngress', []],
  [
    'the placeholder of no traffic',
    item({ IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '127.0.0.1/32' }] }] }),
    'SecurityGroupEgress',
    [],
  ],
  ['no permissions in the answer are not none', item({ IpPermissions: undefined }), 'SecurityGroupIngress', 'unknown: IpPermissions'],
  [
    'tcp without ports',
    item({ IpPermissions: [{ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] }),
    'SecurityGroupIngress',
    'unknown: permission 0: tcp has no ports undefined to undefined',
  ],
  ['who carries it', item(), 'NetworkInterfaces', ['-> eni-1']],
  ['who carries it could not be read', { ...item(), carriedBy: denied }, 'NetworkInterfaces', 'unknown: no'],
])

describe('the default group', () => {
  test("is AWS's", () => expect(actualOf(kind, item({ GroupName: 'default' }), from).madeByAws).toBe('default-security-group'))
  test('and no other is', () => expect(actualOf(kind, item({ GroupName: 'default-web' }), from).madeByAws).toBeNull())
})

test('a group without a name is not known by name', () =>
  expect(about(kind, item({ GroupName: undefined })).name).toBe('unknown: GroupName'))
