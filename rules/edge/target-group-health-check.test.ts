import { room, ruleTable } from '../rule-table.ts'
import rule from './target-group-health-check.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { HealthCheckPath: '/health', HealthyThresholdCount: 2 },
    { HealthCheckPath: '/health', HealthyThresholdCount: 2 },
    'conforms',
  ],
  ['another path', { HealthCheckPath: '/health' }, { HealthCheckPath: '/' }, 'other changed'],
  ['laxer codes', { 'Matcher.HttpCode': '200' }, { 'Matcher.HttpCode': '200-499' }, 'other changed'],
  ['within the room', { HealthCheckIntervalSeconds: room({ is: 'atMost', value: 30 }) }, { HealthCheckIntervalSeconds: 10 }, 'conforms'],
  [
    'out of the room',
    { HealthCheckIntervalSeconds: room({ is: 'atMost', value: 30 }) },
    { HealthCheckIntervalSeconds: 60 },
    'other changed',
  ],
])
