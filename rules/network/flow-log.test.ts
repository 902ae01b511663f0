import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './flow-log.ts'

ruleTable(rule, [
  ['as stated', { TrafficType: 'ALL', LogGroupName: '/flow' }, { TrafficType: 'ALL', LogGroupName: '/flow' }, 'conforms'],
  ['less traffic', { TrafficType: 'ALL' }, { TrafficType: 'REJECT' }, 'weakened changed'],
  ['into another group', { LogGroupName: '/flow' }, { LogGroupName: '/other' }, 'other changed'],
  [
    'into a bucket',
    { LogDestinationType: 'cloud-watch-logs', LogGroupName: '/flow' },
    { LogDestinationType: 's3', LogGroupName: null },
    'other changed; other changed',
  ],
  ['nothing arrives', { DeliverLogsStatus: 'SUCCESS' }, { DeliverLogsStatus: 'FAILED' }, 'other changed'],
  ['spec silent', { TrafficType: silent }, { TrafficType: 'REJECT' }, 'unstated'],
  ['not allowed to look', { TrafficType: 'ALL' }, { TrafficType: unread() }, 'unknown'],
])
