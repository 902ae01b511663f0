/**
 * The recorded accounts of this repository, made again: `examples/dev` with its drifts, and the conforming accounts that the tests
 * without an emulator read. Same code, same bytes: identifiers come from a seed, requests go one after the other, times are pinned.
 */
import { type Audit, type reads, recording, type Session } from '../../src/index.ts'
import { type Account, startAccount } from '../account/account.ts'
import { dev } from '../account/dev.ts'
import { prod } from '../account/prod.ts'
import { provision, provisionShared } from '../account/provision/index.ts'
import { worldOf } from '../drift/apply/world.ts'
import { auditOver, sessionOn } from './auditing.ts'
import { exampleDrifts } from './example-drifts.ts'

/** When all of it is said to have been recorded. */
const recordedAt = '2026-11-23T09:00:00.000Z'

/** Records every folder; gives the audit of each, so that the caller can say what is in it. */
export async function recordAll(version: string): Promise<ReadonlyMap<string, Audit>> {
  const audits = new Map<string, Audit>()
  for (const environment of ['dev', 'prod'] as const) {
    const root = await startAccount()
    try {
      const ids = await provision(root, await provisionShared(root), environment === 'dev' ? dev : prod)
      audits.set(`test/evidence/${environment}`, await recorded(root, environment, `test/evidence/${environment}`, version))
      if (environment === 'prod') continue
      for (const drift of exampleDrifts) await drift(worldOf(root, ids.all(), environment))
      audits.set('examples/dev', await recorded(root, environment, 'examples/dev', version))
    } finally {
      await root.stop()
    }
  }
  return audits
}

async function recorded(account: Account, environment: string, folder: string, version: string): Promise<Audit> {
  const session = await recording(pinned(sessionOn(account)), folder, { name: 'popcorn-audit', version })
  const audit = await auditOver(session, environment)
  await session.finish()
  return audit
}

/** The same session, as if it had been open at the pinned moment. */
function pinned(session: Session): Session {
  // The answer keeps its type: only texts in it change.
  const call = (async (read: (typeof reads)[number], input: unknown) => timesPinned(await session.call(read, input))) as Session['call']
  return { ...session, call, info: async () => ({ ...(await session.info()), startedAt: recordedAt, finishedAt: recordedAt }) }
}

const now = Date.now()

/** Numbers and names that the emulator draws past its seed, each with what stands instead. */
const drawn: readonly (readonly [RegExp, string])[] = [
  [/(listener-rule\/[^"]+)\/\d{9,}/g, '$1/0123456789abcdef'],
  [/(secret:rds!db-)[0-9a-f-]{36}/g, '$100000000-0000-4000-8000-000000000000'],
  [/("CallerReference":"\w+ )[\d:.]+/g, '$109:00:00.000000'],
  [/("Serial":")\d+/g, '$10'],
]

/** What was made in this run was made at the pinned moment; what is dated from then on keeps its distance, in whole days. */
function timesPinned<T>(value: T): T {
  const moved = (time: number) => Date.parse(recordedAt) + Math.round((time - now) / 86_400_000) * 86_400_000
  const text = JSON.stringify(value)
    .replace(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g, found => new Date(moved(Date.parse(found))).toISOString())
    .replace(/(?<=":)1\d{12}(?=[,}])/g, found => String(moved(Number(found))))
  return JSON.parse(drawn.reduce((result, [pattern, instead]) => result.replace(pattern, instead), text))
}
