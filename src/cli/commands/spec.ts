/** `spec check`, `spec show`, `spec diff`: the spec alone, no AWS. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Severity } from '../../model/audit.ts'
import type { Model } from '../../model/language/index.ts'
import type { TrafficChange } from '../../review/index.ts'
import { usage } from '../refusal.ts'
import { optionsOf } from '../audit-options.ts'
import type { CommonFlags } from '../flags.ts'
import { reportRequests, writeReports } from '../reports.ts'
import { modelOf } from '../spec.ts'
import { viewOf } from '../texts.ts'
import type { World } from '../world.ts'

export interface CheckFlags extends CommonFlags {
  readonly report?: readonly string[]
  readonly failOn: Severity | 'never'
  readonly waivers?: string
}

/** Validates the spec, which throws one UserError with all that is wrong, then reviews its design. The exit code is the review's. */
export async function check(flags: CheckFlags, version: string, world: World): Promise<number> {
  const requests = reportRequests(flags.report ?? [])
  const [model, options] = await Promise.all([modelOf(flags), optionsOf({ ...flags, on: '' }, version)])
  const { auditSpec } = await import('../../audit.ts')
  const done = auditSpec(model, options)
  await writeReports(requests, done, await viewOf(flags, world), world)
  return done.exitCode
}

export interface ShowFlags extends CommonFlags {
  readonly format: 'yaml' | 'json'
}

export async function show(flags: ShowFlags, world: World): Promise<number> {
  const { specText } = await import('../../spec/index.ts')
  world.stdout.write(specText(await modelOf(flags), flags.format))
  return 0
}

/** The schema of this very version, as it ships. */
export function schema(world: World): number {
  world.stdout.write(readFileSync(join(world.packageFolder, 'spec', 'schema.json'), 'utf8'))
  return 0
}

export interface DiffFlags extends CommonFlags {
  /** A git reference: the spec as it was there. */
  readonly against?: string
  readonly failOnOpened?: readonly ('internet' | 'data')[]
}

/**
 * What differs between two environments, or between a git reference and now: each leaf, then the traffic that becomes possible or
 * impossible. 1 when a way is opened that `--fail-on-opened` names.
 */
export async function diff(environments: readonly string[], flags: DiffFlags, world: World): Promise<number> {
  const [[nameA, a], [nameB, b]] = await compared(environments, flags)
  const [{ diffSpecs }, { trafficChanges }] = await Promise.all([import('../../spec/index.ts'), import('../../review/index.ts')])
  const value = (json: unknown) => (json === null ? '(not stated)' : JSON.stringify(json))
  const leaves = diffSpecs(a, b).map(one => `${one.pointer}\n  ${nameA}: ${value(one.a)}\n  ${nameB}: ${value(one.b)}\n`)
  const changes = trafficChanges(a, b)
  world.stdout.write([...leaves, ...(changes.length === 0 ? [] : ['\n', ...changes.map(changeText)])].join(''))
  const asked = flags.failOnOpened ?? []
  const isFailing = changes.some(
    one => one.becomes === 'possible' && ((asked.includes('internet') && one.fromInternet) || (asked.includes('data') && one.toStore)),
  )
  return isFailing ? 1 : 0
}

async function compared(environments: readonly string[], flags: DiffFlags): Promise<readonly [Side, Side]> {
  const [a, b, ...more] = environments
  if (flags.against === undefined) {
    if (a === undefined || b === undefined || more.length > 0)
      throw usage(
        'USAGE_ARGUMENT',
        'spec diff takes two environments, or --against with a git reference',
        'popcorn-audit spec diff dev prod',
      )
    return [
      [a, await modelOf({ ...flags, env: a })],
      [b, await modelOf({ ...flags, env: b })],
    ]
  }
  const environment = a ?? flags.env
  const [{ filesAt }, { readSpec }] = await Promise.all([import('../git-files.ts'), import('../../spec/index.ts')])
  const before = readSpec({ folder: flags.spec, environment, overlays: flags.overlay, files: filesAt(flags.against, flags.spec) })
  return [
    [flags.against, before],
    ['now', await modelOf({ ...flags, ...(environment === undefined ? {} : { env: environment }) })],
  ]
}

type Side = readonly [name: string, model: Model]

/** `+ tcp 8080: a → b`, its way, and the line that causes it. */
function changeText({ becomes, from, to, traffic, path, cause }: TrafficChange): string {
  const line = cause === null ? '' : `  ${cause.file}:${cause.line}:${cause.column}\n`
  return `${becomes === 'possible' ? '+' : '-'} ${traffic}: ${from} → ${to}\n${line}${path.map(one => `    ${one}\n`).join('')}`
}
