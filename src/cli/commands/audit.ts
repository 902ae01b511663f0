/** `audit`: reads the spec and a source, holds one against the other, writes the reports. */
import type { Audit } from '../../model/audit.ts'
import { type AuditFlags, optionsOf } from '../audit-options.ts'
import { refuseIgnored } from '../flags-together.ts'
import { knownRules } from '../known.ts'
import { refuseNotYet } from '../not-yet.ts'
import type { Words } from '../../model/words.ts'
import { joined, said } from '../../text/said.ts'
import { usage } from '../refusal.ts'
import type { Past } from '../past.ts'
import { progress } from '../progress.ts'
import { holdWritable, reportRequests, writeReports } from '../reports.ts'
import { openSource, openWitness } from '../source.ts'
import { modelOf } from '../spec.ts'
import type { Session } from '../../source/session.ts'
import { viewOf } from '../texts.ts'
import { languageOf } from '../view.ts'
import { credentialsWarning, historyWarnings, ledgerWarnings, nextStep, overwriteWarnings, unreachableWarning } from '../warnings.ts'
import type { World } from '../world.ts'

/** The exit code of the audit. Everything that can be wrong with the flags and the spec is refused before the first call. */
export async function run(flags: AuditFlags, version: string, world: World): Promise<number> {
  refuseNotYet({ ...flags })
  refuseIgnored(flags)
  const { targets } = flags
  if (targets !== undefined) return (await import('./fleet.ts')).run({ ...flags, targets }, version, world)
  const requests = reportRequests(flags.report ?? [])
  await knownRules(flags)
  const past = flags.baseline === undefined && flags.history === undefined ? null : await import('../past.ts')
  const older = past?.pastOf(flags) ?? null
  holdWritable(requests)
  const seen = await waited(flags, older, version, world)
  const { audit: done, leftOut } = older === null || past === null ? { audit: seen, leftOut: [] } : past.withPast(seen, older)
  await writeReports(requests, done, await viewOf(flags, world), world)
  const language = languageOf(flags, world)
  const warn = (...warnings: readonly Words[]) => world.stderr.write(joined('', ...warnings)[language])
  warn(credentialsWarning(done.ledger, world.env), unreachableWarning(done.ledger, world.env))
  if (flags.quiet !== true) warn(ledgerWarnings(done.ledger), overwriteWarnings(done), historyWarnings(leftOut))
  if (flags.quiet !== true && world.stderr.isTerminal && requests.some(({ format, file }) => format === 'terminal' && file === null))
    world.stderr.write(nextStep(done, requests.find(({ format }) => format === 'json')?.file ?? null, language))
  return done.exitCode
}

async function waited(flags: AuditFlags, past: Past | null, version: string, world: World): Promise<Audit> {
  if (flags.wait === undefined) return audited(flags, version, world, past)
  const look = () => audited({ ...flags, begun: world.elapsed() }, version, world, past)
  if (flags.on !== 'live') throw usage('USAGE_FLAG', said('wait-live'), said('leave-out-or', { flag: '--wait', other: '--on' }))
  const { untilItConforms } = await import('../wait.ts')
  const onPause = ({ summary }: Audit, left: number) => {
    if (flags.quiet !== true)
      world.stderr.write(said('wait-pause', { deviates: summary.deviates, unknown: summary.unknown, left })[languageOf(flags, world)])
  }
  return untilItConforms(look, { seconds: flags.wait, signal: world.signal, onPause })
}

/** Reads and judges, and stores what was read where that is asked for. */
export async function audited(flags: AuditFlags, version: string, world: World, past: Past | null = null): Promise<Audit> {
  const [model, options] = await Promise.all([modelOf(flags), optionsOf(flags, version)])
  const { session, source } = await openSource(flags.on, model, flags, world)
  if (past !== null) await (await import('../past.ts')).refuseStranger(past, model, session, flags.on)
  const template = flags.against === undefined ? null : await openWitness(flags.against, flags)
  const [{ audit, auditAgainst }, { sourceOf }] = await Promise.all([import('../../audit.ts'), import('../../source/inventory.ts')])
  const recorder = flags.evidence === undefined ? null : await recorded(flags.evidence, session, version, flags.sign)
  const stop = progress(flags, world, flags.on === 'live' ? 'reading the account' : `reading ${flags.on}`)
  try {
    const read = recorder === null ? source : sourceOf(recorder)
    return await (template === null ? audit(model, read, options) : auditAgainst(model, read, template, options))
  } finally {
    stop()
    await recorder?.finish()
  }
}

async function recorded(dir: string, session: Session | null, version: string, sign: string | undefined) {
  if (session === null) throw usage('USAGE_FLAG', said('evidence-of-template'), said('leave-out-or', { flag: '--evidence', other: '--on' }))
  const [{ recording }, { signingKey }] = await Promise.all([
    import('../../source/evidence/record.ts'),
    import('../../source/evidence/signature.ts'),
  ])
  return recording(session, dir, { name: 'popcorn-audit', version }, sign === undefined ? null : await signingKey(sign))
}
