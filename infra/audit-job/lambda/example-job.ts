/** A job in memory, over the recorded account: for tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../../../src/source/evidence/format.ts'
import type { Gauges } from './gauges.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import { planRun, type Plan, type RunRequest } from './plan.ts'
import { type Notice, summarizeRun, type Summarizer, type Summed } from './summary.ts'
import { runTarget, type Worker } from './target.ts'

/** The files below a folder, by their path in it. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  return new Map(
    names.map(one => {
      const path = join(one.parentPath, one.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

const spec = filesIn('spec')
const evidence = filesIn('test/evidence/dev')

/** Evidence in which one call was answered otherwise, whole again. */
function evidenceWith(file: string, alter: (text: string) => string): ReadonlyMap<string, string> {
  const text = alter(evidence.get(file) ?? '')
  const manifest = (evidence.get('manifest.json') ?? '').replace(digestOf(evidence.get(file) ?? ''), digestOf(text))
  return new Map([...evidence, [file, text], ['manifest.json', manifest]])
}

const refused = {
  error: {
    name: 'AccessDenied',
    because: { reason: 'denied', call: 'rds:DescribeDBInstances', action: 'rds:DescribeDBInstances', message: 'not authorized' },
  },
}

const folders = { dev: 'dev', again: 'dev', drifted: 'drifted', denied: 'denied', broken: 'broken' } as const

/** Five targets: as recorded, again, drifted, denied, and one whose evidence was tampered with. */
export function exampleConfig(names: readonly (keyof typeof folders)[] = ['dev', 'again', 'drifted', 'denied', 'broken']): MemoryStore {
  const dump = (folder: string, files: ReadonlyMap<string, string>) =>
    [...files].map(([path, text]) => [`${folder}/${path}`, text] as const)
  const instances = 'calls/rds.DescribeDBInstances.json'
  return memoryStore(
    new Map([
      ...dump('specs/shop', spec),
      ...dump('evidence/dev', evidence),
      ...dump('evidence/drifted', drifted()),
      ...dump(
        'evidence/denied',
        evidenceWith(instances, text => JSON.stringify(JSON.parse(text).map(({ input }: { input: unknown }) => ({ input, ...refused })))),
      ),
      ...dump('evidence/broken', new Map([...evidence, [instances, '[]']])),
      ['targets.yaml', targetsFile(names.map(name => [name, folders[name]] as const))],
    ]),
  )
}

export const drifted = () =>
  evidenceWith('calls/rds.DescribeDBInstances.json', text => text.replace('"AllocatedStorage": 20', '"AllocatedStorage": 30'))

function targetsFile(targets: readonly (readonly [name: string, evidence: string])[]): string {
  const lines = targets.map(
    ([name, recorded]) => `  - { name: ${name}, account: "123456789012", spec: specs/shop, environment: dev, on: evidence/${recorded} }`,
  )
  return ['targets:', ...lines, ''].join('\n')
}

export interface Job {
  readonly config: MemoryStore
  readonly results: MemoryStore
  readonly told: Notice[]
  readonly measured: Gauges[]
  readonly plan: (at: string) => Promise<Plan>
  readonly one: (plan: Plan, target: string, worker?: Partial<Worker>) => Promise<string>
  readonly summarize: (plan: Plan, summarizer?: Partial<Summarizer>) => Promise<Summed>
  /** All steps, as the state machine goes. */
  readonly run: (at: string) => Promise<Summed>
}

/** A job whose clock stands at the beginning of each run. */
export function exampleJob(config = exampleConfig()): Job {
  const results = memoryStore()
  const told: Notice[] = []
  const measured: Gauges[] = []
  let attempts = 0
  const plan = (at: string) => planRun(daily(at), { config, results, items: 'inline' })
  const one = (planned: Plan, target: string, worker: Partial<Worker> = {}) => {
    attempts += 1
    const attempt = `attempt-${attempts}`
    const now = () => planned.startedAt
    const usual = { config, results, toolVersion: '0', failOn: 'low', language: 'en', attempt, secondsLeft: 900, now, toHub: null } as const
    return runTarget({ ...planned, target }, { ...usual, ...worker })
  }
  const summarize = (planned: Plan, summarizer: Partial<Summarizer> = {}) =>
    summarizeRun(planned, {
      config,
      results,
      toolVersion: '0',
      now: () => planned.startedAt,
      tell: async notice => void told.push(notice),
      measure: async gauges => void measured.push(gauges),
      ...summarizer,
    })
  const run = async (at: string) => {
    const planned = await plan(at)
    for (const { name } of planned.targets) await one(planned, name)
    return summarize(planned)
  }
  return { config, results, told, measured, plan, one, summarize, run }
}

const daily = (scheduledTime: string): RunRequest => ({
  schedule: 'daily',
  scheduledTime,
  environments: ['dev'],
  account: null,
  region: null,
  execution: 'x',
  startedAt: scheduledTime,
})
