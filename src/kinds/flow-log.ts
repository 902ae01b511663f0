import type { FlowLog as ApiFlowLog } from '@aws-sdk/client-ec2'
import { exactly } from '../model/claim.ts'
import { type Fact, known, thenFact, unknown } from '../model/fact.ts'
import { nameOf, pointer, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { becauseOf, hasHole, liveOnly } from './template.ts'

export interface FlowLog {
  readonly TrafficType: string
  readonly LogDestinationType: string
  readonly LogGroupName: string
  /** `FAILED`: it is there, and nothing is logged. */
  readonly DeliverLogsStatus: string
  readonly Tags: Readonly<Record<string, string>>
}

/** A flow log names what it watches, and that may be a VPC, a subnet or an interface; the VPC around it comes beside. */
export interface FlowLogItem {
  readonly log: ApiFlowLog
  readonly vpc: Fact<string | null>
}

export default defineKind<FlowLog, FlowLogItem, 'AWS::EC2::FlowLog'>({
  type: 'AWS::EC2::FlowLog',
  title: { en: 'flow log', ko: '플로우 로그' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: [],
  declaredIn: model => model.network.flowLogs.at,
  properties: {
    TrafficType: { label: { en: 'logged traffic', ko: '로그 대상 트래픽' }, compare: 'same', effect: 'protection' },
    LogDestinationType: { label: { en: 'destination type', ko: '대상 유형' }, compare: 'same', effect: 'other' },
    LogGroupName: { label: { en: 'log group', ko: '로그 그룹' }, compare: 'same', effect: 'other' },
    DeliverLogsStatus: { label: { en: 'delivery', ko: '전달 상태' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc, flowLogs } = model.network
    for (const { name, at, traffic, logGroup } of flowLogs.values())
      yield {
        name,
        parent: pointer('AWS::EC2::VPC', vpc.name),
        at,
        properties: {
          TrafficType: traffic,
          LogDestinationType: exactly('cloud-watch-logs', logGroup.at),
          LogGroupName: nameOf(model.observability.logGroups, logGroup),
          DeliverLogsStatus: exactly('SUCCESS', at),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ log, vpc }, from) {
    const read = reading(from)
    const tags = tagsOf(log.Tags, read.at('Tags'))
    return {
      id: log.FlowLogId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: read.text('ResourceId', log.ResourceId),
      vpc: log.ResourceId?.startsWith('vpc-') === true ? known(log.ResourceId, read.at('ResourceId')) : vpc,
      tags,
      properties: {
        TrafficType: read.text('TrafficType', log.TrafficType),
        LogDestinationType: read.text('LogDestinationType', log.LogDestinationType, absent['AWS::EC2::FlowLog.LogDestinationType']),
        LogGroupName: read.textOrNull('LogGroupName', log.LogGroupName ?? logGroupIn(log.LogDestination ?? '')),
        // Whatever else it is, one that is not active delivers nothing.
        DeliverLogsStatus:
          log.FlowLogStatus === undefined || log.FlowLogStatus === 'ACTIVE'
            ? read.text('DeliverLogsStatus', log.DeliverLogsStatus, absent['AWS::EC2::FlowLog.DeliverLogsStatus'])
            : read.text('FlowLogStatus', log.FlowLogStatus),
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const watched = read.alias('ResourceId')
    return {
      name: read.nameTag('Tags'),
      parent: watched,
      vpc: read.raw('ResourceType') === 'VPC' ? watched : known(null, from),
      tags: read.tags('Tags'),
      properties: {
        TrafficType: read.text('TrafficType'),
        LogDestinationType: read.text('LogDestinationType'),
        // A log group may be given by its ARN instead.
        LogGroupName:
          read.raw('LogGroupName') === undefined && read.raw('LogDestination') !== undefined ? logGroupOf(read) : read.text('LogGroupName'),
        DeliverLogsStatus: liveOnly,
        Tags: read.tags('Tags'),
      },
    }
  },
})

function logGroupOf(read: TemplateReading): Fact<string | null> {
  return thenFact<string, string | null>(read.alias('LogDestination'), (arn, at) =>
    hasHole(arn) ? unknown(becauseOf(arn), at) : known(logGroupIn(arn), at),
  )
}

/** The log group that an ARN names, which may end `:log-group:NAME:*`; null for a bucket or a stream. */
const logGroupIn = (arn: string) => /:log-group:([^:]+)/.exec(arn)?.[1] ?? null
