import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import { from } from './fact-table.ts'
import kind from './scalable-target.ts'

const target = { ResourceId: 'service/main/api', ScalableTargetARN: 'arn:t', MinCapacity: 1, MaxCapacity: 3 }
const stop = {
  ScheduledActionName: 'stop',
  Schedule: 'cron(0 22 * * ? *)',
  Timezone: 'Asia/Seoul',
  ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 0 },
}
const item = (own: object, actions: readonly object[] = []) => ({ target: own, actions: known(actions, from) })
const facts = (own: object, actions?: readonly object[]) => allFacts(kind, item(own, actions))

test('all that is read', () =>
  expect(facts({ ...target, SuspendedState: { DynamicScalingInSuspended: true, ScheduledScalingSuspended: false } }, [stop])).toEqual({
    MinCapacity: 1,
    MaxCapacity: 3,
    SuspendedState: ['DynamicScalingInSuspended'],
    ScheduledActions: ['stop: cron(0 22 * * ? *) Asia/Seoul, 0..0'],
  }))

test.each([
  ['none is a number', { ...target, MinCapacity: 0, MaxCapacity: 0 }, { MinCapacity: 0, MaxCapacity: 0 }],
  ['nothing is made up', {}, { MinCapacity: 'unknown: MinCapacity', MaxCapacity: 'unknown: MaxCapacity', SuspendedState: [] }],
  ['a text is no number', { MinCapacity: '1', MaxCapacity: '3' }, { MinCapacity: 'unknown: MinCapacity' }],
  [
    'a text is no flag',
    { SuspendedState: { ScheduledScalingSuspended: 'no' } },
    { SuspendedState: 'unknown: SuspendedState/ScheduledScalingSuspended' },
  ],
])('%s', (_, own, then) => expect(facts(own)).toMatchObject(then))

test.each([
  ['without a time zone it is UTC', { Timezone: undefined }, ['stop: cron(0 22 * * ? *) UTC, 0..0']],
  ['spaces make no difference', { Schedule: ' cron(0  22 * * ? *)' }, ['stop: cron(0 22 * * ? *) Asia/Seoul, 0..0']],
  ['one that will end', { EndTime: '2026-01-01' }, ['stop: cron(0 22 * * ? *) Asia/Seoul, 0..0 until 2026-01-01']],
  ['a bound that it leaves alone', { ScalableTargetAction: { MaxCapacity: 9 } }, ['stop: cron(0 22 * * ? *) Asia/Seoul, -..9']],
  ['without a schedule it is not read', { Schedule: undefined }, 'unknown: ScheduledActions/stop/Schedule'],
])('a scheduled action: %s', (_, own, then) => expect(facts(target, [{ ...stop, ...own }])['ScheduledActions']).toEqual(then))

test('it lives in the service that it names', () =>
  expect(about(kind, item(target))).toEqual({
    id: 'service/main/api',
    name: 'service/main/api',
    parent: 'service/main/api',
    gone: null,
    aliases: ['service/main/api', 'arn:t'],
  }))
