/** Log groups, topics, alarms, dashboards. */
import { choice, flag, group, integer, map, name, number, ref, refs, text, texts } from './leaf.ts'

const dimension = group({
  value: text('A literal value.'),
  cluster: ref('/ecs/clusters', 'Name of the cluster.'),
  service: ref('/ecs/services', 'Name of the service.'),
  loadBalancer: ref('/loadBalancers', 'The load balancer, as CloudWatch names it.'),
  database: ref('/databases', 'Identifier of the DB instance.'),
})

export const observability = group(
  {
    logGroups: map(
      group(
        { name: name('AWS::Logs::LogGroup', 512), retentionDays: integer('How long events are kept.', { minimum: 1 }, { seenBy: 'later' }) },
        { required: ['name'] },
      ),
      'Log groups.',
    ),
    topics: map(group({ name: name('AWS::SNS::Topic', 256) }, { required: ['name'] }), 'SNS topics.', { seenBy: 'later' }),
    alarms: map(
      group(
        {
          each: text('A map of the spec (`/ecs/services`): one alarm for each of its entries, whose key is `${each}`.', { pattern: '^/' }),
          name: name('AWS::CloudWatch::Alarm', 255),
          namespace: text('Namespace of the metric.'),
          metric: text('Name of the metric.'),
          dimensions: map(dimension, 'Dimensions of the metric; each has exactly one of its fields.'),
          statistic: choice(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'], 'Statistic.'),
          operator: choice(
            ['GreaterThanThreshold', 'GreaterThanOrEqualToThreshold', 'LessThanThreshold', 'LessThanOrEqualToThreshold'],
            'How the statistic is held against the threshold.',
          ),
          threshold: number('Threshold.'),
          periodSeconds: integer('Period.', { minimum: 10 }),
          evaluationPeriods: integer('Periods that are looked at.', { minimum: 1 }),
          datapointsToAlarm: integer('How many of them must breach.', { minimum: 1 }),
          missingData: choice(['breaching', 'notBreaching', 'ignore', 'missing'], 'What missing data means.'),
          actionsEnabled: flag('Whether actions are taken.'),
          alarmActions: refs('/observability/topics', 'Topics told when it alarms.'),
          okActions: refs('/observability/topics', 'Topics told when it is well again.'),
        },
        { required: ['name', 'namespace', 'metric', 'statistic', 'operator', 'threshold'] },
      ),
      'CloudWatch alarms.',
      { seenBy: 'later' },
    ),
    dashboards: map(
      group({ name: name('AWS::CloudWatch::Dashboard', 255), sections: texts('Metric namespaces that it must show.') }, { required: ['name'] }),
      'CloudWatch dashboards.',
      { seenBy: 'later' },
    ),
    applicationMetricsNamespace: text('Namespace of custom application metrics: not observable as configuration.', {}, { seenBy: 'none' }),
    tracing: choice(['off', 'xray'], 'X-Ray: `off` says that no container of a task is an X-Ray daemon.', { seenBy: 'later' }),
  },
)
