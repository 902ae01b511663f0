import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import kind from './alarm.ts'
import { about, allFacts } from './all-facts.ts'
import { factTable, from } from './fact-table.ts'

const full = {
  AlarmName: 'cpu',
  AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:cpu',
  Namespace: 'AWS/ECS',
  MetricName: 'CPUUtilization',
  Dimensions: [
    { Name: 'ServiceName', Value: 's' },
    { Name: 'ClusterName', Value: 'c' },
  ],
  Statistic: 'Average',
  ComparisonOperator: 'GreaterThanThreshold',
  Threshold: 80,
  Period: 60,
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  TreatMissingData: 'notBreaching',
  ActionsEnabled: true,
  AlarmActions: ['arn:aws:sns:eu-west-1:123456789012:alarms'],
  OKActions: [],
}
const item = (changed: object = {}) => ({ alarm: { ...full, ...changed }, tags: known({}, from) })
const without = (...fields: readonly string[]) => item(Object.fromEntries(fields.map(field => [field, undefined])))
const stat = {
  Metric: { Namespace: 'AWS/RDS', MetricName: 'FreeStorageSpace', Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'd' }] },
  Period: 300,
  Stat: 'Minimum',
}
const noMetric = { MetricName: undefined, Namespace: undefined, Statistic: undefined, Period: undefined, Dimensions: [] }
const balancer = (value: string) => item({ Dimensions: [{ Name: 'LoadBalancer', Value: value }] })

test('all that is read', () =>
  expect(allFacts(kind, item())).toEqual({
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: { ClusterName: 'c', ServiceName: 's' },
    Statistic: 'Average',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 80,
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    TreatMissingData: 'notBreaching',
    ActionsEnabled: true,
    AlarmActions: ['alarms'],
    OKActions: [],
    Tags: {},
  }))

test('of an empty answer nothing is known but what missing data means', () => {
  const facts = allFacts(kind, { alarm: {}, tags: known({}, from) })
  const told = Object.entries(facts).filter(([, fact]) => !String(fact).startsWith('unknown: '))
  expect(told).toEqual([
    ['TreatMissingData', 'missing'],
    ['Tags', {}],
  ])
})

factTable(kind, [
  ['M of N left out is N of N', without('DatapointsToAlarm'), 'DatapointsToAlarm', 3],
  ['a percentile', item({ Statistic: undefined, ExtendedStatistic: 'p99' }), 'Statistic', 'p99'],
  ['no metric', without('MetricName'), 'MetricName', 'unknown: MetricName'],
  [
    'metric math has no metric',
    item({
      ...noMetric,
      Metrics: [
        { Id: 'e', Expression: 'a/b' },
        { Id: 'a', MetricStat: stat },
      ],
    }),
    'MetricName',
    null,
  ],
  [
    'metric math has no period',
    item({
      ...noMetric,
      Metrics: [
        { Id: 'e', Expression: 'a/b' },
        { Id: 'a', MetricStat: stat },
      ],
    }),
    'Period',
    null,
  ],
  ['one metric spelled as a query', item({ ...noMetric, Metrics: [{ Id: 'a', MetricStat: stat }] }), 'MetricName', 'FreeStorageSpace'],
  ['its statistic', item({ ...noMetric, Metrics: [{ Id: 'a', MetricStat: stat }] }), 'Statistic', 'Minimum'],
  ['its dimensions', item({ ...noMetric, Metrics: [{ Id: 'a', MetricStat: stat }] }), 'Dimensions', { DBInstanceIdentifier: 'd' }],
  ['a metric of another account', item({ ...noMetric, Metrics: [{ Id: 'a', MetricStat: stat, AccountId: '2' }] }), 'MetricName', null],
  ['a query in PromQL', item({ ...noMetric, EvaluationCriteria: {} }), 'Namespace', null],
  ['an anomaly band', item({ Threshold: undefined, ThresholdMetricId: 'band' }), 'Threshold', null],
  ['no threshold', without('Threshold'), 'Threshold', 'unknown: Threshold'],
  ['no dimensions in the answer', without('Dimensions'), 'Dimensions', 'unknown: Dimensions'],
  ['none', item({ Dimensions: [] }), 'Dimensions', {}],
  ['metric math has none', item({ ...noMetric, Dimensions: undefined, Metrics: [{ Id: 'e', Expression: 'm1' }, {}] }), 'Dimensions', {}],
  ['a dimension without a value', item({ Dimensions: [{ Name: 'x' }] }), 'Dimensions', 'unknown: Dimensions'],
  [
    'a load balancer is what it points to',
    balancer('app/shop/50dc6c495c0c9188'),
    'Dimensions',
    {
      LoadBalancer: {
        refersTo: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        alias: 'app/shop/50dc6c495c0c9188',
      },
    },
  ],
  ['a classic one is a name', balancer('shop'), 'Dimensions', { LoadBalancer: 'shop' }],
  [
    'a topic of another account',
    item({ AlarmActions: ['arn:aws:sns:eu-west-1:2:alarms'] }),
    'AlarmActions',
    ['arn:aws:sns:eu-west-1:2:alarms'],
  ],
  [
    'a topic of another region',
    item({ OKActions: ['arn:aws:sns:us-east-1:123456789012:a'] }),
    'OKActions',
    ['arn:aws:sns:us-east-1:123456789012:a'],
  ],
  ['no list of actions', without('AlarmActions'), 'AlarmActions', 'unknown: AlarmActions'],
])

test('it is known by name and ARN', () =>
  expect(about(kind, item())).toMatchObject({ id: 'cpu', name: 'cpu', aliases: ['cpu', full.AlarmArn] }))
