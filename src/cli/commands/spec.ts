/** `spec check`, `spec show`, `spec diff`: the spec alone, no AWS. */
import type { CommonFlags } from '../flags.ts'
import { notYet } from '../not-yet.ts'
import { modelOf } from '../spec.ts'
import { waiversOf } from '../waivers.ts'
import type { World } from '../world.ts'

export interface CheckFlags extends CommonFlags {
  readonly report?: readonly string[]
  readonly waivers?: string
}

/** 0 when the spec is valid; all that is wrong with it is thrown as one UserError. */
export async function check(flags: CheckFlags, world: World): Promise<number> {
  if (flags.report !== undefined) throw notYet('--report of spec check (the design review)')
  const { resolved } = await modelOf(flags)
  await waiversOf(flags)
  const laid = resolved.overlays.length === 0 ? '' : `, overlays ${resolved.overlays.join(', ')}`
  world.stdout.write(
    `${flags.spec} is valid for environment ${resolved.environment}${laid}. The design review is not in this version yet.\n`,
  )
  return 0
}

export interface ShowFlags extends CommonFlags {
  readonly format: 'yaml' | 'json'
}

export async function show(flags: ShowFlags, world: World): Promise<number> {
  const { specText } = await import('../../spec/index.ts')
  world.stdout.write(specText(await modelOf(flags), flags.format))
  return 0
}

/** What differs between two environments, a leaf a line; 0 either way. */
export async function diff(a: string, b: string, flags: CommonFlags, world: World): Promise<number> {
  const { diffSpecs } = await import('../../spec/index.ts')
  const differences = diffSpecs(await modelOf({ ...flags, env: a }), await modelOf({ ...flags, env: b }))
  const value = (json: unknown) => (json === null ? '(not stated)' : JSON.stringify(json))
  world.stdout.write(differences.map(one => `${one.pointer}\n  ${a}: ${value(one.a)}\n  ${b}: ${value(one.b)}\n`).join(''))
  return 0
}
