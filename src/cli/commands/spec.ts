/** `spec check`, `spec show`, `spec schema`: the spec alone, no AWS. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Severity } from '../../model/audit.ts'
import { optionsOf } from '../audit-options.ts'
import type { CommonFlags } from '../flags.ts'
import { holdWritable, reportRequests, writeReports } from '../reports.ts'
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
  holdWritable(requests)
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
