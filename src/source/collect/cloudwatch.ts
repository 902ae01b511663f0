import type {
  AlarmType,
  CompositeAlarm,
  DashboardEntry,
  DescribeAlarmsCommandInput,
  DescribeAlarmsCommandOutput,
  GetDashboardCommandInput,
  GetDashboardCommandOutput,
  ListDashboardsCommandInput,
  ListDashboardsCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch'
import type { From } from '../../model/fact.ts'
import { unknown } from '../../model/fact.ts'
import type { Call, Read } from '../call.ts'
import { list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { answered, type Collected, type Collector, fed, joined, tagsByArn } from './collect.ts'
import { sweepTags, type TagLookup } from './tags.ts'

const alarms: Read<DescribeAlarmsCommandInput, DescribeAlarmsCommandOutput, MetricAlarm> = {
  service: 'cloudwatch',
  operation: 'DescribeAlarms',
  action: 'cloudwatch:DescribeAlarms',
  feeds: { 'AWS::CloudWatch::Alarm': '*' },
  items: { field: 'MetricAlarms', id: alarm => alarm.AlarmName },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxRecords: 100 } },
}

/** The other list of the same answers: the same requests, which a session sends once. */
const compositeAlarms: Read<DescribeAlarmsCommandInput, DescribeAlarmsCommandOutput, CompositeAlarm> = {
  service: 'cloudwatch',
  operation: 'DescribeAlarms',
  action: 'cloudwatch:DescribeAlarms',
  feeds: { 'AWS::CloudWatch::CompositeAlarm': '*' },
  items: { field: 'CompositeAlarms', id: alarm => alarm.AlarmName },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxRecords: 100 } },
}

/** "If you omit this parameter, only metric alarms are returned, even if composite alarms exist" (API reference, DescribeAlarms). */
const everyAlarm: { readonly AlarmTypes: AlarmType[] } = { AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] }

const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'cloudwatch',
  operation: 'ListTagsForResource',
  action: 'cloudwatch:ListTagsForResource',
  feeds: { 'AWS::CloudWatch::Alarm': ['Tags'] },
  parent: 'alarms',
}

const dashboards: Read<ListDashboardsCommandInput, ListDashboardsCommandOutput, DashboardEntry> = {
  service: 'cloudwatch',
  operation: 'ListDashboards',
  action: 'cloudwatch:ListDashboards',
  feeds: { 'AWS::CloudWatch::Dashboard': '*' },
  items: { field: 'DashboardEntries', id: entry => entry.DashboardName },
  page: { token: 'NextToken', next: 'NextToken' },
}

const dashboard: Read<GetDashboardCommandInput, GetDashboardCommandOutput> = {
  service: 'cloudwatch',
  operation: 'GetDashboard',
  action: 'cloudwatch:GetDashboard',
  feeds: { 'AWS::CloudWatch::Dashboard': ['DashboardBody'] },
  absentOn: ['DashboardNotFoundError', 'ResourceNotFound'],
  parent: 'dashboards',
}

export const cloudwatch: Collector = {
  reads: { alarms, compositeAlarms, tags, dashboards, dashboard },
  collect: async (call, asked) => (await Promise.all([alarmsOf(call, asked), dashboardsOf(call, asked)])).flat(),
}

async function alarmsOf(call: Call, asked: Asked): Promise<readonly Collected[]> {
  const [metric, composite, lookup] = await Promise.all([
    list(call, alarms, everyAlarm),
    list(call, compositeAlarms, everyAlarm),
    sweepTags(call),
  ])
  const stated = new Set(asked.names('AWS::CloudWatch::Alarm'))
  return Promise.all([
    joined(metric, async (alarm, from) => ({ alarm, tags: await tagsOf(call, lookup, alarm, from, stated) })).then(listing =>
      fed('AWS::CloudWatch::Alarm', listing),
    ),
    joined(composite, async (alarm, from) => ({ alarm, tags: await tagsOf(call, lookup, alarm, from, stated) })).then(listing =>
      fed('AWS::CloudWatch::CompositeAlarm', listing),
    ),
  ])
}

function tagsOf(call: Call, lookup: TagLookup, alarm: MetricAlarm | CompositeAlarm, from: From, stated: ReadonlySet<string>) {
  const own = (arn: string) =>
    tagsByArn(
      call,
      tags,
      arn,
      from,
      ResourceARN => ({ ResourceARN }),
      output => output.Tags,
    )
  return lookup(alarm.AlarmArn, from, stated.has(alarm.AlarmName ?? '') ? own : undefined)
}

/** Bodies of what the spec names alone: of the others nothing is judged. The spec's names are asked for beside the list. */
async function dashboardsOf(call: Call, asked: Asked): Promise<readonly Collected[]> {
  const stated = asked.names('AWS::CloudWatch::Dashboard')
  const bodies = new Map(stated.map(name => [name, bodyOf(call, name)]))
  const listing = await joined(await list(call, dashboards, {}), async (entry, from) => ({
    entry,
    body: await (bodies.get(entry.DashboardName ?? '') ?? unknown(notAsked, from)),
  }))
  return [fed('AWS::CloudWatch::Dashboard', listing)]
}

async function bodyOf(call: Call, DashboardName: string) {
  return answered(
    dashboard,
    `/${DashboardName}/DashboardBody`,
    await one(call, dashboard, { DashboardName }),
    output => output.DashboardBody,
  )
}

const notAsked = {
  reason: 'unsupported',
  call: 'cloudwatch:GetDashboard',
  action: null,
  message: 'the body of a dashboard that the spec does not name is not asked for',
} as const
