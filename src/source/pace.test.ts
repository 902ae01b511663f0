import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { services } from './call.ts'
import { pacing, type Rate, rates } from './pace.ts'

/** When each of these requests goes out, in milliseconds, on a clock that only sleeping moves. */
async function sent(rate: Rate, asks: readonly { readonly at: number; readonly operation: string }[]): Promise<readonly number[]> {
  let now = 0
  const slept: number[] = []
  const pace = pacing({ ec2: rate }, { now: () => now, sleep: async milliseconds => void slept.push(milliseconds) })
  const out: number[] = []
  for (const { at, operation } of asks) {
    now = at
    slept.length = 0
    await pace({ service: 'ec2', operation })
    out.push(Math.round(at + (slept[0] ?? 0)))
  }
  return out
}

const at = (...times: readonly number[]) => times.map(time => ({ at: time, operation: 'DescribeVpcs' }))

describe('a bucket', () => {
  const rate: Rate = { burst: 2, perSecond: 10, of: 'operation' }
  test('lets its burst through at once, then one a token', async () => expect(await sent(rate, at(0, 0, 0, 0))).toEqual([0, 0, 100, 200]))
  test('is full again after a while', async () => expect(await sent(rate, at(0, 0, 1000, 1000, 1000))).toEqual([0, 0, 1000, 1000, 1100]))
  test('is one for each operation', async () => {
    const asks = ['A', 'A', 'B', 'B'].map(operation => ({ at: 0, operation }))
    expect(await sent(rate, asks)).toEqual([0, 0, 0, 0])
    expect(await sent({ ...rate, of: 'service' }, asks)).toEqual([0, 0, 100, 200])
  })
  test('never lets more through in any window than burst and refill', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5000), { maxLength: 60 }), async times => {
        const out = await sent(rate, at(...[...times].sort((a, b) => a - b)))
        for (const [index, start] of out.entries())
          for (let end = index; end < out.length; end += 1) {
            const seconds = ((out[end] ?? 0) - start) / 1000
            expect(end - index + 1).toBeLessThanOrEqual(rate.burst + seconds * rate.perSecond + 1.01)
          }
      }),
    )
  })
})

test('every service has a rate', () => expect(Object.keys(rates).sort()).toEqual([...services].sort()))
