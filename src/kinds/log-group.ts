import type { LogGroup as ApiLogGroup } from '@aws-sdk/client-cloudwatch-logs'
import { type Fact, known, mapFact } from '../model/fact.ts'
import { tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { type Reading, reading } from './read.ts'
import { templateReading } from './read-template.ts'

export interface LogGroup {
  /** Days; null: events never expire. An answer has `{ days, byPolicy }` where a policy of the account decides. */
  readonly RetentionInDays: number
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeLogGroups has no tags inline. */
export interface LogGroupItem {
  readonly group: ApiLogGroup
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<LogGroup, LogGroupItem, 'AWS::Logs::LogGroup'>({
  type: 'AWS::Logs::LogGroup',
  title: { en: 'log group', ko: '로그 그룹' },
  nameProperty: 'LogGroupName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.observability.logGroups.at,
  properties: {
    RetentionInDays: { label: { en: 'retention (days)', ko: '보존 기간(일)' }, compare: 'retention', effect: 'retention' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.observability.logGroups.values())
      yield { name: group.name, parent: null, at: group.at, properties: { RetentionInDays: group.retentionDays, Tags: tagsFor(model) } }
  },

  fromApi({ group, tags }, from) {
    const read = reading(from)
    return {
      id: group.logGroupName ?? '',
      arn: group.logGroupArn ?? group.arn?.replace(/:\*$/, '') ?? null,
      name: read.text('logGroupName', group.logGroupName),
      parent: null,
      vpc: known(null, from),
      tags,
      madeByAws: madeByService(group.logGroupName) ? 'service-log-group' : null,
      properties: {
        RetentionInDays: mapFact(daysOf(group, read), days =>
          group.retentionPolicyName === undefined ? days : { days, byPolicy: group.retentionPolicyName },
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('LogGroupName'),
      parent: null,
      vpc: known(null, from),
      tags: read.tags('Tags'),
      properties: { RetentionInDays: read.count('RetentionInDays'), Tags: read.tags('Tags') },
    }
  },
})

/** With a policy of the account over it the days are that policy's, and none where it keeps for ever (API reference, LogGroup). */
function daysOf({ retentionInDays: days, logGroupClass }: ApiLogGroup, read: Reading): Fact<number | null> {
  const left = logGroupClass === 'DELIVERY' ? 'AWS::Logs::LogGroup.DeliveryRetentionInDays' : 'AWS::Logs::LogGroup.RetentionInDays'
  return read.count('retentionInDays', days, absent[left])
}

/** Groups that a service makes for itself when it first has something to log. What a spec names is judged all the same. */
const ofServices: readonly RegExp[] = [
  /^\/aws\/ecs\/containerinsights\/[^/]+\/(performance|prometheus)$/,
  /^\/aws\/rds\/(instance|cluster|proxy)\/[^/]+(\/[a-z0-9-]+)?$/,
  /^RDSOSMetrics$/,
  // Functions behind custom resources of aws-cdk-lib: `<stack>-<its construct id, cut by CloudFormation>-<suffix>`.
  new RegExp(
    `^/aws/lambda/[A-Za-z0-9-]+-(${[
      'AWS679f53fac002430cb0da5b7982bd22', // AwsCustomResource
      'AWSCDKCfnUtilsProvider',
      'BucketNotificationsHandler050a0587b754',
      'CustomCDKBucketDeployment8693BB64968944',
      'CustomCrossRegionExport',
      'CustomS3AutoDeleteObjects',
      'CustomVpcRestrictDefaultSG',
      'LogRetentionaae0aa3c5b4d4f',
    ].join('|')})[A-Za-z0-9]*-[A-Za-z0-9]+$`,
  ),
]

/** Whether a log group bears a name that only a service gives. */
function madeByService(name: unknown): boolean {
  return typeof name === 'string' && ofServices.some(pattern => pattern.test(name))
}
