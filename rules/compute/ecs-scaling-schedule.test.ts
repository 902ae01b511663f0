import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-scaling-schedule.ts'

ruleTable(rule, [
  ['none', { ScheduledActions: [] }, { ScheduledActions: [] }, 'conforms'],
  ['as stated', { ScheduledActions: ['stop', 'start'] }, { ScheduledActions: ['start', 'stop'] }, 'conforms'],
  ['one more', { ScheduledActions: [] }, { ScheduledActions: ['stop'] }, 'other added stop'],
  ['one fewer', { ScheduledActions: ['stop'] }, { ScheduledActions: [] }, 'other lost stop'],
  ['spec silent', { ScheduledActions: silent }, { ScheduledActions: ['stop'] }, 'unstated'],
  ['not allowed to look', { ScheduledActions: [] }, { ScheduledActions: unread() }, 'unknown'],
])
