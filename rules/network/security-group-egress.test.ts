import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './security-group-egress.ts'

const all = { protocol: 'all', peer: { cidr: '0.0.0.0/0' } }
const https = { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { cidr: '0.0.0.0/0' } }
const rules = (...list: readonly object[]) => ({ SecurityGroupEgress: list })

ruleTable(rule, [
  ['none, as stated', rules(), rules(), 'conforms'],
  ["AWS's own way out, where none is stated", rules(), rules(all), 'opened added all protocols to 0.0.0.0/0'],
  [
    'more than is stated',
    rules(https),
    rules(all),
    'opened added all protocols but tcp to 0.0.0.0/0; opened added tcp 0-442, 444-65535 to 0.0.0.0/0',
  ],
  ['gone', rules(https), rules(), 'closed lost tcp 443 to 0.0.0.0/0'],
  ['spec silent', { SecurityGroupEgress: silent }, rules(all), 'unstated'],
  ['not allowed to look', rules(), { SecurityGroupEgress: unread() }, 'unknown'],
])
