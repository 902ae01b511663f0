import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-encryption-at-rest.ts'

ruleTable(rule, [
  ['on as stated', { AtRestEncryptionEnabled: true }, { AtRestEncryptionEnabled: true }, 'conforms'],
  ['off although stated', { AtRestEncryptionEnabled: true }, { AtRestEncryptionEnabled: false }, 'weakened changed'],
  ['on although not', { AtRestEncryptionEnabled: false }, { AtRestEncryptionEnabled: true }, 'strengthened changed'],
  ['spec silent', { AtRestEncryptionEnabled: silent }, { AtRestEncryptionEnabled: false }, 'unstated'],
  ['not allowed to look', { AtRestEncryptionEnabled: true }, { AtRestEncryptionEnabled: unread() }, 'unknown'],
])
