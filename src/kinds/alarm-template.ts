/** How an alarm is read from a template. */
import { type Fact, type From, known, thenFact } from '../model/fact.ts'
import type { Alarm } from './alarm.ts'
import type { FromTemplate } from './define.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::CloudWatch::Alarm. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<Alarm> {
  const read = templateReading(item, from)
  return {
    name: read.name('AlarmName'),
    parent: null,
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: {
      ...metricOf(read),
      ComparisonOperator: read.text('ComparisonOperator'),
      Threshold: read.count('Threshold', ...(read.raw('ThresholdMetricId') === undefined ? [] : [noPlainMetric])),
      EvaluationPeriods: read.count('EvaluationPeriods'),
      DatapointsToAlarm: read.raw('DatapointsToAlarm') === undefined ? read.count('EvaluationPeriods') : read.count('DatapointsToAlarm'),
      TreatMissingData: read.text('TreatMissingData'),
      ActionsEnabled: read.flag('ActionsEnabled'),
      AlarmActions: read.references('AWS::SNS::Topic', 'AlarmActions'),
      OKActions: read.references('AWS::SNS::Topic', 'OKActions'),
      Tags: read.tags('Tags'),
    },
  }
}

const noPlainMetric = { value: null, source: 'Template Reference, AWS::CloudWatch::Alarm: a metric, or Metrics, or a query' } as const

/** As in an API answer: one metric in either spelling; metric math has none of its own. */
function metricOf(read: TemplateReading) {
  const metrics = read.raw('Metrics')
  const single = Array.isArray(metrics) && metrics.length === 1 && read.raw('Metrics/0/AccountId') === undefined
  const stat = single && read.raw('Metrics/0/MetricStat') !== undefined
  const [metric, query] = stat ? ['Metrics/0/MetricStat/Metric/', 'Metrics/0/MetricStat/'] : ['', '']
  const none = !stat && (metrics !== undefined || read.raw('EvaluationCriteria') !== undefined) ? [noPlainMetric] : []
  const extended = read.raw('ExtendedStatistic') === undefined ? 'Statistic' : 'ExtendedStatistic'
  return {
    Namespace: read.text(`${metric}Namespace`, ...none),
    MetricName: read.text(`${metric}MetricName`, ...none),
    Dimensions: dimensionsOf(read, `${metric}Dimensions`),
    Statistic: read.text(stat ? `${query}Stat` : extended, ...none),
    Period: read.count(`${query}Period`, ...none),
  }
}

/** A dimension that names a resource of the template is a reference to it, by name or by symbol. */
const referred: Readonly<Record<string, string>> = {
  ClusterName: 'AWS::ECS::Cluster',
  ServiceName: 'AWS::ECS::Service',
  DBInstanceIdentifier: 'AWS::RDS::DBInstance',
  LoadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
}

function dimensionsOf(read: TemplateReading, field: string): Fact<Readonly<Record<string, unknown>>> {
  return thenFact(read.list(field), (dimensions, at) => {
    const entries: (readonly [string, unknown])[] = []
    for (const one of dimensions) {
      const name = one.text('Name')
      if (!name.known) return name
      const type = referred[name.value]
      const value: Fact<unknown> = type === undefined ? one.text('Value') : one.reference(type, 'Value')
      if (!value.known) return value
      entries.push([name.value, value.value])
    }
    return known(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), at)
  })
}
