import { describe, expect, test } from 'vitest'
import { aclEntries, type AclEntry, type ApiAclEntry, boxes, boxText, defaultAclEntries, permittedBy } from './index.ts'

const entry = (number: number, action: 'allow' | 'deny', more: Partial<ApiAclEntry> = {}): ApiAclEntry => ({
  RuleNumber: number,
  RuleAction: action,
  Egress: false,
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
  ...more,
})

function read(entries: readonly ApiAclEntry[]): readonly AclEntry[] {
  const parsed = aclEntries(entries)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.value
}

const told = (entries: readonly ApiAclEntry[]) => boxes(permittedBy(read(entries), 'ingress')).map(box => boxText(box, 'ingress'))

describe('what entries permit together', () => {
  test.each<readonly [string, readonly ApiAclEntry[], readonly string[]]>([
    ['nothing without an entry', [], []],
    ['the last deny takes away nothing', [entry(100, 'allow'), entry(32767, 'deny')], ['all protocols from 0.0.0.0/0']],
    ['the lower number decides, in whatever order they come', [entry(100, 'allow'), entry(99, 'deny')], []],
    [
      'a port that is denied before all is allowed',
      [entry(90, 'deny', { Protocol: '6', PortRange: { From: 22, To: 22 } }), entry(100, 'allow')],
      ['all protocols but tcp from 0.0.0.0/0', 'tcp 0-21, 23-65535 from 0.0.0.0/0'],
    ],
    [
      'a deny after it has been allowed means nothing',
      [entry(100, 'allow'), entry(110, 'deny', { Protocol: '6', PortRange: { From: 22, To: 22 } })],
      ['all protocols from 0.0.0.0/0'],
    ],
    ['ICMP by type and code', [entry(1, 'allow', { Protocol: '1', IcmpTypeCode: { Type: 8, Code: -1 } })], ['icmp type 8 from 0.0.0.0/0']],
    ['IPv6', [entry(101, 'allow', { Ipv6CidrBlock: '::/0', CidrBlock: undefined })], ['all protocols from ::/0']],
  ])('%s', (_what, entries, expected) => expect(told(entries)).toEqual(expected))

  test('egress is for itself', () => expect(told([entry(100, 'allow', { Egress: true })])).toEqual([]))
  test('two halves are the whole', () => {
    const halves = read([entry(1, 'allow', { CidrBlock: '0.0.0.0/1' }), entry(2, 'allow', { CidrBlock: '128.0.0.0/1' })])
    expect(permittedBy(halves, 'ingress')).toEqual(permittedBy(defaultAclEntries(['0.0.0.0/0']), 'ingress'))
  })
})

test.each<readonly [string, Partial<ApiAclEntry>]>([
  ['no number', { RuleNumber: undefined }],
  ['no direction', { Egress: undefined }],
  ['no action', { RuleAction: undefined }],
  ['an action of another kind', { RuleAction: 'count' }],
  ['no block', { CidrBlock: undefined }],
  ['no protocol', { Protocol: undefined }],
  ['tcp without ports', { Protocol: '6' }],
  ['ports that run backwards', { Protocol: '17', PortRange: { From: 2, To: 1 } }],
  ['icmp without a type', { Protocol: '1' }],
])('an entry with %s is refused', (_what, broken) => expect(aclEntries([entry(100, 'allow', broken)]).ok).toBe(false))
