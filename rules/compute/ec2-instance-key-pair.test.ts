import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-key-pair.ts'

ruleTable(rule, [
  ['as stated', { KeyName: null }, { KeyName: null }, 'conforms'],
  ['otherwise', { KeyName: null }, { KeyName: 'ops' }, 'other changed'],
  ['spec silent', { KeyName: silent }, { KeyName: 'ops' }, 'unstated'],
  ['not allowed to look', { KeyName: null }, { KeyName: unread() }, 'unknown'],
  ['another', { KeyName: 'ops' }, { KeyName: 'old' }, 'other changed'],
  ['none', { KeyName: 'ops' }, { KeyName: null }, 'other changed'],
])
