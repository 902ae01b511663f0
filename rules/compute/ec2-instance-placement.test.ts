import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-placement.ts'

ruleTable(rule, [
  ['as stated', { SubnetId: 'private-a' }, { SubnetId: 'private-a' }, 'conforms'],
  ['otherwise', { SubnetId: 'private-a' }, { SubnetId: 'public-a' }, 'misplaced changed'],
  ['spec silent', { SubnetId: silent }, { SubnetId: 'public-a' }, 'unstated'],
  ['not allowed to look', { SubnetId: 'private-a' }, { SubnetId: unread() }, 'unknown'],
])
