/** The alarms of dev and its dashboard, as L2. */
import { Duration, type Stack } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { DatabaseInstance } from 'aws-cdk-lib/aws-rds'
import * as sns from 'aws-cdk-lib/aws-sns'
import type { L2Edge } from './edge.ts'
import type { L2Services } from './services.ts'

const period = Duration.minutes(1)
const metric = (namespace: string, metricName: string, dimensionsMap: Record<string, string>, statistic = 'Average') =>
  new cloudwatch.Metric({ namespace, metricName, dimensionsMap, statistic, period })

export function l2Watching(stack: Stack, prefix: string, { services }: L2Services, { balancer }: L2Edge, db: DatabaseInstance): void {
  const action = new SnsAction(new sns.Topic(stack, 'Alarms', { topicName: `${prefix}-alarms` }))
  const shown = new Map<string, cloudwatch.IMetric[]>()
  const alarm = (
    name: string,
    one: cloudwatch.Metric,
    threshold: number,
    operator = cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
  ) => {
    const made = one.createAlarm(stack, name, {
      alarmName: `${prefix}-${name}`,
      threshold,
      comparisonOperator: operator,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    })
    made.addAlarmAction(action)
    made.addOkAction(action)
    shown.set(one.namespace, [...(shown.get(one.namespace) ?? []), one])
  }
  for (const [name, service] of services) {
    alarm(`ecs-${name}-cpu`, service.metricCpuUtilization({ period }), 80)
    alarm(`ecs-${name}-memory`, service.metricMemoryUtilization({ period }), 80)
  }
  alarm('alb-response-time', balancer.metrics.targetResponseTime({ period }), 1)
  alarm('alb-5xx', balancer.metrics.httpCodeElb(elb.HttpCodeElb.ELB_5XX_COUNT, { period }), 10)
  alarm('alb-target-5xx', balancer.metrics.httpCodeTarget(elb.HttpCodeTarget.TARGET_5XX_COUNT, { period }), 10)
  alarm('rds-cpu', db.metricCPUUtilization({ period }), 80)
  alarm('rds-storage', db.metricFreeStorageSpace({ period }), 2 ** 31, cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD)
  alarm('rds-connections', db.metricDatabaseConnections({ period }), 60)
  const node = { CacheClusterId: `${prefix}-valkey-001` }
  alarm('cache-cpu', metric('AWS/ElastiCache', 'EngineCPUUtilization', node), 80)
  alarm('cache-memory', metric('AWS/ElastiCache', 'DatabaseMemoryUsagePercentage', node), 80)
  alarm('cache-evictions', metric('AWS/ElastiCache', 'Evictions', node), 100)
  const widgets = [...shown].map(([title, left]) => [new cloudwatch.GraphWidget({ title, left, width: 24 })])
  new cloudwatch.Dashboard(stack, 'Overview', { dashboardName: `${prefix}-overview`, widgets })
}
