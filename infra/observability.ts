/** Topics, alarms and dashboards. */
import type { Stack } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import type { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as sns from 'aws-cdk-lib/aws-sns'
import type { Model } from '../src/model/language/index.ts'
import type { EcsTier } from './compute.ts'
import type { DataTier } from './data.ts'
import { each, id, type Item, needed, referred, stated, texts, value } from './values.ts'

export interface Watched {
  readonly ecs: EcsTier
  readonly databases: DataTier['databases']
  readonly loadBalancers: ReadonlyMap<string, CfnLoadBalancer>
}

type Alarm = Item<Model['observability']['alarms']>

export function observabilityTier(stack: Stack, { observability }: Model, watched: Watched): void {
  const topics = each(observability.topics, ({ key, name }) => new sns.CfnTopic(stack, id('Topic', key), { topicName: needed(name) }))
  for (const one of observability.alarms.values()) alarm(stack, one, topics, watched)
  for (const { key, name, sections } of observability.dashboards.values()) {
    const shown = [...observability.alarms.values()].filter(({ namespace }) => value(sections)?.includes(needed(namespace)) !== false)
    new cloudwatch.CfnDashboard(stack, id('Dashboard', key), {
      dashboardName: needed(name),
      dashboardBody: stack.toJsonString({ widgets: widgets(value(sections) ?? [], shown, watched, stack.region) }),
    })
  }
}

function alarm(stack: Stack, one: Alarm, topics: ReadonlyMap<string, sns.CfnTopic>, watched: Watched): void {
  new cloudwatch.CfnAlarm(
    stack,
    id('Alarm', one.key),
    stated<cloudwatch.CfnAlarmProps>({
      alarmName: needed(one.name),
      namespace: needed(one.namespace),
      metricName: needed(one.metric),
      dimensions: dimensions(one, watched).map(([name, text]) => ({ name, value: text })),
      statistic: needed(one.statistic),
      comparisonOperator: needed(one.operator),
      threshold: needed(one.threshold),
      period: value(one.periodSeconds),
      evaluationPeriods: value(one.evaluationPeriods) ?? 1,
      datapointsToAlarm: value(one.datapointsToAlarm),
      treatMissingData: value(one.missingData),
      actionsEnabled: value(one.actionsEnabled),
      alarmActions: texts(topics, one.alarmActions, topic => topic.ref),
      okActions: texts(topics, one.okActions, topic => topic.ref),
    }),
  )
}

/** By the names that CloudWatch knows things by. */
function dimensions(one: Alarm, { ecs, databases, loadBalancers }: Watched): readonly (readonly [string, string])[] {
  return [...one.dimensions.values()].map(({ key, value: literal, cluster, service, loadBalancer, database }) => {
    const text =
      value(literal) ??
      referred(ecs.clusters, cluster)?.ref ??
      referred(ecs.services, service)?.attrName ??
      referred(loadBalancers, loadBalancer)?.attrLoadBalancerFullName ??
      referred(databases, database)?.ref
    if (text === undefined) throw new Error(`the spec reader let the dimension ${key} be left out`)
    return [key, text] as const
  })
}

/** A row for each section: a graph of every metric that an alarm of the section watches; where none does, of all that there are. */
function widgets(sections: readonly string[], alarms: readonly Alarm[], watched: Watched, region: string) {
  return sections.map((section, row) => {
    const metrics = alarms
      .filter(one => needed(one.namespace) === section)
      .map(one => [section, needed(one.metric), ...dimensions(one, watched).flat(), { stat: needed(one.statistic) }])
    const shown = metrics.length > 0 ? metrics : [[{ expression: `SEARCH('Namespace="${section}"', 'Average', 300)` }]]
    return {
      type: 'metric',
      x: 0,
      y: row * 6,
      width: 24,
      height: 6,
      properties: { title: section, region, view: 'timeSeries', metrics: shown },
    }
  })
}
