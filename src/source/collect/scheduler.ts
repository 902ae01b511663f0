import type {
  GetScheduleCommandInput,
  GetScheduleCommandOutput,
  ListSchedulesCommandInput,
  ListSchedulesCommandOutput,
  ScheduleSummary,
} from '@aws-sdk/client-scheduler'
import type { ScheduleItem } from '../../kinds/schedule.ts'
import { known, unknown } from '../../model/fact.ts'
import type { Call, Read } from '../call.ts'
import { callName } from '../call.ts'
import { segment } from '../items.ts'
import { list, one } from '../list.ts'
import { type Collector, fed, joined, notAsked } from './collect.ts'

const schedules: Read<ListSchedulesCommandInput, ListSchedulesCommandOutput, ScheduleSummary> = {
  service: 'scheduler',
  operation: 'ListSchedules',
  action: 'scheduler:ListSchedules',
  feeds: { 'AWS::Scheduler::Schedule': '*' },
  items: { field: 'Schedules', id: ({ GroupName, Name }) => (Name === undefined ? undefined : `${GroupName ?? 'default'}/${Name}`) },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 100 } },
}

/** The list says neither when a schedule runs nor in which time zone. */
const schedule: Read<GetScheduleCommandInput, GetScheduleCommandOutput> = {
  service: 'scheduler',
  operation: 'GetSchedule',
  action: 'scheduler:GetSchedule',
  feeds: {
    'AWS::Scheduler::Schedule': ['ScheduleExpression', 'ScheduleExpressionTimezone', 'Target.Arn', 'State'],
  },
  parent: 'schedules',
}

/** Asked for where the spec states schedules: an account may be read without the permission to see them. */
export const scheduler: Collector = {
  reads: { schedules, schedule },
  collect: async (call, asked) => {
    const stated = asked.names('AWS::Scheduler::Schedule')
    if (stated.length === 0) return []
    const all = await list(call, schedules, {})
    return [fed('AWS::Scheduler::Schedule', await joined(all, summary => detailOf(call, summary, stated.includes(summary.Name ?? ''))))]
  },
}

async function detailOf(call: Call, { Name = '', GroupName = 'default', Arn }: ScheduleSummary, isStated: boolean): Promise<ScheduleItem> {
  const from = { call: callName(schedule), at: `/${segment(GroupName)}/${segment(Name)}` }
  const about = { name: Name, arn: Arn ?? null }
  if (!isStated) return { ...about, ...notAsked(schedule, from.at) }
  const answer = await one(call, schedule, { Name, GroupName })
  return { ...about, ...(answer.ok ? known(answer.output, from) : unknown(answer.because, from)) }
}
