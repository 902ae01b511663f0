import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './alarm-actions.ts'

ruleTable(rule, [
  [
    'as stated',
    { ActionsEnabled: true, AlarmActions: ['alarms'], OKActions: ['alarms'] },
    { ActionsEnabled: true, AlarmActions: ['alarms'], OKActions: ['alarms'] },
    'conforms',
  ],
  ['switched off', { ActionsEnabled: true }, { ActionsEnabled: false }, 'weakened changed'],
  ['tells nobody', { AlarmActions: ['alarms'] }, { AlarmActions: [] }, 'other lost alarms'],
  [
    'tells somebody else',
    { OKActions: ['alarms'] },
    { OKActions: ['arn:aws:sns:eu-west-1:1:other'] },
    'other added arn:aws:sns:eu-west-1:1:other; other lost alarms',
  ],
  ['spec silent', { AlarmActions: silent }, { AlarmActions: [] }, 'unstated'],
  ['not allowed to look', { ActionsEnabled: true }, { ActionsEnabled: unread() }, 'unknown'],
])
