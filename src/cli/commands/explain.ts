/** `explain RULE`, `explain FINDING`, `explain path X Y`: why somebody should care, and what stands behind one finding. */
import { readFileSync, statSync } from 'node:fs'
import type { Finding } from '../../model/audit.ts'
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
  world.stdout.write(rule !== undefined ? ruleText(rule, view) : findingText(await findingIn(name, flags, version, world), view))
  return 0
}

function unknownRule(name: string, ids: readonly string[]) {
  const which = nearest(name, ids) ?? 'for a finding name where it is from: --on AUDIT.json or --on EVIDENCE'
  return usage('USAGE_UNKNOWN_RULE', `there is no rule ${JSON.stringify(name)}`, which)
}

/** The finding with this id, or the only one whose id starts so. */
async function findingIn(id: string, flags: ExplainFlags, version: string, world: World): Promise<Finding> {
  const on = flags.on ?? ''
  const isFile = statSync(on, { throwIfNoEntry: false })?.isFile() === true
  const findings = isFile ? findingsOf(on) : (await audited({ ...flags, on, failOn: 'never' }, version, world)).findings
  const [found, another] = findings.filter(one => one.id.startsWith(id))
  if (found !== undefined && another === undefined) return found
  const many = found === undefined ? `no finding ${id}` : `more than one finding that starts with ${id}`
  throw usage('USAGE_UNKNOWN_FINDING', `${on} has ${many}`, 'the ids stand in the JSON report: popcorn-audit audit --report json')
}

/** Throws for a file that is no audit of this version. */
function findingsOf(file: string): readonly Finding[] {
  const audit: unknown = parsed(readFileSync(file, 'utf8'))
  const isAudit =
    typeof audit === 'object' && audit !== null && 'schemaVersion' in audit && audit.schemaVersion === '1' && 'findings' in audit
  if (!isAudit || !Array.isArray(audit.findings)) throw usage('USAGE_NOT_A_SOURCE', `${file} is no audit as \`--report json\` writes it`)
  // Only this program writes schemaVersion 1, and every report written is valid against its schema.
  return audit.findings as readonly Finding[]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
