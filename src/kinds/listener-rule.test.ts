import { expect, test } from 'vitest'
import { actualOf } from './define.ts'
import { from } from './fact-table.ts'
import kind from './listener-rule.ts'

const read = (rule: object) => actualOf(kind, { rule: { RuleArn: 'arn:rule', ...rule }, listener: 'arn:listener' }, from)

test('a rule goes by its priority, in its listener', () =>
  expect(read({ Priority: '10' })).toMatchObject({ id: 'arn:rule', name: { value: '10' }, parent: { value: 'arn:listener' } }))
test('without one its name is unknown', () => expect(read({}).name.known).toBe(false))
test('its tags were never asked for', () => expect(read({}).tags.known).toBe(false))
test('the spec states none', () => expect([...kind.expected({} as never)]).toEqual([]))
