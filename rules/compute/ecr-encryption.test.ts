import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecr-encryption.ts'

ruleTable(rule, [
  ['as stated', { 'EncryptionConfiguration.EncryptionType': 'KMS' }, { 'EncryptionConfiguration.EncryptionType': 'KMS' }, 'conforms'],
  [
    'otherwise',
    { 'EncryptionConfiguration.EncryptionType': 'KMS' },
    { 'EncryptionConfiguration.EncryptionType': 'AES256' },
    'other changed',
  ],
  ['spec silent', { 'EncryptionConfiguration.EncryptionType': silent }, { 'EncryptionConfiguration.EncryptionType': 'AES256' }, 'unstated'],
  [
    'not allowed to look',
    { 'EncryptionConfiguration.EncryptionType': 'KMS' },
    { 'EncryptionConfiguration.EncryptionType': unread() },
    'unknown',
  ],
])
