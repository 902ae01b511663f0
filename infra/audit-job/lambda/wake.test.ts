import { expect, test } from 'vitest'
import { eventsIn, startsFor } from './wake.ts'

const [one, other] = [
  { account: '111111111111', region: 'ap-northeast-2' },
  { account: '222222222222', region: 'ap-northeast-2' },
]
const at = (time: string) => new Date(`2026-11-25T12:00:${time}Z`)

test('all that happens in a window starts one run of each place', () => {
  expect(startsFor([one, one, other, one], at('01')).map(({ name }) => name)).toEqual([
    'event-111111111111-ap-northeast-2-2026-11-25T12-00-55Z',
    'event-222222222222-ap-northeast-2-2026-11-25T12-00-55Z',
  ])
})

test('every run begins after the change and what it takes to settle, and within a minute', () => {
  for (let second = 0; second < 240; second += 1) {
    const now = new Date(at('00').getTime() + second * 1000 + 999)
    const [start] = startsFor([one], now)
    const wait = (Date.parse(start?.input.notBefore ?? '') - now.getTime()) / 1000
    expect(wait).toBeGreaterThan(14)
    expect(wait).toBeLessThanOrEqual(60)
  }
})

test('two events of one window have one name, of two windows two', () => {
  const name = (time: string) => startsFor([one], at(time))[0]?.name
  expect(name('01')).toBe(name('39.9'))
  expect(name('01')).not.toBe(name('40.1'))
})

test('what failed, or only read, changed nothing', () => {
  const events = [
    { ...one, detail: { errorCode: 'UnauthorizedOperation' } },
    { ...one, detail: { readOnly: true } },
  ]
  expect(startsFor(events, at('01'))).toEqual([])
})

test('a name is one that Step Functions takes', () => {
  expect(startsFor([one], at('01'))[0]?.name).toMatch(/^[A-Za-z0-9_-]{1,80}$/)
})

test('messages of the queue are events; what is none is refused', () => {
  expect(eventsIn([JSON.stringify({ ...one, detail: { eventName: 'CreateRoute' } })])).toMatchObject([one])
  expect(() => eventsIn(['{}'])).toThrow('no event')
  expect(() => eventsIn(['nonsense'])).toThrow()
})
