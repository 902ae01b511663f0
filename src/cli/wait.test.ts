import { describe, expect, test } from 'vitest'
import type { Audit } from '../model/audit.ts'
import { duration } from './flags.ts'
import { untilItConforms } from './wait.ts'

const audit = (exitCode: number) => ({ exitCode }) as Audit

/** Looks that end with these exit codes, each taking a second; gives what was told. */
async function run(codes: readonly number[], seconds: number) {
  let now = 0
  const told: string[] = []
  const controller = new AbortController()
  const last = await untilItConforms(
    async () => {
      now += 1000
      told.push('look')
      return audit(codes[told.filter(word => word === 'look').length - 1] ?? 9)
    },
    {
      seconds,
      signal: controller.signal,
      onPause: (_, left) => void told.push(`${left} left`),
      pause: async paused => {
        now += paused * 1000
      },
      clock: () => now,
    },
  )
  return [...told, `exit ${last.exitCode}`]
}

describe('waiting', () => {
  test.each<[string, readonly number[], number, readonly string[]]>([
    ['conforms at once', [0], 300, ['look', 'exit 0']],
    ['conforms later', [1, 3, 0], 300, ['look', '299 left', 'look', '283 left', 'look', 'exit 0']],
    [
      'never conforms: the last pause is cut, and one more look is taken',
      [1, 1, 1],
      20,
      ['look', '19 left', 'look', '3 left', 'look', 'exit 1'],
    ],
  ])('%s', async (_, codes, seconds, then) => expect(await run(codes, seconds)).toEqual(then))
})

describe('a duration', () => {
  test.each([
    ['90s', 90],
    ['5m', 300],
    ['1h', 3600],
    ['45', 45],
  ])('%s', (text, seconds) => expect(duration(text)).toBe(seconds))
  test.each(['', '5 m', 'm', '-1s', '0', '1d'])('%s is none', text => expect(() => duration(text)).toThrow())
})
