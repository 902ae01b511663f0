import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ebs-volume-encryption.ts'

ruleTable(rule, [
  ['as stated', { Encrypted: true }, { Encrypted: true }, 'conforms'],
  ['otherwise', { Encrypted: true }, { Encrypted: false }, 'weakened changed'],
  ['spec silent', { Encrypted: silent }, { Encrypted: false }, 'unstated'],
  ['not allowed to look', { Encrypted: true }, { Encrypted: unread() }, 'unknown'],
])
