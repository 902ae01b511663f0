import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './security-group-ingress.ts'

const tcp = (from: number, to: number, peer: object) => ({ protocol: 'tcp', ports: { from, to }, peer })
const anybody = { cidr: '0.0.0.0/0' }
const rules = (...list: readonly object[]) => ({ SecurityGroupIngress: list })

ruleTable(rule, [
  ['as stated', rules(tcp(443, 443, anybody)), rules(tcp(443, 443, anybody)), 'conforms'],
  [
    'split in halves',
    rules(tcp(443, 443, anybody)),
    rules(tcp(443, 443, { cidr: '0.0.0.0/1' }), tcp(443, 443, { cidr: '128.0.0.0/1' })),
    'conforms',
  ],
  [
    'another port',
    rules(tcp(443, 443, anybody)),
    rules(tcp(443, 443, anybody), tcp(22, 22, anybody)),
    'opened added tcp 22 from 0.0.0.0/0',
  ],
  [
    'a range over two stated ports',
    rules(tcp(9092, 9092, anybody), tcp(9094, 9094, anybody)),
    rules(tcp(9092, 9094, anybody)),
    'opened added tcp 9093 from 0.0.0.0/0',
  ],
  [
    'from IPv6 too',
    rules(tcp(443, 443, anybody)),
    rules(tcp(443, 443, anybody), tcp(443, 443, { cidr: '::/0' })),
    'opened added tcp 443 from ::/0',
  ],
  [
    'another group',
    rules(tcp(443, 443, { group: 'a' })),
    rules(tcp(443, 443, { group: 'b' })),
    'opened added tcp 443 from b; closed lost tcp 443 from a',
  ],
  ['nothing', rules(tcp(443, 443, anybody)), rules(), 'closed lost tcp 443 from 0.0.0.0/0'],
  ['spec silent', { SecurityGroupIngress: silent }, rules(tcp(443, 443, anybody)), 'unstated'],
  ['not allowed to look', rules(), { SecurityGroupIngress: unread() }, 'unknown'],
])
