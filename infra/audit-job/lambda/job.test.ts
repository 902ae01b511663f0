/** The steps in memory: what a run leaves, and that nothing is lost or repeated when it is killed in the middle. */
import { beforeAll, describe, expect, test } from 'vitest'
import { drifted, exampleConfig, exampleJob, type Job } from './example-job.ts'
import type { Plan } from './plan.ts'

const [monday, tuesday, wednesday] = ['2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'] as const

const linesIn = ({ results }: Job, day: string, target: string) =>
  (results.objects.get(`records/day=${day.slice(0, 10)}/run=daily-${day.slice(0, 19).replaceAll(':', '-')}/${target}.jsonl`) ?? '')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>)

const recordKeys = ({ results }: Job) => [...results.objects.keys()].filter(key => key.startsWith('records/'))

describe('a run', () => {
  const job = exampleJob()
  let summed = {}
  beforeAll(async () => {
    summed = await job.run(monday)
  })

  test('leaves a record of each target with its verdict, and tells what does not conform', () => {
    expect(summed).toEqual({ run: 'daily-2026-11-23T00-00-00', exitCode: 1, targets: 5, failed: 1, changed: 3 })
    const verdicts = ['dev', 'again', 'drifted', 'denied', 'broken'].map(name => [name, linesIn(job, monday, name)[0]?.['verdict']])
    expect(Object.fromEntries(verdicts)).toEqual({
      dev: 'conforms',
      again: 'conforms',
      drifted: 'deviates',
      denied: 'incomplete',
      broken: 'failed',
    })
    const [drift, denied] = ['drifted', 'denied'].map(name => linesIn(job, monday, name))
    expect(drift?.filter(({ record }) => record === 'finding')).toMatchObject([{ property: 'AllocatedStorage', verdict: 'deviates' }])
    expect(denied?.filter(({ record }) => record === 'finding')).toContainEqual(
      expect.objectContaining({ verdict: 'unknown', reason: 'denied', action: 'rds:DescribeDBInstances' }),
    )
    expect(linesIn(job, monday, 'broken')[0]?.['error']).toContain('EVIDENCE_')
  })

  test('tells whose verdict is another, and of the new ones what does not conform', () => {
    expect(job.told.map(({ changes }) => changes.map(({ target, from, to }) => [target, from, to]))).toEqual([
      [
        ['drifted', null, 'deviates'],
        ['denied', null, 'incomplete'],
        ['broken', null, 'failed'],
      ],
    ])
  })

  test('stores reports and points to them; what cannot be audited has none', () => {
    const folder = String(linesIn(job, monday, 'drifted')[0]?.['folder'])
    expect(JSON.parse(job.results.objects.get(`${folder}audit.json`) ?? '{}')).toMatchObject({ schemaVersion: '1', verdict: 'deviates' })
    expect(job.results.objects.get(`${folder}audit.md`)).toContain('1,093 as stated, 1 deviating')
    expect(linesIn(job, monday, 'broken')[0]?.['folder']).toBeNull()
  })

  test('a live target without a role is failed in one sentence', async () => {
    const config = exampleConfig(['dev'])
    config.objects.set('targets.yaml', 'targets:\n  - { name: dev, spec: specs/shop, environment: dev }\n')
    const bare = exampleJob(config)
    await bare.run(monday)
    expect(linesIn(bare, monday, 'dev')).toMatchObject([{ verdict: 'failed', error: expect.stringContaining('TARGET_ROLE') }])
  })

  test('measures what it found', () => {
    expect(job.measured).toEqual([expect.objectContaining({ audited: 4, failed: 1, neverAudited: 1, oldestHours: 0, seconds: 0 })])
  })
})

describe('over several runs', () => {
  const set = (job: Job, target: string, folder: string) => {
    const text = job.config.objects.get('targets.yaml') ?? ''
    job.config.objects.set('targets.yaml', text.replace(new RegExp(`(name: ${target},.*on: evidence/)\\w+`), `$1${folder}`))
  }
  const storage = (job: Job, day: string, record: string) =>
    linesIn(job, day, 'dev').filter(one => one['record'] === record && one['property'] === 'AllocatedStorage')

  test('says nothing the next time, when every verdict is the same', async () => {
    const job = exampleJob(exampleConfig(['denied', 'broken']))
    expect(await job.run(monday)).toMatchObject({ changed: 2 })
    expect(await job.run(tuesday)).toMatchObject({ changed: 0 })
    expect(job.told).toHaveLength(1)
  })

  test('a finding keeps the day it was seen first, and is mended once', async () => {
    const job = exampleJob(exampleConfig(['dev']))
    set(job, 'dev', 'drifted')
    await job.run(monday)
    await job.run(tuesday)
    expect(storage(job, tuesday, 'finding')).toMatchObject([{ since: monday.replace('Z', '.000Z') }])
    set(job, 'dev', 'dev')
    await job.run(wednesday)
    expect(storage(job, wednesday, 'finding')).toEqual([])
    expect(storage(job, wednesday, 'mended')).toMatchObject([
      { since: monday.replace('Z', '.000Z'), audited_at: wednesday.replace('Z', '.000Z') },
    ])
  })

  test('what cannot be read is not mended, and still open when it is seen again', async () => {
    const job = exampleJob(exampleConfig(['dev']))
    set(job, 'dev', 'drifted')
    await job.run(monday)
    set(job, 'dev', 'denied')
    await job.run(tuesday)
    expect(storage(job, tuesday, 'mended')).toEqual([])
    expect(storage(job, tuesday, 'unchecked')).toMatchObject([{ verdict: 'deviates', since: monday.replace('Z', '.000Z') }])
    set(job, 'dev', 'drifted')
    await job.run(wednesday)
    expect(storage(job, wednesday, 'finding')).toMatchObject([{ since: monday.replace('Z', '.000Z') }])
  })
})

describe('killed in the middle and started again', () => {
  test('no result is lost, none is repeated, and what is there stays', async () => {
    const job = exampleJob()
    const first = await job.plan(monday)
    await job.one(first, 'dev')
    await job.one(first, 'again')
    const before = new Map(job.results.objects)
    const second = await job.plan(monday)
    expect(second).toEqual(first)
    for (const { name } of second.targets) await job.one(second, name)
    await job.summarize(second)
    expect(recordKeys(job)).toHaveLength(5)
    for (const [key, text] of before) expect(job.results.objects.get(key)).toBe(text)
  })

  test('targets that are changed in between are those of the next run', async () => {
    const job = exampleJob(exampleConfig(['dev']))
    await job.plan(monday)
    job.config.objects.set('targets.yaml', 'targets:\n  - { name: other, spec: specs/shop }\n')
    expect((await job.plan(monday)).count).toBe(1)
    expect((await job.plan(tuesday)).targets).toEqual([{ name: 'other' }])
  })

  test('of two attempts at one target, one counts', async () => {
    const job = exampleJob(exampleConfig(['dev']))
    const planned = await job.plan(monday)
    const verdicts = await Promise.all([job.one(planned, 'dev'), job.one(planned, 'dev')])
    expect(verdicts).toEqual(['conforms', 'conforms'])
    expect(recordKeys(job)).toHaveLength(1)
    const folder = String(linesIn(job, monday, 'dev')[0]?.['folder'])
    expect(job.results.objects.has(`${folder}audit.json`)).toBe(true)
  })

  test('a target whose function was killed is failed, not forgotten', async () => {
    const job = exampleJob(exampleConfig(['broken', 'denied']))
    const planned = await job.plan(monday)
    await job.one(planned, 'broken')
    expect(await job.summarize(planned)).toMatchObject({ targets: 2, failed: 2 })
    expect(linesIn(job, monday, 'denied')).toMatchObject([{ verdict: 'failed', error: expect.stringContaining('broken off') }])
  })

  /** A step that dies at the n-th thing it writes. */
  const dying = (job: Job, at: number) => {
    let left = at
    const mortal =
      <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (left === 0) throw new Error('killed')
        left -= 1
        return act(...args)
      }
    return { ...job.results, put: mortal(job.results.put), putOnce: mortal(job.results.putOnce) }
  }
  const end = async (job: Job, plan: Plan) => {
    await job.summarize(plan)
    return {
      records: recordKeys(job).toSorted(),
      verdicts: recordKeys(job).map(
        key => (JSON.parse((job.results.objects.get(key) ?? '').split('\n')[0] ?? '{}') as { verdict: string }).verdict,
      ),
      states: [...job.results.objects]
        .filter(([key]) => key.startsWith('state/'))
        .map(([key, text]) => [key, (JSON.parse(text) as { verdict: string }).verdict]),
    }
  }

  test('wherever the summary dies, the end is the same, and the same is told', async () => {
    const whole = exampleJob(exampleConfig(['dev', 'drifted', 'broken']))
    const planned = await whole.plan(monday)
    for (const { name } of planned.targets) await whole.one(planned, name)
    const prepared = new Map(whole.results.objects)
    const expected = await end(whole, planned)
    for (let at = 0; at < 5; at += 1) {
      const job = exampleJob(whole.config)
      for (const [key, text] of prepared) job.results.objects.set(key, text)
      await expect(job.summarize(planned, { results: dying(job, at) })).rejects.toThrow('killed')
      expect(await end(job, planned)).toEqual(expected)
      expect(new Set(job.told.map(({ changes }) => JSON.stringify(changes)))).toEqual(
        new Set(whole.told.map(({ changes }) => JSON.stringify(changes))),
      )
    }
  })
})

test('evidence of the example differs where it should', () => {
  expect([...drifted().values()].join('').includes('"AllocatedStorage": 30')).toBe(true)
})
