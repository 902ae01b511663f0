import { type AclEntry, defaultAclEntries } from '../../src/traffic/index.ts'
import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './network-acl-entries.ts'

const made = defaultAclEntries(['0.0.0.0/0'])
const both = defaultAclEntries(['0.0.0.0/0', '::/0'])
const either = room({ is: 'oneOf', values: [made, both] })
const ssh = (number: number, allow: boolean, direction: AclEntry['direction'] = 'ingress'): AclEntry => ({
  direction,
  number,
  allow,
  rule: { protocol: 'tcp', ports: { from: 22, to: 22 }, peer: { cidr: '0.0.0.0/0' } },
})
const halves = made.flatMap(entry =>
  ['0.0.0.0/1', '128.0.0.0/1'].map((cidr, index) => ({ ...entry, number: entry.number + index, rule: { ...entry.rule, peer: { cidr } } })),
)
const entries = (list: readonly AclEntry[]) => ({ NetworkAclEntries: list })

ruleTable(rule, [
  ['as AWS makes it', entries(made), entries(made), 'conforms'],
  ['by other numbers', entries(made), entries(made.map(entry => ({ ...entry, number: 7 }))), 'conforms'],
  ['in two halves', entries(made), entries(halves), 'conforms'],
  ['with an entry that comes too late to mean anything', entries(made), entries([...made, ssh(200, false)]), 'conforms'],
  ['with an entry that denies', entries(made), entries([...made, ssh(50, false)]), 'closed lost tcp 22 from 0.0.0.0/0'],
  [
    'with an entry that denies on the way out',
    entries(made),
    entries([...made, ssh(50, false, 'egress')]),
    'closed lost tcp 22 to 0.0.0.0/0',
  ],
  ['without entries', entries(made), entries([]), 'closed lost all protocols from 0.0.0.0/0; closed lost all protocols to 0.0.0.0/0'],
  [
    'with IPv6 where there is none',
    entries(made),
    entries(both),
    'opened added all protocols from ::/0; opened added all protocols to ::/0',
  ],
  ['with IPv6 where the spec does not say', { NetworkAclEntries: either }, entries(both), 'conforms'],
  ['without it where the spec does not say', { NetworkAclEntries: either }, entries(made), 'conforms'],
  [
    'with half of it where the spec does not say',
    { NetworkAclEntries: either },
    entries([...made, ...both.slice(1, 2)]),
    'opened added all protocols from ::/0',
  ],
  [
    'an empty one where the spec does not say',
    { NetworkAclEntries: either },
    entries([]),
    'closed lost all protocols from 0.0.0.0/0; closed lost all protocols to 0.0.0.0/0',
  ],
  ['spec silent', { NetworkAclEntries: silent }, entries([]), 'unstated'],
  ['not allowed to look', entries(made), { NetworkAclEntries: unread() }, 'unknown'],
])
