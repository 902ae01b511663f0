import type { MetricAlarm, MetricStat } from '@aws-sdk/client-cloudwatch'
import { type Claim, exactly, isStated, joinClaims, unstated } from '../model/claim.ts'
import { type Fact, known, mapFact } from '../model/fact.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import { type Reference, refer } from '../model/resource.ts'
import { isDeclared, nameOf, namesOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { fromTemplate } from './alarm-template.ts'
import { defineKind } from './define.ts'
import { type Reading, reading } from './read.ts'

export interface Alarm {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions: Readonly<Record<string, string>>
  readonly Statistic: string
  readonly ComparisonOperator: string
  readonly Threshold: number
  /** Seconds. */
  readonly Period: number
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm: number
  readonly TreatMissingData: string
  readonly ActionsEnabled: boolean
  readonly AlarmActions: readonly string[]
  readonly OKActions: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeAlarms has no tags inline. */
export interface AlarmItem {
  readonly alarm: MetricAlarm
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Alarm, AlarmItem, 'AWS::CloudWatch::Alarm'>({
  type: 'AWS::CloudWatch::Alarm',
  title: { en: 'CloudWatch alarm', ko: 'CloudWatch 경보' },
  nameProperty: 'AlarmName',
  parent: null,
  naturalKey: ['Namespace', 'MetricName', 'Dimensions'],
  declaredIn: model => model.observability.alarms.at,
  properties: {
    Namespace: { label: { en: 'namespace', ko: '네임스페이스' }, compare: 'same', effect: 'other' },
    MetricName: { label: { en: 'metric', ko: '지표' }, compare: 'same', effect: 'other' },
    Dimensions: { label: { en: 'dimensions', ko: '차원' }, compare: 'same', effect: 'other' },
    Statistic: { label: { en: 'statistic', ko: '통계' }, compare: 'same', effect: 'other' },
    ComparisonOperator: { label: { en: 'comparison', ko: '비교 연산자' }, compare: 'same', effect: 'other' },
    Threshold: { label: { en: 'threshold', ko: '임계값' }, compare: 'same', effect: 'other' },
    Period: { label: { en: 'period (seconds)', ko: '기간(초)' }, compare: 'same', effect: 'other' },
    EvaluationPeriods: { label: { en: 'evaluation periods', ko: '평가 기간 수' }, compare: 'same', effect: 'other' },
    DatapointsToAlarm: { label: { en: 'datapoints to alarm', ko: '경보를 알릴 데이터 포인트 수' }, compare: 'same', effect: 'other' },
    TreatMissingData: { label: { en: 'missing data', ko: '누락된 데이터 처리' }, compare: 'same', effect: 'other' },
    ActionsEnabled: { label: { en: 'actions enabled', ko: '작업 활성화' }, compare: 'same', effect: 'protection' },
    AlarmActions: { label: { en: 'alarm actions', ko: '경보 작업' }, compare: 'set', effect: 'other' },
    OKActions: { label: { en: 'OK actions', ko: '정상 작업' }, compare: 'set', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const alarm of model.observability.alarms.values())
      yield {
        name: alarm.name,
        parent: null,
        at: alarm.at,
        properties: {
          Namespace: alarm.namespace,
          MetricName: alarm.metric,
          Dimensions: dimensionsOf(model, alarm),
          Statistic: alarm.statistic,
          ComparisonOperator: alarm.operator,
          Threshold: alarm.threshold,
          Period: alarm.periodSeconds,
          EvaluationPeriods: alarm.evaluationPeriods,
          DatapointsToAlarm: alarm.datapointsToAlarm,
          TreatMissingData: alarm.missingData,
          ActionsEnabled: alarm.actionsEnabled,
          AlarmActions: namesOf(model.observability.topics, alarm.alarmActions),
          OKActions: namesOf(model.observability.topics, alarm.okActions),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ alarm, tags }, from) {
    const read = reading(from)
    return {
      id: alarm.AlarmName ?? '',
      arn: alarm.AlarmArn ?? null,
      name: read.text('AlarmName', alarm.AlarmName),
      parent: null,
      vpc: known(null, from),
      tags,
      // Insufficient data is an alarm's beginning, and asks for nobody.
      now: alarm.StateValue === undefined ? [] : [{ is: 'alarm', value: alarm.StateValue, steady: alarm.StateValue !== 'ALARM' }],
      madeByAws: madeByTargetTracking(alarm) ? 'target-tracking-alarm' : null,
      properties: {
        ...metricOf(alarm, read),
        ComparisonOperator: read.text('ComparisonOperator', alarm.ComparisonOperator),
        // An alarm on an anomaly band has the id of the band in the place of a threshold.
        Threshold: read.count('Threshold', alarm.Threshold, ...(alarm.ThresholdMetricId === undefined ? [] : [noPlainMetric])),
        EvaluationPeriods: read.count('EvaluationPeriods', alarm.EvaluationPeriods),
        DatapointsToAlarm:
          alarm.DatapointsToAlarm === undefined
            ? read.count('EvaluationPeriods', alarm.EvaluationPeriods)
            : read.count('DatapointsToAlarm', alarm.DatapointsToAlarm),
        TreatMissingData: read.text('TreatMissingData', alarm.TreatMissingData, absent['AWS::CloudWatch::Alarm.TreatMissingData']),
        ActionsEnabled: read.flag('ActionsEnabled', alarm.ActionsEnabled),
        AlarmActions: actionsOf('AlarmActions', alarm, read),
        OKActions: actionsOf('OKActions', alarm, read),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

type Spec = EntryOf<Model['observability']['alarms']>
type Dimension = EntryOf<Spec['dimensions']>

/** Silent only where the spec has no `dimensions` at all: an empty map says that the metric has none. */
function dimensionsOf(model: Model, alarm: Spec): Claim<Readonly<Record<string, string>>> {
  const { dimensions } = alarm
  if (dimensions.size === 0) return isDeclared(dimensions, alarm) ? exactly({}, dimensions.at) : unstated(dimensions.at)
  return joinClaims(Object.fromEntries([...dimensions].map(([name, one]) => [name, dimensionOf(model, one)])), values => values)
}

function dimensionOf(model: Model, one: Dimension): Claim<string> {
  if (isStated(one.cluster)) return nameOf(model.ecs.clusters, one.cluster)
  if (isStated(one.service)) return nameOf(model.ecs.services, one.service)
  if (isStated(one.database)) return nameOf(model.databases, one.database)
  return isStated(one.loadBalancer) ? nameOf(model.loadBalancers, one.loadBalancer) : one.value
}

const noPlainMetric = absent['AWS::CloudWatch::Alarm.MetricName']

/**
 * One metric, whichever of its two spellings is used. Metric math, anomaly bands and queries have no metric of their own: null, which
 * equals nothing that a spec states.
 */
function metricOf(alarm: MetricAlarm, read: Reading) {
  const queries = alarm.Metrics ?? []
  const [only] = queries
  const stat = queries.length === 1 && only?.AccountId === undefined ? only?.MetricStat : undefined
  if (stat !== undefined) return metricOfStat(stat, read)
  const none = queries.length > 0 || alarm.EvaluationCriteria !== undefined ? [noPlainMetric] : []
  return {
    Namespace: read.text('Namespace', alarm.Namespace, ...none),
    MetricName: read.text('MetricName', alarm.MetricName, ...none),
    Dimensions: dimensionsIn('Dimensions', alarm.Dimensions ?? (none.length > 0 ? [] : undefined), read),
    Statistic: read.text('Statistic', alarm.Statistic ?? alarm.ExtendedStatistic, ...none),
    Period: read.count('Period', alarm.Period, ...none),
  }
}

function metricOfStat({ Metric: metric, Period, Stat }: MetricStat, read: Reading) {
  const at = 'Metrics/0/MetricStat'
  return {
    Namespace: read.text(`${at}/Metric/Namespace`, metric?.Namespace),
    MetricName: read.text(`${at}/Metric/MetricName`, metric?.MetricName),
    Dimensions: dimensionsIn(`${at}/Metric/Dimensions`, metric?.Dimensions, read),
    Statistic: read.text(`${at}/Stat`, Stat),
    Period: read.count(`${at}/Period`, Period),
  }
}

/**
 * Names of clusters, services and databases are what CloudWatch has, so they are compared as they stand. A load balancer's dimension
 * ends in an id that AWS gave it (`app/name/50dc6c495c0c9188`): it is a reference, so that one to a deleted namesake deviates.
 */
function dimensionsIn(field: string, list: MetricAlarm['Dimensions'], read: Reading): Fact<Readonly<Record<string, string | Reference>>> {
  if (!Array.isArray(list) || list.some(one => typeof one.Name !== 'string' || typeof one.Value !== 'string')) return read.missing(field)
  const entries = list.map(one => [String(one.Name), valueOf(String(one.Name), String(one.Value))] as const)
  return known(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), read.at(field))
}

function valueOf(name: string, value: string): string | Reference {
  return name === 'LoadBalancer' && value.includes('/') ? refer('AWS::ElasticLoadBalancingV2::LoadBalancer', value) : value
}

/** A topic of the alarm's own account and region by its name; whatever else an action is, by its ARN. */
function actionsOf(field: 'AlarmActions' | 'OKActions', alarm: MetricAlarm, read: Reading): Fact<readonly string[]> {
  const [partition, region, account] = placeOf(alarm)
  const own = `arn:${partition}:sns:${region}:${account}:`
  return mapFact(
    read.texts(field, alarm[field], action => action),
    actions => actions.map(action => (action.startsWith(own) ? action.slice(own.length) : action)),
  )
}

/** Partition, region and account, from the alarm's ARN. */
function placeOf({ AlarmArn }: MetricAlarm): readonly [string, string, string] {
  const [, partition = '', , region = '', account = ''] = (AlarmArn ?? '').split(':')
  return [partition, region, account]
}

/**
 * Application Auto Scaling names the alarms of its policies `TargetTracking-<resource>-AlarmHigh-<uuid>`, with the policy as their
 * only action (Application Auto Scaling User Guide, target tracking). A name alone folds nothing: anybody may give one.
 */
export function madeByTargetTracking({ AlarmName, AlarmActions }: Pick<MetricAlarm, 'AlarmName' | 'AlarmActions'>): boolean {
  const named =
    /^TargetTracking-.+-(AlarmHigh|AlarmLow|ProvisionedCapacityHigh|ProvisionedCapacityLow)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  const scales = (action: string) => /^arn:[a-z-]+:autoscaling:[a-z0-9-]+:[0-9]{12}:scalingPolicy:/.test(action)
  return named.test(AlarmName ?? '') && AlarmActions !== undefined && AlarmActions.length > 0 && AlarmActions.every(scales)
}
