/** `record`: reads the account and stores what it says, without judging. */
import type { CommonFlags } from '../flags.ts'
import { progress } from '../progress.ts'
import { type LiveFlags, openLiveSession } from '../source.ts'
import { modelOf } from '../spec.ts'
import type { World } from '../world.ts'

export interface RecordFlags extends CommonFlags, LiveFlags {
  readonly out: string
  /** The private key to sign the evidence with. */
  readonly sign?: string
}

/** 0 when all was read, 3 when something was not; what could be read is stored either way. */
export async function run(flags: RecordFlags, version: string, world: World): Promise<number> {
  const model = await modelOf(flags)
  const session = await openLiveSession(model, { ...flags, evidence: flags.out }, world)
  const [{ recording }, { sourceOf }, { askedFor }, { expectationsOf }] = await Promise.all([
    import('../../source/evidence/record.ts'),
    import('../../source/inventory.ts'),
    import('../../audit.ts'),
    import('../../expect/index.ts'),
  ])
  const key = flags.sign === undefined ? null : await (await import('../../source/evidence/signature.ts')).signingKey(flags.sign)
  const recorder = await recording(session, flags.out, { name: 'popcorn-audit', version }, key)
  const stop = progress(flags, world, 'reading the account')
  const { ledger } = await sourceOf(recorder)
    .read(askedFor(model, expectationsOf(model)))
    .finally(stop)
  await recorder.finish()
  const unread = ledger.filter(({ error }) => error !== null && !error.stateOnly)
  const lines = unread.map(
    ({ call, error }) => `not read: ${call} (${error?.reason}${error?.action == null ? '' : `; allow ${error.action}`})\n`,
  )
  if (flags.quiet !== true) world.stderr.write(`${lines.join('')}recorded in ${flags.out}: ${ledger.length} operations\n`)
  return unread.length === 0 ? 0 : 3
}
