import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import kind from './composite-alarm.ts'
import { from } from './fact-table.ts'

test.each([
  ['by name and ARN', { AlarmName: 'all', AlarmArn: 'arn:x' }, { name: 'all', aliases: ['all', 'arn:x'] }],
  ['without a name', { AlarmArn: 'arn:x' }, { name: 'unknown: AlarmName' }],
])('%s', (_, alarm, then) => expect(about(kind, { alarm, tags: known({}, from) })).toMatchObject(then))

test('no spec states one', () => expect([...kind.expected({} as never)]).toEqual([]))
