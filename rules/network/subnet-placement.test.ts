import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './subnet-placement.ts'

ruleTable(rule, [
  [
    'as stated',
    { CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1a' },
    { CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1a' },
    'conforms',
  ],
  ['in another zone', { AvailabilityZone: 'eu-west-1a' }, { AvailabilityZone: 'eu-west-1b' }, 'misplaced changed'],
  ['spec silent', { AvailabilityZone: silent }, { AvailabilityZone: 'eu-west-1b' }, 'unstated'],
  ['not allowed to look', { AvailabilityZone: 'eu-west-1a' }, { AvailabilityZone: unread() }, 'unknown'],
])
