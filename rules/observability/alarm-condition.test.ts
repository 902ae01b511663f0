import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './alarm-condition.ts'

ruleTable(rule, [
  [
    'as stated',
    { ComparisonOperator: 'GreaterThanThreshold', Threshold: 80, Period: 60 },
    { ComparisonOperator: 'GreaterThanThreshold', Threshold: 80, Period: 60 },
    'conforms',
  ],
  ['loosened', { Threshold: 80 }, { Threshold: 95 }, 'other changed'],
  ['within the room that is stated', { Threshold: room({ is: 'between', least: 70, most: 90 }) }, { Threshold: 85 }, 'conforms'],
  ['turned round', { ComparisonOperator: 'GreaterThanThreshold' }, { ComparisonOperator: 'LessThanThreshold' }, 'other changed'],
  [
    'more patient',
    { EvaluationPeriods: 3, DatapointsToAlarm: 2 },
    { EvaluationPeriods: 30, DatapointsToAlarm: 20 },
    'other changed; other changed',
  ],
  ['blind to missing data', { TreatMissingData: 'breaching' }, { TreatMissingData: 'notBreaching' }, 'other changed'],
  ['an anomaly band has no threshold', { Threshold: 80 }, { Threshold: null }, 'other changed'],
  ['spec silent', { Period: silent }, { Period: 300 }, 'unstated'],
  ['not allowed to look', { Threshold: 80 }, { Threshold: unread() }, 'unknown'],
])
