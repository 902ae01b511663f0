/** What stands together as one cause, and what does not. */
import { describe, expect, test } from 'vitest'
import type { Audit, Finding } from '../model/audit.ts'
import type { Reason } from '../model/fact.ts'
import { unreadOf } from './unknowns.ts'

const failed = (call: string, reason: Reason, message = `${reason} at ${call}`) => ({
  call,
  pages: 0,
  items: 0,
  retries: 0,
  error: { reason, message, action: reason === 'denied' ? `${call}!` : null, stateOnly: false },
})
const told = (...ledger: Audit['ledger']) =>
  unreadOf({ findings: [], ledger }).map(({ because, calls }) => `${because.reason}: ${calls.join()}`)

const refusal = (call: string, why = 'because no policy allows it') =>
  failed(call, 'denied', `User: arn:aws:iam::1:user/ci is not authorized to perform: ${call}! on resource: arn:aws:x:::${call}/* ${why}`)

describe('one cause', () => {
  test.each<[string, Reason]>([
    ['no network', 'unreachable'],
    ['no credentials', 'expired'],
    ['too many requests', 'throttled'],
    ['no time', 'timeout'],
  ])('%s, whatever is said to each call', (_, reason) =>
    expect(told(failed('a', reason), failed('b', 'denied'), failed('c', reason))).toEqual([`${reason}: a,c`, 'denied: b']),
  )

  test('calls that are refused in the same words, with every action to grant', () => {
    const [one, ...others] = unreadOf({ findings: [], ledger: [refusal('s:A'), refusal('s:B')] })
    expect([one?.calls, one?.grants, others]).toEqual([['s:A', 's:B'], ['s:A!', 's:B!'], []])
  })

  test('not calls that are refused for another reason', () =>
    expect(told(refusal('s:A'), refusal('s:B', 'with an explicit deny'))).toEqual(['denied: s:A', 'denied: s:B']))

  test('not calls that fail with other words', () =>
    expect(told(failed('a', 'error', 'no such thing'), failed('b', 'error', 'not now'))).toEqual(['error: a', 'error: b']))
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
