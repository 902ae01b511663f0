/** The last step: every target has its result, what changed is told, and the state is moved on. */
import { type Fleet, type Target, type TargetResult, worstOf } from '../../../src/index.ts'
import { type Run, changesKey, recordsKey, stateKey, summaryKey, targetsKey } from './keys.ts'
import { type Gauges, gaugesOf } from './gauges.ts'
import { allTargets, targetsIn } from './plan.ts'
import { recordsOf, resultIn, type TargetRecord, targetRecordIn } from './records.ts'
import { type State, stateOf } from './state.ts'
import { eachOf, type Store } from './store.ts'

export interface SummaryRequest extends Run {
  readonly schedule: string
}

export interface Summarizer {
  readonly config: Store
  readonly results: Store
  readonly toolVersion: string
  readonly now: () => string
  readonly tell: (notice: Notice) => Promise<void>
  readonly measure: (gauges: Gauges, schedule: string, at: string) => Promise<void>
}

/** A target whose verdict is another than in the run before. */
export interface VerdictChange {
  readonly target: string
  readonly account: string | null
  readonly from: TargetResult['verdict'] | null
  readonly to: TargetResult['verdict']
  readonly critical: number
  readonly deviates: number
  readonly unknown: number
  readonly error: string | null
}

export interface Notice {
  readonly run: string
  readonly schedule: string
  readonly targets: number
  readonly changes: readonly VerdictChange[]
}

/** What the state machine goes on with. */
export interface Summed {
  readonly run: string
  readonly exitCode: number
  readonly targets: number
  readonly failed: number
  readonly changed: number
}

/**
 * Sums up a run. Broken off and started again it tells the same changes once more at worst, and never others: they are written down before
 * anybody is told, and the state that they are changes of is moved on after.
 */
export async function summarizeRun(request: SummaryRequest, summarizer: Summarizer): Promise<Summed> {
  const { results, now } = summarizer
  const done = await results.get(summaryKey(request.run))
  // Our own file.
  if (done !== null) return summedOf(request, JSON.parse(done) as Fleet, changesIn(await results.get(changesKey(request.run))))
  const targets = targetsIn((await results.get(targetsKey(request.run))) ?? '[]')
  const records = await eachOf(targets, target => recordOf(target, request, summarizer))
  const states = await eachOf(targets, ({ name }) => stateOf(results, name))
  const changes = await changesOf(request, records, states, results)
  if (changes.length > 0) await summarizer.tell({ run: request.run, schedule: request.schedule, targets: targets.length, changes })
  await eachOf(records, async (record, index) => moveOn(request, record, states[index] ?? null, results))
  const fleet = fleetOf(request, records, summarizer)
  await summarizer.measure(gaugesOf(records, await agesNow(summarizer), request.startedAt, now()), request.schedule, now())
  await results.put(summaryKey(request.run), `${JSON.stringify(fleet, null, 2)}\n`)
  return summedOf(request, fleet, changes)
}

/** A target without a record is one whose function was broken off: it is written down as failed. */
async function recordOf(target: Target, run: Run, { results, now }: Summarizer): Promise<TargetRecord> {
  const key = recordsKey(run, target.name)
  const text = await results.get(key)
  if (text !== null) return targetRecordIn(text)
  await results.putOnce(key, recordsOf(run, { result: brokenOff(target), ...nothing, at: now() }))
  const written = await results.get(key)
  if (written === null) throw new Error(`${key} was written and is not there`)
  return targetRecordIn(written)
}

const nothing = { audit: null, open: [], mended: [], seconds: 0, folder: null, hubError: null }

function brokenOff({ name, account, region, environment }: Target): TargetResult {
  const none = { claims: 0, deviates: 0, unknown: 0, waived: 0, bySeverity: { critical: 0, high: 0, medium: 0, low: 0, info: 0 } }
  const error = 'its audit was broken off before it had a result: see the log of the function and the dead-letter queue'
  return { name, account, region, environment, verdict: 'failed', exitCode: 3, ...none, error }
}

/** Written down once. A target that is seen first has changed when it does not conform. */
async function changesOf(
  { run }: SummaryRequest,
  records: readonly TargetRecord[],
  states: readonly (State | null)[],
  results: Store,
): Promise<readonly VerdictChange[]> {
  const changes = records.flatMap((record, index) => changeOf(record, states[index] ?? null))
  if (await results.putOnce(changesKey(run), JSON.stringify(changes))) return changes
  return changesIn(await results.get(changesKey(run)))
}

function changeOf(record: TargetRecord, state: State | null): readonly VerdictChange[] {
  const { target, account, verdict: to, critical, deviates, unknown, error } = record
  const from = state?.verdict ?? null
  if (from === to || (from === null && to === 'conforms')) return []
  return [{ target, account, from, to, critical, deviates, unknown, error }]
}

// Our own file.
const changesIn = (text: string | null) => (text === null ? [] : (JSON.parse(text) as readonly VerdictChange[]))

/** A later run may have been quicker: its word stands. */
async function moveOn(
  run: Run,
  { target, verdict, audited_at: at, folder }: TargetRecord,
  before: State | null,
  results: Store,
): Promise<void> {
  if (before !== null && before.startedAt > run.startedAt) return
  const good = verdict === 'failed' ? { lastGood: before?.lastGood ?? null, folder: before?.folder ?? null } : { lastGood: at, folder }
  const state: State = { verdict, run: run.run, startedAt: run.startedAt, ...good }
  await results.put(stateKey(target), JSON.stringify(state))
}

/** When each target of the file was last audited: also of those that no schedule names. */
async function agesNow({ config, results }: Summarizer): Promise<readonly (string | null)[]> {
  return eachOf(await allTargets(config), async ({ name }) => (await stateOf(results, name))?.lastGood ?? null)
}

function fleetOf({ startedAt }: Run, records: readonly TargetRecord[], { toolVersion, now }: Summarizer): Fleet {
  const targets = records.map(resultIn)
  const tool = { name: 'popcorn-audit', version: toolVersion } as const
  return { schemaVersion: '1', tool, startedAt, finishedAt: now(), targets, exitCode: worstOf(targets) }
}

function summedOf({ run }: Run, { targets, exitCode }: Fleet, changes: readonly VerdictChange[]): Summed {
  const failed = targets.filter(({ verdict }) => verdict === 'failed').length
  return { run, exitCode, targets: targets.length, failed, changed: changes.length }
}
