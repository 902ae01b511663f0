import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './log-retention.ts'

ruleTable(rule, [
  ['kept as long as stated', { RetentionInDays: 7 }, { RetentionInDays: 7 }, 'conforms'],
  ['kept shorter', { RetentionInDays: 90 }, { RetentionInDays: 7 }, 'weakened changed'],
  ['kept longer', { RetentionInDays: 7 }, { RetentionInDays: 90 }, 'strengthened changed'],
  ['kept for ever', { RetentionInDays: 7 }, { RetentionInDays: null }, 'strengthened changed'],
  [
    'kept for ever, where a least time is stated',
    { RetentionInDays: room({ is: 'atLeast', value: 90 }) },
    { RetentionInDays: null },
    'conforms',
  ],
  [
    'kept for ever, where a most is stated',
    { RetentionInDays: room({ is: 'atMost', value: 90 }) },
    { RetentionInDays: null },
    'strengthened changed',
  ],
  ['kept longer by a policy of the account', { RetentionInDays: 7 }, { RetentionInDays: { days: 30, byPolicy: 'all' } }, 'conforms'],
  ['kept for ever by one', { RetentionInDays: 7 }, { RetentionInDays: { days: null, byPolicy: 'all' } }, 'conforms'],
  ['kept shorter by one', { RetentionInDays: 7 }, { RetentionInDays: { days: 3, byPolicy: 'all' } }, 'weakened changed'],
  [
    'kept for ever by one, where a most is stated',
    { RetentionInDays: room({ is: 'atMost', value: 90 }) },
    { RetentionInDays: { days: null, byPolicy: 'all' } },
    'strengthened changed',
  ],
  ['spec silent', { RetentionInDays: silent }, { RetentionInDays: null }, 'unstated'],
  ['not allowed to look', { RetentionInDays: 7 }, { RetentionInDays: unread() }, 'unknown'],
])
