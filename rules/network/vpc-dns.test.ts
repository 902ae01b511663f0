import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './vpc-dns.ts'

ruleTable(rule, [
  ['on, as stated', { EnableDnsSupport: true, EnableDnsHostnames: true }, { EnableDnsSupport: true, EnableDnsHostnames: true }, 'conforms'],
  ['support off', { EnableDnsSupport: true }, { EnableDnsSupport: false }, 'other changed'],
  ['hostnames off', { EnableDnsHostnames: true }, { EnableDnsHostnames: false }, 'other changed'],
  ['spec silent', { EnableDnsSupport: silent }, { EnableDnsSupport: false }, 'unstated'],
  ['not allowed to look', { EnableDnsSupport: true }, { EnableDnsSupport: unread() }, 'unknown'],
])
