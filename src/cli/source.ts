/** `--on live | PATH`: which source is meant, told apart by content. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Session } from '../source/session.ts'
import type { Source } from '../source/source.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'
import type { World } from './world.ts'

export interface LiveFlags {
  /** Seconds for the whole run. */
  readonly timeout?: number
  /** When the run began, in seconds since the program did; with it. Another look, or another target, is a run of its own. */
  readonly begun?: number
  /** Requests under way at once. */
  readonly concurrency?: number
  /** Of a role in another account; without it, whom the environment names. */
  readonly credentials?: () => Promise<object>
  /** Where the account's APIs are reached, when the environment does not say it. */
  readonly endpoint?: string
  /** The public key that evidence must be signed with. */
  readonly verify?: string
  /** Where what is read is stored; redacted values then become keyed hashes. */
  readonly evidence?: string
  /** A file with parameters of a template. */
  readonly parameters?: string
  /** A template as a third witness. */
  readonly against?: string
  /** ISO 8601; also the moment at which a template is read. */
  readonly asOf?: string
}

/** Opens what `--on` names. Throws a UserError for a path that is no source, and for evidence that is not whole. */
export async function openSource(on: string, model: Model, flags: LiveFlags, world: World): Promise<Opened> {
  if (flags.parameters !== undefined && on === 'live' && flags.against === undefined)
    throw usage('USAGE_FLAG', said('parameters-live'), said('leave-out-or-on', { flag: '--parameters' }))
  if (flags.verify !== undefined && on === 'live')
    throw usage('USAGE_FLAG', said('verify-live'), said('leave-out-or-on', { flag: '--verify' }))
  if (on === 'live') return ofSession(await openLiveSession(model, flags, world))
  const { looksLikeEvidence, openEvidence } = await import('../source/evidence/open.ts')
  const key = flags.verify === undefined ? null : await (await import('../source/evidence/signature.ts')).verifyingKey(flags.verify)
  if (await looksLikeEvidence(on)) {
    if (flags.parameters !== undefined && flags.against === undefined)
      throw usage('USAGE_FLAG', said('parameters-evidence'), said('leave-out', { flag: '--parameters' }))
    return ofSession(await openEvidence(on, key))
  }
  const { looksLikeTemplate, openTemplate } = await import('../source/template/open.ts')
  if (!looksLikeTemplate(on)) throw noSource(on)
  if (key !== null) throw usage('USAGE_FLAG', said('verify-template'), said('leave-out', { flag: '--verify' }))
  const { parameters = null, asOf = new Date().toISOString() } = flags
  return { session: null, source: openTemplate(on, { parameters, now: asOf }) }
}

/** A template as a third witness. Throws a UserError for what is none. */
export async function openWitness(path: string, { parameters = null, asOf = new Date().toISOString() }: TemplateFlags): Promise<Source> {
  const { looksLikeTemplate, openTemplate } = await import('../source/template/open.ts')
  if (!looksLikeTemplate(path)) throw noSource(path)
  return openTemplate(path, { parameters, now: asOf })
}

interface TemplateFlags {
  readonly parameters?: string | null
  readonly asOf?: string
}

/** What an audit reads; the session where there is one that can also be recorded. */
export interface Opened {
  readonly session: Session | null
  readonly source: Source
}

async function ofSession(session: Session): Promise<Opened> {
  const { sourceOf } = await import('../source/inventory.ts')
  return { session, source: sourceOf(session) }
}

export async function openLiveSession(
  model: Model,
  { timeout, begun = 0, concurrency, credentials, evidence, endpoint }: LiveFlags,
  { env, signal, elapsed }: World,
): Promise<Session> {
  if (valueOf(model.accountId) === undefined) oneSetOfCredentials(env)
  const [{ openLive }, { reads }] = await Promise.all([import('../source/live.ts'), import('../source/collect/index.ts')])
  const region = valueOf(model.region)
  if (region === undefined) throw new Error('a spec without a region was let through')
  return openLive({
    region,
    reads,
    signal,
    ...(evidence !== undefined && redactionKeyOf(env)),
    // What was spent before the first request is of the same run.
    ...(timeout !== undefined && { timeoutSeconds: Math.max(0.01, timeout - elapsed() + begun) }),
    ...(concurrency !== undefined && { concurrency }),
    ...(credentials !== undefined && { credentials }),
    ...(endpoint !== undefined && { endpoint }),
  })
}

/**
 * The key of the hashes that stand for redacted values, made when it is first needed. It stays on this machine, readable by its owner
 * alone; where it cannot be kept, values are redacted without a hash.
 */
function redactionKeyOf(env: World['env']): { readonly redactionKey?: Uint8Array } {
  const home = env['XDG_CONFIG_HOME'] ?? (env['HOME'] === undefined ? undefined : join(env['HOME'], '.config'))
  if (home === undefined) return {}
  const file = join(home, 'popcorn-audit', 'redaction.key')
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    return { redactionKey: Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') }
  } catch {
    return {}
  }
}

/**
 * Of two sets the SDK silently takes one (the profile, with a warning that few read): the wrong account could be called conforming.
 * A spec that states its account id decides by itself.
 */
function oneSetOfCredentials(env: World['env']): void {
  const given = (name: string) => (env[name] ?? '') !== ''
  if (!given('AWS_PROFILE') || !given('AWS_ACCESS_KEY_ID')) return
  throw usage('USAGE_CONFLICTING_CREDENTIALS', said('two-credentials'), said('two-credentials-hint'))
}

function noSource(path: string) {
  const there = statSync(path, { throwIfNoEntry: false }) !== undefined
  return usage('USAGE_NOT_A_SOURCE', said(there ? 'no-source' : 'no-such-path', { path }), said('sources-are'))
}
