import { ruleTable } from '../rule-table.ts'
import rule from './bucket-encryption.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { 'BucketEncryption.ServerSideEncryptionConfiguration': 'AES256' },
    { 'BucketEncryption.ServerSideEncryptionConfiguration': 'AES256' },
    'conforms',
  ],
  [
    'none',
    { 'BucketEncryption.ServerSideEncryptionConfiguration': 'AES256' },
    { 'BucketEncryption.ServerSideEncryptionConfiguration': null },
    'other changed',
  ],
  [
    'by another key',
    { 'BucketEncryption.ServerSideEncryptionConfiguration': 'aws:kms' },
    { 'BucketEncryption.ServerSideEncryptionConfiguration': 'AES256' },
    'other changed',
  ],
])
