import { describe, expect, test } from 'vitest'
import type { Audit } from './model/audit.ts'
import { UserError } from './model/errors.ts'
import type { Target } from './model/fleet.ts'
import { auditTargets, worstOf } from './fleet.ts'

const target = (name: string): Target => ({
  name,
  on: null,
  account: '123456789012',
  role: null,
  externalId: null,
  endpoint: null,
  region: 'eu-west-1',
  spec: 'spec',
  environment: 'dev',
  overlays: [],
})
const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 }
const audit = (exitCode: number, verdict: Audit['verdict']) =>
  ({
    architecture: { environment: 'dev' },
    source: { account: '123456789012', region: 'eu-west-1' },
    verdict,
    exitCode,
    summary: { claims: 5, deviates: exitCode, unknown: 0, waived: 0, bySeverity: none },
  }) as Audit

const wrong = new UserError([{ code: 'SOURCE_OTHER_ACCOUNT', message: { en: 'another account', ko: '다른 계정' }, at: null }])

describe('many targets', () => {
  test('a target that fails is its own unknown, and the others are as they are', async () => {
    const results = await auditTargets(
      ['a', 'b', 'c', 'd'].map(target),
      async ({ name }) => {
        if (name === 'b') throw wrong
        if (name === 'c') throw new TypeError('x is undefined')
        return name === 'a' ? audit(1, 'deviates') : audit(0, 'conforms')
      },
      { concurrency: 2 },
    )
    expect(results.map(({ name, verdict, exitCode, error }) => [name, verdict, exitCode, error])).toEqual([
      ['a', 'deviates', 1, null],
      ['b', 'failed', 3, 'SOURCE_OTHER_ACCOUNT: another account'],
      ['c', 'failed', 3, 'a bug in popcorn-audit: x is undefined'],
      ['d', 'conforms', 0, null],
    ])
    expect(worstOf(results)).toBe(1)
    expect(worstOf(results.slice(1))).toBe(3)
    expect(worstOf(results.slice(3))).toBe(0)
  })

  test('never more under way than allowed, and the order is that of the file', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `t${index}`)
    let [under, most] = [0, 0]
    const results = await auditTargets(
      names.map(target),
      async ({ name }) => {
        under += 1
        most = Math.max(most, under)
        await new Promise(resolve => setImmediate(resolve))
        under -= 1
        return audit(name === 't500' ? 1 : 0, 'conforms')
      },
      { concurrency: 16 },
    )
    expect(most).toBe(16)
    expect(results.map(({ name }) => name)).toEqual(names)
  })
})
