import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { more, read } from '../spec/example.ts'
import { about, allFacts } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import { from, toldFact } from './fact-table.ts'
import kind from './schedule.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const stop = {
  Name: 'stop',
  ScheduleExpression: 'cron(0 22 * * ? *)',
  ScheduleExpressionTimezone: 'Asia/Seoul',
  State: 'ENABLED',
  Target: { Arn: 'arn:aws:scheduler:::aws-sdk:rds:stopDBInstance', RoleArn: 'arn:role' },
}
const item = (schedule: object) => ({ name: 'stop', arn: 'arn:stop', ...known(schedule, from) })
const all = {
  ScheduleExpression: 'cron(0 22 * * ? *)',
  ScheduleExpressionTimezone: 'Asia/Seoul',
  'Target.Arn': 'rds:stopDBInstance',
  State: 'ENABLED',
}

test.each([
  ['all that is read', stop, all],
  ['without a time zone it is UTC', { ...stop, ScheduleExpressionTimezone: undefined }, { ...all, ScheduleExpressionTimezone: 'UTC' }],
  ['spaces make no difference', { ...stop, ScheduleExpression: 'cron(0  22 * * ? *) ' }, all],
  ['one that will end', { ...stop, EndDate: '2026-01-01T00:00:00.000Z' }, { ...all, State: 'ENABLED until 2026-01-01T00:00:00.000Z' }],
  [
    'another target is its ARN',
    { ...stop, Target: { Arn: 'arn:aws:lambda:eu-west-1:1:function:f' } },
    { ...all, 'Target.Arn': 'arn:aws:lambda:eu-west-1:1:function:f' },
  ],
  [
    'nothing is made up',
    {},
    {
      ScheduleExpression: 'unknown: ScheduleExpression',
      ScheduleExpressionTimezone: 'UTC',
      'Target.Arn': 'unknown: Target/Arn',
      State: 'unknown: State',
    },
  ],
])('%s', (_, schedule, then) => expect(allFacts(kind, item(schedule))).toEqual(then))

test('one that could not be read has a name, and nothing else is known of it', () => {
  const unread = {
    name: 'stop',
    arn: null,
    ...unknown({ reason: 'denied', call: 'scheduler:GetSchedule', action: null, message: 'no' }, from),
  }
  expect(about(kind, unread)).toMatchObject({ id: 'stop', name: 'stop' })
  expect(new Set(Object.values(allFacts(kind, unread)))).toEqual(new Set(['unknown: no']))
})

test.each([
  ['that says all', stop, all],
  ['that will end', { ...stop, EndDate: '2026-01-01T00:00:00Z' }, { ...all, State: 'ENABLED until 2026-01-01T00:00:00Z' }],
  [
    'that is on by default',
    { ...stop, State: undefined, ScheduleExpressionTimezone: undefined },
    { ...all, ScheduleExpressionTimezone: 'UTC' },
  ],
])('one of a template %s', (_, properties, then) => {
  const [one] = actualsOfTemplate(kind, templateItem(kind.type, properties), inTemplate)
  expect(Object.fromEntries(Object.entries(one?.properties ?? {}).map(([name, fact]) => [name, toldFact(fact)]))).toEqual(then)
})

test('what is stated is expected, and that it runs', () => {
  const model = read(more('schedules:\n  night: { name: stop, expression: "cron(0 22 * * ? *)", target: "rds:stopDBInstance" }\n'))
  const [one] = [...kind.expected(model)]
  expect(Object.entries(one?.properties ?? {}).map(([name, { want }]) => [name, want.is === 'exactly' ? want.value : want.is])).toEqual([
    ['ScheduleExpression', 'cron(0 22 * * ? *)'],
    ['ScheduleExpressionTimezone', 'unstated'],
    ['Target.Arn', 'rds:stopDBInstance'],
    ['State', 'ENABLED'],
  ])
})
