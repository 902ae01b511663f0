import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-scaling-suspended.ts'

ruleTable(rule, [
  ['running', { SuspendedState: [] }, { SuspendedState: [] }, 'conforms'],
  ['suspended', { SuspendedState: [] }, { SuspendedState: ['DynamicScalingInSuspended'] }, 'other added DynamicScalingInSuspended'],
  ['spec silent', { SuspendedState: silent }, { SuspendedState: ['DynamicScalingInSuspended'] }, 'unstated'],
  ['not allowed to look', { SuspendedState: [] }, { SuspendedState: unread() }, 'unknown'],
])
