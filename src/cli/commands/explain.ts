/** `explain RULE`, `explain FINDING`, `explain path X Y`: why somebody should care, and what stands behind one finding. */
import { readFileSync, statSync } from 'node:fs'
import type { Finding } from '../../model/audit.ts'
import type { UserError } from '../../model/errors.ts'
import { readAudit } from '../audit-file.ts'
import type { CommonFlags } from '../flags.ts'
import { alike, said } from '../../text/said.ts'
import { nearest, usage } from '../refusal.ts'
import { viewOf } from '../texts.ts'
import type { World } from '../world.ts'
import { audited } from './audit.ts'
import { type Behind, findingText, ruleText } from './explain-text.ts'

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
    throw usage('USAGE_FLAG', said('port-for-path'), alike('popcorn-audit explain path internet NAME --port 443'))
  if (more.length > 0) throw usage('USAGE_ARGUMENT', said('one-rule'), said('one-rule-hint'))
  const { rules } = await import('../../../rules/index.ts')
  const rule = rules.find(one => one.id === name)
  const view = await viewOf(flags, world)
  if (rule === undefined && flags.on === undefined)
    throw unknownRule(
      name,
      rules.map(one => one.id),
    )
  const found = rule === undefined ? await findingsNamed(name, flags, version, world) : []
  if (rule !== undefined) world.stdout.write(ruleText(rule, view))
  else world.stdout.write((await Promise.all(found.map(async one => findingText(one, view, await behind(one, flags.on ?? ''))))).join('\n'))
  return 0
}

/** AWS's answer stands in evidence and in no audit; the lines of the spec are those of today. */
async function behind({ evidence }: Finding, on: string): Promise<Behind> {
  const [{ fragmentOf }, { reads }] = await Promise.all([
    import('../../source/evidence/fragment.ts'),
    import('../../source/collect/index.ts'),
  ])
  const lineOf: Behind['lineOf'] = ({ file, line }) => {
    const text = statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8') : ''
    return text.split(/\r?\n/)[line - 1]?.trimEnd() ?? null
  }
  return { fragment: evidence === null ? null : await fragmentOf(on, evidence, reads), lineOf }
}

function unknownRule(name: string, ids: readonly string[]) {
  return usage('USAGE_UNKNOWN_RULE', said('no-rule', { name: JSON.stringify(name) }), nearest(name, ids) ?? said('no-rule-hint'))
}

/**
 * The finding with this id; else all that is found on the resource of this name, though some id may begin so; else the only one whose id
 * does.
 */
async function findingsNamed(what: string, flags: ExplainFlags, version: string, world: World): Promise<readonly Finding[]> {
  const on = flags.on ?? ''
  const isFile = statSync(on, { throwIfNoEntry: false })?.isFile() === true
  const { findings, review } = isFile ? readAudit(on) : await audited({ ...flags, on, failOn: 'never' }, version, world)
  const all = [...findings, ...review]
  const byId = all.filter(({ id }) => id === what)
  const byName = all.filter(({ resource }) => resource.name === what || resource.id === what || resource.arn === what)
  const beginning = all.filter(({ id }) => what !== '' && id.startsWith(what))
  const found = [byId, byName, beginning].find(some => some.length > 0)
  if (found === undefined) throw unfound(what, on, all)
  if (found !== beginning || found.length === 1) return found
  const message = said('many-findings', { on, name: what, count: found.length })
  throw usage('USAGE_UNKNOWN_FINDING', message, said('there-are', { names: found.map(({ id }) => id).join(', ') }))
}

function unfound(what: string, on: string, all: readonly Finding[]): UserError {
  const names = [...new Set(all.map(({ resource }) => resource.name))]
  return usage(
    'USAGE_UNKNOWN_FINDING',
    said('no-finding', { on, name: JSON.stringify(what) }),
    nearest(what, names) ?? said('no-finding-hint'),
  )
}
