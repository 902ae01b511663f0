/** The contract's JSON: the audit itself. */
import type { Report } from './report.ts'

export const json: Report = audit => ({ mediaType: 'application/json', text: `${JSON.stringify(audit, null, 2)}\n` })
