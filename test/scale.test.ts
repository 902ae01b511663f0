/** `UPDATE=1 npx vitest run --project unit test/scale.test.ts` makes the figures of docs/scale.md anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditSeconds, recordedAccount } from '../bench/scale/account.ts'
import { bound } from '../bench/scale/model.ts'
import { withFigures } from '../bench/scale/page.ts'
import { simulate } from '../bench/scale/simulation.ts'

const path = 'docs/scale.md'
const account = recordedAccount()

test('the figures of docs/scale.md are what is computed', () => {
  const page = readFileSync(path, 'utf8')
  const made = withFigures(page)
  if (process.env['UPDATE'] === '1') writeFileSync(path, made)
  expect(process.env['UPDATE'] === '1' ? made : page).toBe(made)
})

describe('a thousand accounts', () => {
  const each = [...Array(1000).keys()].map(index => `target-${index}`)

  test('none is lost or repeated, and the whole takes what was computed', async () => {
    const { seconds, results, throttled, killed } = await simulate({ accounts: 1000, concurrency: 40, account })
    expect([...results.keys()].toSorted()).toEqual(each.toSorted())
    expect([...results.values()].every(count => count === 1)).toBe(true)
    expect(killed).toBeGreaterThan(0)
    // At 80 % of AWS's buckets nothing is refused.
    expect(throttled).toBe(0)
    const computed = bound(1000, 40, auditSeconds(account)).seconds
    expect(seconds / computed).toBeGreaterThan(0.9)
    expect(seconds / computed).toBeLessThan(1.1)
  })

  test('all at once: Lambda starts them as it can, and none is lost', async () => {
    const { results, refusedStarts } = await simulate({ accounts: 1000, concurrency: 1000, account })
    expect(results.size).toBe(1000)
    expect(refusedStarts).toBeGreaterThan(0)
  })

  test('ten targets in each account, side by side: AWS refuses, and none is lost', async () => {
    const { results, throttled } = await simulate({ accounts: 200, concurrency: 40, account, targetsEach: 10 })
    expect(results.size).toBe(200)
    expect(throttled).toBeGreaterThan(0)
  })
})
