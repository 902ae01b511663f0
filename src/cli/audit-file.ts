/** Audits as `--report json` wrote them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '../model/audit.ts'
import { read } from '../report/read.generated.js'
import { usage } from './refusal.ts'

/** Throws a UserError for a file that is no audit of this version, with what is wrong with it. */
export function readAudit(file: string): Audit {
  const { audit, problem } = auditIn(file)
  if (audit === null)
    throw usage(
      'USAGE_NOT_A_SOURCE',
      `${file} is no audit as \`--report json\` writes it: ${problem}`,
      'write one: popcorn-audit audit --report json=FILE',
    )
  return audit
}

/** Every audit of a folder, one at a time: together they may be more than the memory. Told with null: what is none. */
export function* auditsIn(folder: string): Iterable<{ readonly file: string; readonly audit: Audit | null }> {
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    yield { file, audit: auditIn(file).audit }
  }
}

/** Throws a UserError for what is no folder. */
export function namesIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw usage(
      'USAGE_NOT_A_SOURCE',
      `there is no folder ${folder}`,
      'make it, and let each run write an audit into it: --report json=DIR/NAME.json',
    )
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
}

type Read = { readonly audit: Audit; readonly problem: null } | { readonly audit: null; readonly problem: string }

function auditIn(file: string): Read {
  const { value, problem } = parsed(file)
  if (problem !== null) return { audit: null, problem }
  if (!read(value)) {
    const [first] = read.errors ?? []
    return { audit: null, problem: `${first?.instancePath || 'the whole'} ${first?.keyword ?? ''} ${JSON.stringify(first?.params)}` }
  }
  // The schema has said so.
  return { audit: value as Audit, problem: null }
}

function parsed(file: string): { readonly value: unknown; readonly problem: string | null } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')), problem: null }
  } catch (error) {
    return {
      value: null,
      problem: error instanceof SyntaxError ? 'it is not JSON' : existsSync(file) ? 'it cannot be read' : 'it is not there',
    }
  }
}
