import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair } from './arbitrary.ts'
import { regionOfBox } from './box.ts'
import { boxes } from './boxes.ts'
import { isPlaceholder, type Permission, permissionsToRules } from './permissions.ts'
import { equal, regionOf } from './region.ts'
import { toPermissions } from './to-permissions.ts'

const everywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
const peer = { cidr: '0.0.0.0/0' }

test.each<[string, Permission, unknown]>([
  ['-1 without ports', { IpProtocol: '-1', ...everywhere }, { protocol: 'all', peer }],
  ['-1, whatever the ports', { IpProtocol: '-1', FromPort: 80, ToPort: 80, ...everywhere }, { protocol: 'all', peer }],
  ['ports', { IpProtocol: 'tcp', FromPort: 80, ToPort: 81, ...everywhere }, { protocol: 'tcp', ports: { from: 80, to: 81 }, peer }],
  [
    'a protocol by number',
    { IpProtocol: '17', FromPort: 53, ToPort: 53, ...everywhere },
    { protocol: 'udp', ports: { from: 53, to: 53 }, peer },
  ],
  ['a protocol without ports', { IpProtocol: '50', FromPort: 0, ToPort: 0, ...everywhere }, { protocol: 50, peer }],
  ['a message', { IpProtocol: 'icmp', FromPort: 8, ToPort: 0, ...everywhere }, { protocol: 'icmp', icmp: { type: 8, code: 0 }, peer }],
  [
    'any code',
    { IpProtocol: 'icmp', FromPort: 15, ToPort: -1, ...everywhere },
    { protocol: 'icmp', icmp: { type: 15, code: 'any' }, peer },
  ],
  ['any message', { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...everywhere }, { protocol: 'icmp', icmp: { type: 'any' }, peer }],
  ['icmpv6 without types', { IpProtocol: 'icmpv6', ...everywhere }, { protocol: 'icmpv6', icmp: { type: 'any' }, peer }],
  ['host bits', { IpProtocol: '-1', IpRanges: [{ CidrIp: '10.1.2.3/8' }] }, { protocol: 'all', peer: { cidr: '10.0.0.0/8' } }],
])('%s', (_, permission, rule) => {
  expect(permissionsToRules([permission])).toEqual({ ok: true, value: [rule] })
})

test('one permission holds peers of every kind, each a rule', () => {
  const permission = {
    IpProtocol: '-1',
    IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '11.0.0.0/8', Description: 'office' }],
    Ipv6Ranges: [{ CidrIpv6: '2001:DB8::/32' }],
    PrefixListIds: [{ PrefixListId: 'pl-1' }],
    UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '123456789012', VpcPeeringConnectionId: 'pcx-1' }],
  }
  const peers = [{ cidr: '10.0.0.0/8' }, { cidr: '11.0.0.0/8' }, { cidr: '2001:db8::/32' }, { prefixList: 'pl-1' }, { group: 'sg-1' }]
  expect(permissionsToRules([permission])).toEqual({ ok: true, value: peers.map(one => ({ protocol: 'all', peer: one })) })
})

test.each<[string, Permission]>([
  ["CDK's", { IpProtocol: 'icmp', FromPort: 252, ToPort: 86, IpRanges: [{ CidrIp: '255.255.255.255/32' }] }],
  ["the CloudFormation sample's", { IpProtocol: '-1', IpRanges: [{ CidrIp: '127.0.0.1/32' }] }],
  ['the whole loopback', { IpProtocol: '-1', IpRanges: [{ CidrIp: '127.0.0.0/8' }] }],
])('%s placeholder is no traffic', (_, permission) => {
  expect(permissionsToRules([permission])).toEqual({ ok: true, value: [] })
})

test.each(['0.0.0.0/0', '126.0.0.0/7', '255.255.255.254/31', '::1/128'])('%s is no placeholder', cidr => {
  expect(isPlaceholder({ cidr })).toBe(false)
})

test.each<[string, Permission]>([
  ['no protocol', everywhere],
  ['an unknown protocol', { IpProtocol: 'sctp', ...everywhere }],
  ['tcp without ports', { IpProtocol: 'tcp', ...everywhere }],
  ['half a range', { IpProtocol: 'tcp', FromPort: 80, ...everywhere }],
  ['a range that runs backwards', { IpProtocol: 'tcp', FromPort: 81, ToPort: 80, ...everywhere }],
  ['a port over 65535', { IpProtocol: 'udp', FromPort: 0, ToPort: 65536, ...everywhere }],
  ['a port below 0', { IpProtocol: 'tcp', FromPort: -1, ToPort: -1, ...everywhere }],
  ['icmp without types', { IpProtocol: 'icmp', ...everywhere }],
  ['a type without code', { IpProtocol: 'icmpv6', FromPort: 128, ...everywhere }],
  ['a code without type', { IpProtocol: 'icmpv6', ToPort: -1, ...everywhere }],
  ['one code of any type', { IpProtocol: 'icmp', FromPort: -1, ToPort: 0, ...everywhere }],
  ['a malformed block', { IpProtocol: '-1', IpRanges: [{ CidrIp: '300.1.1.1/8' }] }],
  ['a range without block', { IpProtocol: '-1', IpRanges: [{}] }],
  ['IPv6 among IPv4', { IpProtocol: '-1', IpRanges: [{ CidrIp: '::/0' }] }],
  ['IPv4 among IPv6', { IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '0.0.0.0/0' }] }],
  ['a group without id', { IpProtocol: '-1', UserIdGroupPairs: [{}] }],
  ['a prefix list without id', { IpProtocol: '-1', PrefixListIds: [{ PrefixListId: '' }] }],
])('%s is refused, and the readable permission beside it is not taken for all', (_, permission) => {
  const read = permissionsToRules([{ IpProtocol: '-1', ...everywhere }, permission])
  expect(read).toEqual({ ok: false, problem: expect.stringMatching(/^permission 1: /) })
})

test('a box with ids becomes the permissions that mean it', () => {
  let made = 0
  fc.assert(
    fc.property(pair, ([rules]) => {
      for (const box of boxes(regionOf(rules))) {
        const permissions = toPermissions(box, () => null)
        if (permissions === null) continue
        made++
        const read = permissionsToRules(permissions)
        expect(read.ok && equal(regionOf(read.value), regionOfBox(box))).toBe(!isPlaceholder(box.peer))
      }
    }),
    { numRuns: 500, seed: 1 },
  )
  expect(made).toBeGreaterThan(500)
})

test.each([
  ['a group by id', { group: 'sg-0abc' }, { UserIdGroupPairs: [{ GroupId: 'sg-0abc' }] }],
  ['an unmanaged group', { group: 'web (sg-0abc)' }, { UserIdGroupPairs: [{ GroupId: 'sg-0abc' }] }],
  ['a prefix list by id', { prefixList: 'pl-0abc' }, { PrefixListIds: [{ PrefixListId: 'pl-0abc' }] }],
])('%s can be a permission', (_, one, fields) => {
  expect(toPermissions({ protocol: 47, peer: one }, () => null)).toEqual([{ IpProtocol: '47', ...fields }])
})

test.each([
  ['a group by the name of the spec', { protocol: 47, peer: { group: 'web' } }],
  ['a prefix list by name', { protocol: 47, peer: { prefixList: 'cdn' } }],
  ['all protocols but one', { protocol: 'all', but: [6], peer: { group: 'sg-0abc' } }],
  ['all addresses but some', { protocol: 47, peer: { cidr: '0.0.0.0/0', but: ['10.0.0.0/8'] } }],
] as const)('%s cannot', (_, box) => {
  expect(toPermissions(box, () => null)).toBeNull()
})
