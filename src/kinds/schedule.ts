import type { GetScheduleOutput } from '@aws-sdk/client-scheduler'
import { type Claim, exactly, mapClaim } from '../model/claim.ts'
import { type Fact, known, mapFact, thenFact } from '../model/fact.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { spaced } from './scheduled-actions.ts'

export interface Schedule {
  readonly ScheduleExpression: string
  readonly ScheduleExpressionTimezone: string
  /** An action of the API as the spec writes it (`rds:stopDBInstance`), else the ARN of the target. */
  readonly 'Target.Arn': string
  readonly State: string
}

/** A schedule that was only listed (the spec does not name it) has no more than its summary. */
export type ScheduleItem = Fact<GetScheduleOutput> & { readonly name: string; readonly arn: string | null }

export default defineKind<Schedule, ScheduleItem, 'AWS::Scheduler::Schedule'>({
  type: 'AWS::Scheduler::Schedule',
  title: { en: 'schedule', ko: '예약' },
  nameProperty: 'Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.schedules.at,
  properties: {
    ScheduleExpression: { label: { en: 'expression', ko: '표현식' }, compare: 'same', effect: 'other' },
    ScheduleExpressionTimezone: { label: { en: 'time zone', ko: '시간대' }, compare: 'same', effect: 'other' },
    'Target.Arn': { label: { en: 'target', ko: '대상' }, compare: 'same', effect: 'other' },
    State: { label: { en: 'state', ko: '상태' }, compare: 'same', effect: 'other' },
  },

  *expected(model) {
    for (const schedule of model.schedules.values())
      yield {
        name: schedule.name,
        parent: null,
        at: schedule.at,
        properties: {
          ScheduleExpression: mapClaim(schedule.expression, spaced),
          ScheduleExpressionTimezone: schedule.timezone,
          'Target.Arn': target(schedule.target),
          // Who states a schedule states that it runs.
          State: exactly('ENABLED', schedule.at),
        },
      }
  },

  fromApi({ name, arn, ...answer }, from) {
    const of = (field: string, pick: (schedule: GetScheduleOutput) => unknown): Fact<string> =>
      answer.known ? reading(from).text(field, pick(answer.value)) : answer
    return {
      id: name,
      arn,
      name: known(name, from),
      parent: null,
      vpc: known(null, from),
      // Schedules have no tags, only their groups do (API reference, TagResource).
      tags: known({}, from),
      properties: {
        ScheduleExpression: mapFact(
          of('ScheduleExpression', schedule => schedule.ScheduleExpression),
          spaced,
        ),
        ScheduleExpressionTimezone: answer.known
          ? reading(from).text(
              'ScheduleExpressionTimezone',
              answer.value.ScheduleExpressionTimezone,
              absent['AWS::Scheduler::Schedule.ScheduleExpressionTimezone'],
            )
          : answer,
        'Target.Arn': mapFact(
          of('Target/Arn', schedule => schedule.Target?.Arn),
          actionOf,
        ),
        State: mapFact(
          of('State', schedule => schedule.State),
          state => (answer.known ? ending(state, answer.value.EndDate) : state),
        ),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('Name'),
      parent: null,
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        ScheduleExpression: mapFact(read.text('ScheduleExpression'), spaced),
        ScheduleExpressionTimezone: read.text('ScheduleExpressionTimezone'),
        'Target.Arn': mapFact(read.text('Target/Arn'), actionOf),
        State: thenFact(read.text('State'), state => mapFact(read.textOrNull('EndDate'), end => ending(state, end))),
      },
    }
  },
})

/** Universal targets: `arn:aws:scheduler:::aws-sdk:rds:stopDBInstance` (EventBridge Scheduler user guide, Using universal targets). */
function actionOf(arn: string): string {
  const [, , service, , , sdk, ...action] = arn.split(':')
  return service === 'scheduler' && sdk === 'aws-sdk' ? action.join(':') : arn
}

/** After its end a schedule stays enabled, and never runs again (EventBridge Scheduler API reference, EndDate). */
const ending = (state: string, end: string | Date | null | undefined) =>
  end === undefined || end === null ? state : `${state} until ${String(end)}`

const target = (claim: Claim<string>): Claim<string> => mapClaim(claim, actionOf)
