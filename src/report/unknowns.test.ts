/** What stands together as one cause, and what does not. */
import { expect, test } from 'vitest'
import type { Audit, Finding } from '../model/audit.ts'
import type { Reason } from '../model/fact.ts'
import { unreadOf } from './unknowns.ts'

const failed = (call: string, reason: Reason) => ({
  call,
  pages: 0,
  items: 0,
  retries: 0,
  error: { reason, message: `${reason} at ${call}`, action: null, stateOnly: false },
})
const told = (...ledger: Audit['ledger']) =>
  unreadOf({ findings: [], ledger }).map(({ because, calls }) => `${because.reason}: ${calls.join()}`)

test('a network that is not there is one cause, and names every call', () => {
  expect(told(failed('a', 'unreachable'), failed('b', 'denied'), failed('c', 'unreachable'))).toEqual(['unreachable: a,c', 'denied: b'])
})

test('each denied call is its own: each has its action to grant', () => {
  expect(told(failed('a', 'denied'), failed('b', 'denied'))).toEqual(['denied: a', 'denied: b'])
})

test('findings of calls that stand together stand together', () => {
  const unknown = (call: string, property: string | null) =>
    // Nothing else of a finding is looked at here.
    ({
      verdict: 'unknown',
      property,
      hides: 0,
      messageId: 'x',
      because: { reason: 'unreachable', call, action: null, message: '' },
    }) as unknown as Finding
  const [one, ...others] = unreadOf({ findings: [unknown('a', 'p'), unknown('b', null)], ledger: [] })
  expect([one?.calls, one?.properties, one?.resources, others.length]).toEqual([['a', 'b'], 1, 1, 0])
})
