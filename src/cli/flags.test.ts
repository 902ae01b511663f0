import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { duration, seconds, withCommonFlags } from './flags.ts'

describe('--as-of is one moment, on whatever machine', () => {
  test.each([
    ['2026-11-24', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T09:00', '2026-11-24T09:00:00.000Z'],
    ['2026-11-24 09:00:30', '2026-11-24T09:00:30.000Z'],
    ['2026-11-24T09:00:00+09:00', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24t09:00:00z', '2026-11-24T09:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s', (text, moment) => expect(asOf(text)).toBe(moment))

  test.each(['2026-02-30', '2026-13-01', '2026-11-24T25:00Z', '20261124', '2026-11-24 foo', '2026-11-24T09:00:00 KST', '+002026-11-24'])(
    '%s is none',
    text => expect(() => asOf(text)).toThrow('USAGE_FLAG'),
  )
})

function asOf(text: string): unknown {
  const command = withCommonFlags(new Command('x').exitOverride())
  return command.parse(['--as-of', text], { from: 'user' }).opts()['asOf']
}

test.each([
  ['90', 90],
  ['0.5', 0.5],
  ['90s', 90],
  ['5m', 300],
  ['1h', 3600],
])('--timeout %s is %d seconds', (text, wanted) => expect(seconds(text)).toBe(wanted))

test.each(['0', '-1', '1e3', '5x', '1.5m', '', 'Infinity'])('--timeout and --wait take no %j', text => {
  for (const read of [seconds, duration]) expect(() => read(text)).toThrow('USAGE_FLAG')
})
