/** Log groups, topics, alarms, dashboards. */
import { choice, flag, integer, name, number, ref, refs, text, texts } from './leaf.ts'
import { group, map } from './node.ts'

const logGroup = group(
  { name: name('AWS::Logs::LogGroup', 512), retentionDays: integer('How long events are kept.', { minimum: 1 }) },
  { required: ['name'], each: true },
)

const dimension = group(
  {
    value: text('A literal value.'),
    cluster: ref('/ecs/clusters', 'Name of the cluster.'),
    service: ref('/ecs/services', 'Name of the service.'),
    loadBalancer: ref('/loadBalancers', 'The load balancer, as CloudWatch names it.'),
    database: ref('/databases', 'Identifier of the DB instance.'),
  },
  { exactlyOne: ['value', 'cluster', 'service', 'loadBalancer', 'database'] },
)

const operators = ['GreaterThanThreshold', 'GreaterThanOrEqualToThreshold', 'LessThanThreshold', 'LessThanOrEqualToThreshold'] as const

const alarm = group(
  {
    name: name('AWS::CloudWatch::Alarm', 255),
    namespace: text('Namespace of the metric.'),
    metric: text('Name of the metric.'),
    dimensions: map('dimension', dimension, 'Dimensions of the metric; each has exactly one of its fields.'),
    statistic: choice(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'], 'Statistic.'),
    operator: choice(operators, 'How the statistic is held against the threshold.'),
    threshold: number('Threshold.'),
    periodSeconds: integer('Period.', { minimum: 10 }),
    evaluationPeriods: integer('Periods that are looked at.', { minimum: 1 }),
    datapointsToAlarm: integer('How many of them must breach.', { minimum: 1 }),
    missingData: choice(['breaching', 'notBreaching', 'ignore', 'missing'], 'What missing data means.'),
    actionsEnabled: flag('Whether actions are taken.'),
    alarmActions: refs('/observability/topics', 'Topics told when it alarms.'),
    okActions: refs('/observability/topics', 'Topics told when it is well again.'),
  },
  { required: ['name', 'namespace', 'metric', 'statistic', 'operator', 'threshold'], each: true },
)

const topic = group({ name: name('AWS::SNS::Topic', 256) }, { required: ['name'] })
const dashboard = group(
  { name: name('AWS::CloudWatch::Dashboard', 255), sections: texts('Metric namespaces that it must show.') },
  { required: ['name'] },
)

export const observability = group({
  logGroups: map('log group', logGroup, 'Log groups.'),
  topics: map('topic', topic, 'SNS topics.'),
  alarms: map('alarm', alarm, 'CloudWatch alarms.'),
  dashboards: map('dashboard', dashboard, 'CloudWatch dashboards.'),
  applicationMetricsNamespace: text('Namespace of custom application metrics: not observable as configuration.', {}, { seenBy: 'none' }),
  tracing: choice(['off', 'xray'], 'X-Ray: `off` says that no container of a task is an X-Ray daemon.'),
})
