/** `explain RULE`, `explain FINDING`, `explain path X Y`: why somebody should care, and what stands behind one finding. */
import { statSync } from 'node:fs'
import type { Finding } from '../../model/audit.ts'
import { readAudit } from '../audit-file.ts'
import type { CommonFlags } from '../flags.ts'
import { nearest, usage } from '../refusal.ts'
import { viewOf } from '../texts.ts'
import type { World } from '../world.ts'
import { audited } from './audit.ts'
import { findingText, ruleText } from './explain-text.ts'

export interface ExplainFlags extends CommonFlags {
  /** A JSON audit, or an evidence folder. */
  readonly on?: string
  readonly port?: string
}

/** Throws a UserError for a rule or finding that there is not. */
export async function run(what: readonly string[], flags: ExplainFlags, version: string, world: World): Promise<number> {
  const [name = '', ...more] = what
  if (name === 'path') return (await import('./explain-path.ts')).run(more, flags, world)
  if (flags.port !== undefined)
    throw usage('USAGE_FLAG', '--port is for explain path', 'popcorn-audit explain path internet NAME --port 443')
  if (more.length > 0) throw usage('USAGE_ARGUMENT', 'explain takes one rule or one finding', 'give one: popcorn-audit explain rds-sizing')
  const { rules } = await import('../../../rules/index.ts')
  const rule = rules.find(one => one.id === name)
  const view = await viewOf(flags, world)
  if (rule === undefined && flags.on === undefined)
    throw unknownRule(
      name,
      rules.map(one => one.id),
    )
  const found = rule === undefined ? await findingsNamed(name, flags, version, world) : []
  world.stdout.write(rule === undefined ? found.map(finding => findingText(finding, view)).join('\n') : ruleText(rule, view))
  return 0
}

function unknownRule(name: string, ids: readonly string[]) {
  const which = nearest(name, ids) ?? 'for a finding name where it is from: --on AUDIT.json or --on EVIDENCE'
  return usage('USAGE_UNKNOWN_RULE', `there is no rule ${JSON.stringify(name)}`, which)
}

/** The finding with this id, or the only one whose id starts so; else all that is found on the resource of this name. */
async function findingsNamed(what: string, flags: ExplainFlags, version: string, world: World): Promise<readonly Finding[]> {
  const on = flags.on ?? ''
  const isFile = statSync(on, { throwIfNoEntry: false })?.isFile() === true
  const { findings, review } = isFile ? readAudit(on) : await audited({ ...flags, on, failOn: 'never' }, version, world)
  const all = [...findings, ...review]
  const byId = all.filter(({ id }) => id.startsWith(what))
  if (byId.length === 1) return byId
  const byName = all.filter(({ resource }) => resource.name === what || resource.id === what || resource.arn === what)
  if (byName.length > 0) return byName
  const many =
    byId.length === 0 ? `no finding ${what}, and none on a resource of that name` : `more than one finding that starts with ${what}`
  const names = [...new Set(all.map(({ resource }) => resource.name))]
  throw usage(
    'USAGE_UNKNOWN_FINDING',
    `${on} has ${many}`,
    nearest(what, names) ?? 'a finding is named by its id (in the JSON and HTML reports) or by its resource',
  )
}
