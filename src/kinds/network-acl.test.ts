import { describe, expect, test } from 'vitest'
import { actualOf } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import kind from './network-acl.ts'

const entry = (number: number, Egress: boolean, more: object = {}) => ({
  RuleNumber: number,
  Egress,
  Protocol: '-1',
  RuleAction: 'allow',
  CidrBlock: '0.0.0.0/0',
  ...more,
})
const made = [entry(100, true), entry(32767, true, { RuleAction: 'deny' }), entry(100, false), entry(32767, false, { RuleAction: 'deny' })]
const acl = { NetworkAclId: 'acl-1', VpcId: 'vpc-1', IsDefault: true, Entries: made }

factTable(kind, [
  ['no entries in the answer', { ...acl, Entries: undefined }, 'NetworkAclEntries', 'unknown: Entries'],
  [
    'an entry that cannot be read',
    { ...acl, Entries: [entry(100, true, { Protocol: 'x' })] },
    'NetworkAclEntries',
    'unknown: entry 100: "x" is no protocol: tcp, udp, icmp, icmpv6, all, or a number from 0 to 255',
  ],
  [
    'an entry',
    { ...acl, Entries: [entry(90, false, { Protocol: '6', PortRange: { From: 22, To: 22 }, RuleAction: 'deny' })] },
    'NetworkAclEntries',
    [
      {
        direction: 'ingress',
        number: 90,
        allow: false,
        rule: { protocol: 'tcp', ports: { from: 22, to: 22 }, peer: { cidr: '0.0.0.0/0' } },
      },
    ],
  ],
])

describe('its name', () => {
  const named = (item: object) => toldFact(actualOf(kind, item, from).name)
  const tagged = (name: string) => ({ Tags: [{ Key: 'Name', Value: name }] })
  test.each<readonly [string, object, unknown]>([
    ['the default one is `default`, whatever its tag', { ...acl, ...tagged('x') }, 'default'],
    ['another one has its tag', { ...acl, IsDefault: false, ...tagged('x') }, 'x'],
    ['no other one passes for the default one', { ...acl, IsDefault: false, ...tagged('default') }, null],
    ['unknown where the answer does not say which it is', { ...acl, IsDefault: undefined }, 'unknown: IsDefault'],
  ])('%s', (_what, item, expected) => expect(named(item)).toEqual(expected))
})

describe('AWS has made it', () => {
  const folded = (item: object) => actualOf(kind, item, from).madeByAws
  const ipv6 = [
    entry(101, true, { CidrBlock: undefined, Ipv6CidrBlock: '::/0' }),
    entry(101, false, { CidrBlock: undefined, Ipv6CidrBlock: '::/0' }),
  ]
  test.each<readonly [string, object, string | null]>([
    ['as it is', acl, 'default-network-acl'],
    ['with IPv6', { ...acl, Entries: [...made, ...ipv6] }, 'default-network-acl'],
    ['but not one of somebody', { ...acl, IsDefault: false }, null],
    ['nor with an entry that denies', { ...acl, Entries: [...made, entry(50, false, { RuleAction: 'deny' })] }, null],
    ['nor without its allowing entries', { ...acl, Entries: [] }, null],
    ['nor when its entries could not be read', { ...acl, Entries: undefined }, null],
  ])('%s', (_what, item, expected) => expect(folded(item)).toBe(expected))
})
