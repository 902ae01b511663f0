/** The step of one target: audited, stored, and written down once. What goes wrong with the target is its result. */
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type Audit, auditTargets, reports, type Target, type TargetResult, viewIn } from '../../../src/index.ts'
import { type Auditing, auditTarget } from './audit-target.ts'
import { detailFolder, recordsKey, type Run, targetsKey } from './keys.ts'
import { type Ledger, openAfter, openFile, openIn } from './open.ts'
import { type Outcome, recordsOf, targetRecordIn } from './records.ts'
import { stateOf } from './state.ts'
import { targetsIn } from './plan.ts'
import { eachOf, type Store } from './store.ts'

export interface TargetRequest extends Run {
  readonly target: string
}

export interface Worker extends Pick<Auditing, 'config' | 'toolVersion' | 'failOn'> {
  readonly results: Store
  readonly language: 'en' | 'ko'
  /** Unique to this attempt. */
  readonly attempt: string
  readonly secondsLeft: number
  readonly now: () => string
  /** Hands findings to Security Hub; null where the job does not. */
  readonly toHub: ((audit: Audit, ledger: Ledger, target: Target) => Promise<void>) | null
}

/** The verdict, which is all that a state needs to hold. Throws only for what another attempt may do better. */
export async function runTarget(request: TargetRequest, worker: Worker): Promise<TargetResult['verdict']> {
  const key = recordsKey(request, request.target)
  const already = await worker.results.get(key)
  if (already !== null) return targetRecordIn(already).verdict
  const target = await targetOf(request, worker)
  const scratch = await mkdtemp(join(tmpdir(), 'audit-'))
  try {
    const outcome = await outcomeOf(target, request, scratch, worker)
    if (await worker.results.putOnce(key, recordsOf(request, outcome))) return outcome.result.verdict
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return runTarget(request, worker)
}

async function targetOf({ run, target: name }: TargetRequest, { results }: Worker): Promise<Target> {
  const targets = targetsIn((await results.get(targetsKey(run))) ?? '[]')
  const target = targets.find(one => one.name === name)
  if (target === undefined) throw new Error(`run ${run} has no target ${name}`)
  return target
}

async function outcomeOf(target: Target, request: TargetRequest, scratch: string, worker: Worker): Promise<Outcome> {
  const at = worker.now()
  const began = Date.now()
  const evidence = join(scratch, 'evidence')
  const found: { audit: Audit | null } = { audit: null }
  const one = async () => {
    const audited = await auditTarget(target, { ...worker, now: at, scratch: evidence, laidOut: texts => laidOut(texts, scratch) })
    found.audit = audited.audit
    return audited.audit
  }
  const [result] = await auditTargets([target], one, { concurrency: 1 })
  if (result === undefined) throw new Error('one target has one result')
  const { audit } = found
  const common = { result, audit, at, seconds: Math.round((Date.now() - began) / 1000) }
  if (audit === null) return { ...common, open: [], mended: [], folder: null, hubError: null }
  const state = await stateOf(worker.results, target.name)
  const before = state?.folder == null ? [] : openIn(await worker.results.get(`${state.folder}${openFile}`))
  const ledger = openAfter(before, audit, at)
  const folder = detailFolder(request, target.name, worker.attempt)
  await storeDetails(folder, audit, ledger, evidence, worker)
  const hubError = (await worker.toHub?.(audit, ledger, target).then(() => null, sentenceOf)) ?? null
  return { ...common, ...ledger, folder, hubError }
}

async function storeDetails(
  folder: string,
  audit: Audit,
  { open }: Ledger,
  evidence: string,
  { results, language }: Worker,
): Promise<void> {
  const view = viewIn(language)
  await results.put(`${folder}audit.json`, reports.json(audit, view).text)
  await results.put(`${folder}audit.md`, reports.markdown(audit, view).text)
  await results.put(`${folder}${openFile}`, JSON.stringify(open))
  const files = await readdir(evidence, { recursive: true, withFileTypes: true }).catch(() => [])
  await eachOf(
    files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name)),
    async file => results.put(`${folder}evidence/${relative(evidence, file).replaceAll('\\', '/')}`, await readFile(file)),
  )
}

/** Texts by their path below a folder of the configuration, as files: evidence is read from a disk. Gives the folder of the shortest path. */
async function laidOut(texts: ReadonlyMap<string, string>, scratch: string): Promise<string> {
  const base = join(scratch, 'given')
  for (const [path, text] of texts) {
    const file = join(base, path)
    if (!file.startsWith(base)) throw new Error(`${path} leads out of its folder`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const [shortest = ''] = [...texts.keys()].toSorted((a, b) => a.split('/').length - b.split('/').length)
  return join(base, dirname(shortest))
}

const sentenceOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
