/** The first step: which targets a run audits. */
import { inMemory, readTargets, type Target } from '../../../src/index.ts'
import { type Run, safeName, targetsFile, targetsKey } from './keys.ts'
import type { Store } from './store.ts'

/** What starts a run: a schedule, an event, or a person. */
export interface RunRequest {
  readonly schedule: string
  /** When it was due, as EventBridge Scheduler writes it; anything else: it was started by hand, under the name of its execution. */
  readonly scheduledTime: string
  /** Null: all. A target that states none belongs to every schedule: none is left out by accident. */
  readonly environments: readonly string[] | null
  /** Of an event: what happened where. Null: everywhere. */
  readonly account: string | null
  readonly region: string | null
  readonly execution: string
  readonly startedAt: string
}

/** What the Map is given: the names alone, since a state holds 256 KiB. */
export interface Plan extends Run {
  readonly schedule: string
  readonly count: number
  /** Where an ItemReader finds them. */
  readonly key: string
  readonly targets: readonly { readonly name: string }[]
}

/** Step Functions' limit is 256 KiB for a state; names have up to a hundred letters. */
const mostInline = 2_000

export interface PlanPlaces {
  readonly config: Store
  readonly results: Store
  /** `inline`: the names in the state. `stored`: the Map reads them from S3 (ItemReader). */
  readonly items: 'inline' | 'stored'
}

/** Plans a run, or gives the plan that it has already. Throws UserError for a targets file that is wrong: nothing is audited by halves. */
export async function planRun(request: RunRequest, { config, results, items }: PlanPlaces): Promise<Plan> {
  const run = runOf(request)
  const key = targetsKey(run.run)
  const already = await results.get(key)
  const targets = already === null ? spread(chosen(await allTargets(config), request)) : targetsIn(already)
  if (already === null && !(await results.putOnce(key, JSON.stringify(targets)))) return planRun(request, { config, results, items })
  if (items === 'inline' && targets.length > mostInline)
    throw new Error(`${targets.length} targets do not fit into a state (${mostInline} do): deploy the job with items: stored`)
  const names = items === 'inline' ? targets.map(({ name }) => ({ name })) : []
  return { ...run, schedule: request.schedule, count: targets.length, key, targets: names }
}

/** Every target of the file. */
export async function allTargets(config: Store): Promise<readonly Target[]> {
  const text = await config.get(targetsFile)
  if (text === null) throw new Error(`the bucket of the configuration has no ${targetsFile}`)
  return readTargets({ folder: '.', name: targetsFile, files: inMemory(new Map([[`./${targetsFile}`, text]])) }).list
}

/** The targets that a run wrote down. */
export function targetsIn(text: string): readonly Target[] {
  // Our own file, written by planRun from what readTargets held.
  return JSON.parse(text) as readonly Target[]
}

/** A schedule's run is named by its time, so that starting it again is the same run. */
function runOf({ schedule, scheduledTime, account, region, execution, startedAt }: RunRequest): Run {
  const due = Date.parse(scheduledTime)
  const named = Number.isNaN(due) ? execution : new Date(due).toISOString().slice(0, 19)
  const began = Number.isNaN(due) ? startedAt : new Date(due).toISOString()
  return {
    run: safeName([schedule, account, region, named].filter(part => part !== null).join('-')),
    day: began.slice(0, 10),
    startedAt: began,
  }
}

function chosen(targets: readonly Target[], { environments, account, region }: RunRequest): readonly Target[] {
  const may = (stated: string | null, wanted: string | null) => stated === null || wanted === null || stated === wanted
  return targets
    .filter(({ environment }) => environments === null || environment === null || environments.includes(environment))
    .filter(target => may(target.account, account) && may(target.region, region))
}

/** Targets of one account far from each other: they share its throttles, and each audit holds to 80 % of them alone. */
function spread(targets: readonly Target[]): readonly Target[] {
  const turns = new Map<string, number>()
  const turnOf = ({ account, name }: Target) => {
    const key = account ?? name
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    return turn
  }
  const withTurns = targets.map(target => ({ target, turn: turnOf(target) }))
  return withTurns.toSorted((one, other) => one.turn - other.turn).map(({ target }) => target)
}
