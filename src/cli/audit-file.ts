/** An audit as `--report json` wrote it. */
import { readFileSync } from 'node:fs'
import type { Audit } from '../model/audit.ts'
import { usage } from './refusal.ts'

/** Throws a UserError for a file that is no audit of this version. */
export function readAudit(file: string): Audit {
  const audit = parsed(file)
  const isAudit = typeof audit === 'object' && audit !== null && 'schemaVersion' in audit && audit.schemaVersion === '1'
  const isWhole =
    isAudit && ['findings', 'resources', 'ledger'].every(name => name in audit && Array.isArray(audit[name as keyof typeof audit]))
  if (!isWhole)
    throw usage(
      'USAGE_NOT_A_SOURCE',
      `${file} is no audit as \`--report json\` writes it`,
      'write one: popcorn-audit audit --report json=FILE',
    )
  // Only this program writes schemaVersion 1, and every report written is valid against its schema.
  return audit as Audit
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
