import { PutDashboardCommand, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import { CreateLogGroupCommand, PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs'
import { CreateTopicCommand } from '@aws-sdk/client-sns'
import type { Alarm, Architecture } from '../architecture.ts'
import { type Clients, region } from '../clients.ts'
import { type Ids, listed } from './ids.ts'

/** Log groups come first of all: task definitions name them, and would make them without a retention. */
export async function logGroups({ logs }: Clients, { logGroups: names, retentionDays, tags }: Architecture): Promise<void> {
  for (const logGroupName of names) {
    await logs.send(new CreateLogGroupCommand({ logGroupName, tags }))
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: retentionDays }))
  }
}

/** Topic, alarms, dashboard. */
export async function observability(clients: Clients, ids: Ids, architecture: Architecture): Promise<void> {
  const { TopicArn } = await clients.sns.send(new CreateTopicCommand({ Name: architecture.topic, Tags: listed(architecture.tags) }))
  ids.set(architecture.topic, TopicArn)
  for (const one of architecture.alarms) await clients.cloudwatch.send(new PutMetricAlarmCommand(alarmOf(ids, architecture, one)))
  const DashboardBody = JSON.stringify(dashboardOf(ids, architecture))
  await clients.cloudwatch.send(new PutDashboardCommand({ DashboardName: architecture.dashboard, DashboardBody }))
}

/** The input that makes an alarm; a drift puts it again with something changed. */
export function alarmOf(ids: Ids, architecture: Architecture, { name, namespace, metric, statistic, above, below, dimensions }: Alarm) {
  const actions = [ids.get(architecture.topic)]
  return {
    AlarmName: name,
    Namespace: namespace,
    MetricName: metric,
    Statistic: statistic,
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: above ?? below,
    ComparisonOperator: below === undefined ? ('GreaterThanThreshold' as const) : ('LessThanThreshold' as const),
    TreatMissingData: 'notBreaching',
    ActionsEnabled: true,
    AlarmActions: actions,
    OKActions: actions,
    Dimensions: Object.entries(dimensions).map(([Name, value]) => ({
      Name,
      Value: value === '@loadBalancer' ? balancerDimension(ids, architecture) : value,
    })),
    Tags: listed(architecture.tags),
  }
}

/** CloudWatch names a balancer by the end of its ARN: `app/name/0123`. */
const balancerDimension = (ids: Ids, { loadBalancer }: Architecture) => ids.get(loadBalancer.name).split(':loadbalancer/')[1] ?? ''

function dashboardOf(ids: Ids, architecture: Architecture) {
  const sections: readonly (readonly [title: string, metrics: readonly (readonly string[])[]])[] = [
    [
      'ECS',
      architecture.services.map(({ name }) => ['AWS/ECS', 'CPUUtilization', 'ClusterName', architecture.cluster.name, 'ServiceName', name]),
    ],
    ['ALB', [['AWS/ApplicationELB', 'TargetResponseTime', 'LoadBalancer', balancerDimension(ids, architecture)]]],
    ['RDS', [['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', architecture.database.name]]],
    ['ElastiCache', [['AWS/ElastiCache', 'EngineCPUUtilization', 'CacheClusterId', `${architecture.cache.name}-001`]]],
  ]
  return {
    widgets: sections.map(([title, metrics], index) => ({
      type: 'metric',
      x: 0,
      y: index * 6,
      width: 24,
      height: 6,
      properties: { title, metrics, region, view: 'timeSeries', stat: 'Average', period: 60 },
    })),
  }
}
