import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './nat-gateway-placement.ts'

ruleTable(rule, [
  ['as stated', { SubnetId: 'a', AllocationIds: 1 }, { SubnetId: 'a', AllocationIds: 1 }, 'conforms'],
  ['in another subnet', { SubnetId: 'a' }, { SubnetId: 'b' }, 'misplaced changed'],
  ['in no subnet', { SubnetId: 'a' }, { SubnetId: null }, 'misplaced changed'],
  ['private', { ConnectivityType: 'public' }, { ConnectivityType: 'private' }, 'other changed'],
  ['one address too many', { AllocationIds: 1 }, { AllocationIds: 2 }, 'other changed'],
  ['room for more', { AllocationIds: room({ is: 'atLeast', value: 1 }) }, { AllocationIds: 2 }, 'conforms'],
  ['spec silent', { AllocationIds: silent }, { AllocationIds: 2 }, 'unstated'],
  ['not allowed to look', { SubnetId: 'a' }, { SubnetId: unread() }, 'unknown'],
])
