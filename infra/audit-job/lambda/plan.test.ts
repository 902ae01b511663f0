import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { planRun, type RunRequest } from './plan.ts'

const file = `targets:
  - { name: a1, account: "111111111111", environment: dev }
  - { name: a2, account: "111111111111", environment: dev, region: eu-west-1 }
  - { name: b1, account: "222222222222", environment: dev }
  - { name: p1, account: "222222222222", environment: prod }
  - { name: any, account: "333333333333" }
`
const request: RunRequest = {
  schedule: 'daily',
  scheduledTime: '2026-11-25T00:00:00Z',
  environments: null,
  account: null,
  region: null,
  execution: 'by-hand',
  startedAt: '2026-11-25T10:00:00.000Z',
}
const planned = (changed: Partial<RunRequest>, text = file, items: 'inline' | 'stored' = 'inline') =>
  planRun({ ...request, ...changed }, { config: memoryStore(new Map([['targets.yaml', text]])), results: memoryStore(), items })
const names = async (changed: Partial<RunRequest>) => (await planned(changed)).targets.map(({ name }) => name)

test.each<[string, Partial<RunRequest>, readonly string[]]>([
  ['all, those of one account far from each other', {}, ['a1', 'b1', 'any', 'a2', 'p1']],
  ['of an environment, and those that state none', { environments: ['prod'] }, ['p1', 'any']],
  ['of the account in which something changed', { account: '111111111111' }, ['a1', 'a2']],
  ['of the region in which something changed', { account: '111111111111', region: 'us-east-1' }, ['a1']],
  ['none of a foreign account', { account: '999999999999' }, []],
])('%s', async (_, changed, expected) => expect(await names(changed)).toEqual(expected))

test('a schedule is named by its time, a run by hand by its execution, an event by its place', async () => {
  expect(await planned({})).toMatchObject({ run: 'daily-2026-11-25T00-00-00', day: '2026-11-25', startedAt: '2026-11-25T00:00:00.000Z' })
  expect(await planned({ scheduledTime: '<aws.scheduler.scheduled-time>' })).toMatchObject({
    run: 'daily-by-hand',
    day: '2026-11-25',
    startedAt: '2026-11-25T10:00:00.000Z',
  })
  expect((await planned({ schedule: 'event', account: '111111111111', region: 'eu-west-1' })).run).toBe(
    'event-111111111111-eu-west-1-2026-11-25T00-00-00',
  )
})

const many = (count: number) => `targets:\n${Array.from({ length: count }, (_, index) => `  - { name: t${index} }\n`).join('')}`

test('two thousand names fit into a state; more are read by the Map itself', async () => {
  const plan = await planned({}, many(2000))
  expect(plan.targets).toHaveLength(2000)
  await expect(planned({}, many(2001))).rejects.toThrow('do not fit into a state')
  expect(await planned({}, many(2001), 'stored')).toMatchObject({ count: 2001, targets: [] })
})

test('two thousand of the longest names stay below 256 KiB', async () => {
  const longest = many(2000).replaceAll(/name: (t\d+)/g, (_, name: string) => `name: ${name.padEnd(100, 'x')}`)
  expect(JSON.stringify(await planned({}, longest)).length).toBeLessThan(262_144)
})

test('a targets file that is wrong stops the run', async () => {
  await expect(planned({}, 'targets: []\n')).rejects.toMatchObject({ name: 'UserError' })
})

test('of two plans of one run at once, both give the first', async () => {
  const places = { config: memoryStore(new Map([['targets.yaml', file]])), results: memoryStore(), items: 'inline' } as const
  const [one, other] = await Promise.all([planRun(request, places), planRun(request, places)])
  expect(one).toEqual(other)
})
