import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-placement.ts'

ruleTable(rule, [
  [
    'as stated',
    { AvailabilityZone: 'eu-west-1a', DBSubnetGroupName: 'data' },
    { AvailabilityZone: 'eu-west-1a', DBSubnetGroupName: 'data' },
    'conforms',
  ],
  ['in another zone', { AvailabilityZone: 'eu-west-1a' }, { AvailabilityZone: 'eu-west-1b' }, 'misplaced changed'],
  ['in another subnet group', { DBSubnetGroupName: 'data' }, { DBSubnetGroupName: 'default' }, 'misplaced changed'],
  ['in none', { DBSubnetGroupName: 'data' }, { DBSubnetGroupName: null }, 'misplaced changed'],
  ['spec silent', { AvailabilityZone: silent }, { AvailabilityZone: 'eu-west-1b' }, 'unstated'],
  ['not allowed to look', { DBSubnetGroupName: 'data' }, { DBSubnetGroupName: unread() }, 'unknown'],
])
