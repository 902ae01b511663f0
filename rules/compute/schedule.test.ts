import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './schedule.ts'

const night = {
  ScheduleExpression: 'cron(0 22 * * ? *)',
  ScheduleExpressionTimezone: 'Asia/Seoul',
  'Target.Arn': 'rds:stopDBInstance',
  State: 'ENABLED',
}

ruleTable(rule, [
  ['as stated', night, night, 'conforms'],
  ['at another time', night, { ...night, ScheduleExpression: 'cron(0 2 * * ? *)' }, 'other changed'],
  ['in another time zone', night, { ...night, ScheduleExpressionTimezone: 'UTC' }, 'other changed'],
  ['for another action', night, { ...night, 'Target.Arn': 'rds:startDBInstance' }, 'other changed'],
  ['off', night, { ...night, State: 'DISABLED' }, 'other changed'],
  ['spec silent', { ScheduleExpressionTimezone: silent }, { ScheduleExpressionTimezone: 'UTC' }, 'unstated'],
  ['not allowed to look', { State: 'ENABLED' }, { State: unread() }, 'unknown'],
])
