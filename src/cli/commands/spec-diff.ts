/** `spec diff`: two environments, a git reference and now, or two sources: what differs, and what traffic that opens or closes. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '../../model/language/index.ts'
import type { Language } from '../../model/words.ts'
import type { Ground, TrafficChange } from '../../review/index.ts'
import { visible } from '../../report/visible.ts'
import { say } from '../../text/index.ts'
import type { CommonFlags } from '../flags.ts'
import { alike, said } from '../../text/said.ts'
import { usage } from '../refusal.ts'
import { openSource } from '../source.ts'
import { modelOf } from '../spec.ts'
import { languageOf } from '../view.ts'
import type { World } from '../world.ts'

export interface DiffFlags extends CommonFlags {
  /** A git reference: the spec as it was there. */
  readonly against?: string
  readonly failOnOpened?: readonly ('internet' | 'data')[]
}

/**
 * Each leaf that means something else, then the traffic that becomes possible or impossible. 1 when a way is opened that
 * `--fail-on-opened` names; 3 when one may be, and what decides was not read.
 */
export async function run(names: readonly string[], flags: DiffFlags, world: World): Promise<number> {
  const [a, b] = await compared(names, flags, world)
  const language = languageOf(flags, world)
  const { trafficChanges } = await import('../../review/index.ts')
  const leaves = a.isSpec && b.isSpec ? await leavesText(a, b, language) : []
  const changes = trafficChanges(a.ground, b.ground)
  const traffic = changes.map(one => changeText(one, language))
  world.stdout.write([...leaves, ...(leaves.length > 0 && traffic.length > 0 ? ['\n'] : []), ...traffic].join(''))
  const asked = flags.failOnOpened ?? []
  const isAsked = (one: TrafficChange) => (asked.includes('internet') && one.fromInternet) || (asked.includes('data') && one.toStore)
  if (changes.some(one => one.becomes === 'possible' && isAsked(one))) return 1
  return changes.some(one => one.becomes === 'open' && isAsked(one)) ? 3 : 0
}

interface Side {
  readonly name: string
  readonly model: Model
  readonly ground: Ground
  readonly isSpec: boolean
}

async function compared(names: readonly string[], flags: DiffFlags, world: World): Promise<readonly [Side, Side]> {
  const [a, b, ...more] = names
  if (flags.against !== undefined) {
    const environment = a ?? flags.env
    const [{ filesAt }, { readSpec }] = await Promise.all([import('../git-files.ts'), import('../../spec/index.ts')])
    const before = readSpec({ folder: flags.spec, environment, overlays: flags.overlay, files: filesAt(flags.against, flags.spec) })
    const now = await modelOf({ ...flags, ...(environment === undefined ? {} : { env: environment }) })
    return [await specSide(flags.against, before), await specSide('now', now)]
  }
  if (a === undefined || b === undefined || more.length > 0)
    throw usage(
      'USAGE_ARGUMENT',
      said('diff-takes'),
      alike('popcorn-audit spec diff dev prod, popcorn-audit spec diff evidence/monday evidence/friday --env dev'),
    )
  if (isSource(a, flags) !== isSource(b, flags)) throw usage('USAGE_ARGUMENT', said('diff-alike'), said('diff-alike-hint'))
  return [await sideOf(a, flags, world), await sideOf(b, flags, world)]
}

/** A path that is there, unless the spec has an environment of that name. */
function isSource(name: string, { spec }: DiffFlags): boolean {
  const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined
  return name === 'live' || (isThere(name) && !isThere(join(spec, 'env', `${name}.yaml`)))
}

async function sideOf(name: string, flags: DiffFlags, world: World): Promise<Side> {
  if (!isSource(name, flags)) return specSide(name, await modelOf({ ...flags, env: name }))
  const model = await modelOf(flags)
  const [{ estateFrom }, { groundOfEstate }] = await Promise.all([import('../../audit.ts'), import('../../review/index.ts')])
  const { source } = await openSource(name, model, {}, world)
  return { name, model, ground: groundOfEstate(model, await estateFrom(model, source, null)), isSpec: false }
}

async function specSide(name: string, model: Model): Promise<Side> {
  const { groundOfModel } = await import('../../review/index.ts')
  return { name, model, ground: groundOfModel(model), isSpec: true }
}

async function leavesText(a: Side, b: Side, language: Language): Promise<readonly string[]> {
  const [{ diffSpecs }, { sameTraffic }] = await Promise.all([import('../../spec/index.ts'), import('../../review/index.ts')])
  const isSame = sameTraffic(a.model, b.model)
  const value = (json: unknown) => (json === null ? say(language, 'diff-unstated') : JSON.stringify(json))
  return diffSpecs(a.model, b.model)
    .filter(one => !isSame(one.pointer))
    .map(one => `${one.pointer}\n  ${a.name}: ${value(one.a)}\n  ${b.name}: ${value(one.b)}\n`)
}

const signs = { possible: '+', impossible: '-', open: '?' } as const

/** `+ tcp 8080: a → b`, what it is, the line that causes it, and its way. */
function changeText({ becomes, from, to, traffic, path, cause, because }: TrafficChange, language: Language): string {
  const what = say(language, `diff-${becomes}`, { reason: because.join('; ') })
  const lines = [
    `${signs[becomes]} ${traffic}: ${from} → ${to}  (${what})`,
    ...(cause === null ? [] : [`  ${cause.text}`]),
    ...path.map(one => `    ${one}`),
  ]
  return lines.map(line => `${visible(line)}\n`).join('')
}
