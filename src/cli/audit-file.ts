/** Audits as `--report json` wrote them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '../model/audit.ts'
import { read } from '../report/read.generated.js'
import type { Words } from '../model/words.ts'
import { alike, joined, said } from '../text/said.ts'
import { usage } from './refusal.ts'

/** Throws a UserError for a file that is no audit of this version, with what is wrong with it. */
export function readAudit(file: string): Audit {
  const { audit, problem } = auditIn(file)
  if (audit === null) throw usage('USAGE_NOT_A_SOURCE', said('audit-file', { file, why: problem }), said('audit-file-hint'))
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
    throw usage('USAGE_NOT_A_SOURCE', said('no-folder', { folder }), said('history-hint'))
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
}

type Read = { readonly audit: Audit; readonly problem: null } | { readonly audit: null; readonly problem: Words }

function auditIn(file: string): Read {
  const { value, problem } = parsed(file)
  if (problem !== null) return { audit: null, problem }
  if (!read(value)) {
    const [first] = read.errors ?? []
    return { audit: null, problem: wrongAt(first?.instancePath ?? '', `${first?.keyword ?? ''} ${JSON.stringify(first?.params)}`) }
  }
  // The schema has said so.
  return { audit: value as Audit, problem: null }
}

function parsed(file: string): { readonly value: unknown; readonly problem: Words | null } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')), problem: null }
  } catch (error) {
    return {
      value: null,
      problem: said(error instanceof SyntaxError ? 'file-not-json' : existsSync(file) ? 'file-unreadable' : 'file-missing'),
    }
  }
}

const wrongAt = (path: string, what: string): Words => joined(' ', path === '' ? said('file-whole') : alike(path), alike(what))
