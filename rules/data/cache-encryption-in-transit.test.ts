import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-encryption-in-transit.ts'

ruleTable(rule, [
  ['required as stated', { TransitEncryptionMode: 'required' }, { TransitEncryptionMode: 'required' }, 'conforms'],
  ['preferred still takes plain text', { TransitEncryptionMode: 'required' }, { TransitEncryptionMode: 'preferred' }, 'weakened changed'],
  ['off', { TransitEncryptionMode: 'preferred' }, { TransitEncryptionMode: 'off' }, 'weakened changed'],
  ['required although off is stated', { TransitEncryptionMode: 'off' }, { TransitEncryptionMode: 'required' }, 'strengthened changed'],
  ['spec silent', { TransitEncryptionMode: silent }, { TransitEncryptionMode: 'off' }, 'unstated'],
  ['not allowed to look', { TransitEncryptionMode: 'off' }, { TransitEncryptionMode: unread() }, 'unknown'],
])
