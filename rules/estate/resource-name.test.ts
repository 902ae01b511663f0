import { expect, test } from 'vitest'
import { known } from '../../src/model/fact.ts'
import type { Actual } from '../../src/model/resource.ts'
import { estate } from '../../src/compare/estate-stub.ts'
import { valueText } from '../../src/compare/want.ts'
import { actual, expected, from } from '../../src/model/resource-stub.ts'
import { unread } from '../rule-table.ts'
import rule from './resource-name.ts'

const type = 'AWS::RDS::DBInstance'
const renamed = (name: string) => ({ DBInstanceIdentifier: { value: known(name, from), when: 'in the maintenance window' } })

test.each<readonly [what: string, more: Partial<Actual>, then: string]>([
  ['as stated', {}, 'conforms'],
  ['otherwise', { name: known('other', from) }, 'deviates name-differs other'],
  ['not at all', { name: known(null, from) }, 'deviates name-differs none'],
  ['not told', { name: unread() }, 'unknown property-unreadable main'],
  ['so now, and otherwise soon', { pending: renamed('other') }, 'deviates leaving-change other'],
  ['so now and later', { pending: renamed('main') }, 'conforms'],
])('named %s', (_, more, then) => {
  const pair = { is: 'matched', expectation: expected(type, 'main'), actual: actual(type, 'main', more), by: 'last' } as const
  const [one] = [...rule.check(estate({ pairs: [pair] }))]
  expect([one?.verdict, ...(one?.verdict === 'conforms' ? [] : [one?.messageId, valueText(one?.found)])].join(' ')).toBe(then)
})
