/** `record`: reads the account and stores what it says, without judging. */
import type { CommonFlags } from '../flags.ts'
import type { Words } from '../../model/words.ts'
import { joined, said } from '../../text/said.ts'
import { languageOf } from '../view.ts'
import { usage } from '../refusal.ts'
import { progress } from '../progress.ts'
import { type LiveFlags, openLiveSession, openSource } from '../source.ts'
import { modelOf } from '../spec.ts'
import type { Model } from '../../model/language/index.ts'
import type { LedgerEntry } from '../../model/resource.ts'
import type { Session } from '../../source/session.ts'
import type { World } from '../world.ts'

export interface RecordFlags extends CommonFlags, LiveFlags {
  readonly out: string
  /** `live`, or evidence that is recorded again. */
  readonly on: string
  /** The private key to sign the evidence with. */
  readonly sign?: string
  /** Store it in other names, with the spec in the same names. */
  readonly anonymize?: true
  readonly anonymizeKey?: string
}

/** 0 when all was read, 3 when something was not; what could be read is stored either way. */
export async function run(flags: RecordFlags, version: string, world: World): Promise<number> {
  if (flags.anonymizeKey !== undefined && flags.anonymize !== true)
    throw usage('USAGE_FLAG', said('anonymize-key-alone'), said('anonymize-key-alone-hint'))
  const model = await modelOf(flags)
  const anonymized =
    flags.anonymize === true ? await (await import('../anonymize.ts')).anonymizing(flags, model.resolved.environment) : null
  const session = await sessionOf(model, flags, world)
  const [{ recording }, { sourceOf }, { askedFor }, { expectationsOf }] = await Promise.all([
    import('../../source/evidence/record.ts'),
    import('../../source/inventory.ts'),
    import('../../audit.ts'),
    import('../../expect/index.ts'),
  ])
  const key = flags.sign === undefined ? null : await (await import('../../source/evidence/signature.ts')).signingKey(flags.sign)
  const recorder = await recording(session, flags.out, { name: 'popcorn-audit', version }, key, anonymized?.rewrite)
  const stop = progress(flags, world, flags.on === 'live' ? 'reading the account' : `reading ${flags.on}`)
  const { ledger } = await sourceOf(recorder)
    .read(askedFor(model, expectationsOf(model)))
    .finally(stop)
  await recorder.finish()
  const audit = anonymized?.finish()
  const words = joined(
    '',
    ...ledger.filter(isUnread).map(unreadText),
    said('record-done', { folder: flags.out, count: ledger.length }),
    audit === undefined ? undefined : said('record-spec', { command: audit }),
  )
  if (flags.quiet !== true) world.stderr.write(words[languageOf(flags, world)])
  return ledger.some(isUnread) ? 3 : 0
}

async function sessionOf(model: Model, flags: RecordFlags, world: World): Promise<Session> {
  if (flags.on === 'live') return openLiveSession(model, { ...flags, evidence: flags.out }, world)
  const { session } = await openSource(flags.on, model, flags, world)
  if (session === null) throw usage('USAGE_FLAG', said('record-template', { path: flags.on }), said('record-template-hint'))
  return session
}

const isUnread = ({ error }: LedgerEntry) => error !== null && !error.stateOnly

function unreadText({ call, error }: LedgerEntry): Words {
  const reason = error?.reason ?? ''
  return said('record-unread', { call, reason: error?.action == null ? reason : said('record-allow', { reason, action: error.action }) })
}
