import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-metadata.ts'

ruleTable(rule, [
  ['as stated', { 'MetadataOptions.HttpTokens': 'required' }, { 'MetadataOptions.HttpTokens': 'required' }, 'conforms'],
  ['otherwise', { 'MetadataOptions.HttpTokens': 'required' }, { 'MetadataOptions.HttpTokens': 'optional' }, 'weakened changed'],
  ['spec silent', { 'MetadataOptions.HttpTokens': silent }, { 'MetadataOptions.HttpTokens': 'optional' }, 'unstated'],
  ['not allowed to look', { 'MetadataOptions.HttpTokens': 'required' }, { 'MetadataOptions.HttpTokens': unread() }, 'unknown'],
  [
    'stricter than stated',
    { 'MetadataOptions.HttpTokens': 'optional' },
    { 'MetadataOptions.HttpTokens': 'required' },
    'strengthened changed',
  ],
])
