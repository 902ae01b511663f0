/** `--on live | PATH`: which source is meant, told apart by content. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Session } from '../source/session.ts'
import { notYet } from './not-yet.ts'
import { usage } from './refusal.ts'
import type { World } from './world.ts'

export interface LiveFlags {
  /** Seconds for the whole run. */
  readonly timeout?: number
  /** Requests under way at once. */
  readonly concurrency?: number
  /** Of a role in another account; without it, whom the environment names. */
  readonly credentials?: () => Promise<object>
}

/** Opens what `--on` names. Throws a UserError for a path that is no source, and for evidence that is not whole. */
export async function openSource(on: string, model: Model, flags: LiveFlags, world: World): Promise<Session> {
  if (on === 'live') return openLiveSession(model, flags, world)
  const { looksLikeEvidence, openEvidence } = await import('../source/evidence/open.ts')
  if (await looksLikeEvidence(on)) return openEvidence(on)
  if (looksLikeTemplate(on)) throw notYet(`${on} is a CloudFormation template or a cdk.out folder; auditing one`)
  throw noSource(on)
}

export async function openLiveSession(
  model: Model,
  { timeout, concurrency, credentials }: LiveFlags,
  { env, signal }: World,
): Promise<Session> {
  oneSetOfCredentials(env)
  const [{ openLive }, { reads }] = await Promise.all([import('../source/live.ts'), import('../source/collect/index.ts')])
  const region = valueOf(model.region)
  if (region === undefined) throw new Error('a spec without a region was let through')
  return openLive({
    region,
    reads,
    signal,
    ...(timeout !== undefined && { timeoutSeconds: timeout }),
    ...(concurrency !== undefined && { concurrency }),
    ...(credentials !== undefined && { credentials }),
  })
}

/** Of two sets the SDK silently takes one (the profile, with a warning that few read): the wrong account could be called conforming. */
function oneSetOfCredentials(env: World['env']): void {
  const given = (name: string) => (env[name] ?? '') !== ''
  if (!given('AWS_PROFILE') || !given('AWS_ACCESS_KEY_ID')) return
  throw usage(
    'USAGE_CONFLICTING_CREDENTIALS',
    'AWS_PROFILE and AWS_ACCESS_KEY_ID are both set, and may mean two accounts',
    'unset one of them: env -u AWS_PROFILE popcorn-audit …',
  )
}

const mayBe = 'PATH may be an evidence folder, as `popcorn-audit record --out DIR` writes it; without --on the live account is audited'

function noSource(path: string) {
  const there = statSync(path, { throwIfNoEntry: false }) !== undefined
  return usage('USAGE_NOT_A_SOURCE', there ? `${path} is nothing that can be audited` : `there is no ${path}`, mayBe)
}

/** A template says `Resources` at its top level, a cdk.out folder has a manifest of artifacts. */
function looksLikeTemplate(path: string): boolean {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const text = textOf(folder ? join(path, 'manifest.json') : path)
  return folder ? text.includes('"artifacts"') : /^\s*"?Resources"?\s*:/m.test(text)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
