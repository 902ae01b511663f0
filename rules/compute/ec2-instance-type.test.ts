import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-type.ts'

ruleTable(rule, [
  ['as stated', { InstanceType: 't3.small' }, { InstanceType: 't3.small' }, 'conforms'],
  ['otherwise', { InstanceType: 't3.small' }, { InstanceType: 't3.medium' }, 'resized changed'],
  ['spec silent', { InstanceType: silent }, { InstanceType: 't3.medium' }, 'unstated'],
  ['not allowed to look', { InstanceType: 't3.small' }, { InstanceType: unread() }, 'unknown'],
  ['one of several', { InstanceType: room({ is: 'oneOf', values: ['t3.small', 't3a.small'] }) }, { InstanceType: 't3a.small' }, 'conforms'],
  [
    'none of several',
    { InstanceType: room({ is: 'oneOf', values: ['t3.small', 't3a.small'] }) },
    { InstanceType: 't3.large' },
    'resized changed',
  ],
])
