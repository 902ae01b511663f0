/** The contract's JSON: the audit itself, in the contract's order, valid against its schema. */
import type { Audit } from '../model/audit.ts'
import { auditSchema } from './audit-schema.ts'
import { inOrder } from './json-schema.ts'
import type { Report } from './report.ts'
import { assertSound } from './sound.ts'
import { validate } from './validate.generated.js'
import { jsonText } from './visible.ts'

/** Throws for an audit that breaks the contract: nothing may be written that a reader's schema refuses. */
export const json: Report = audit => {
  assertSound(audit)
  assertValid(audit)
  return { mediaType: 'application/json', text: `${jsonText(inOrder(audit, auditSchema), 2)}\n` }
}

function assertValid(audit: Audit): void {
  if (validate(audit)) return
  const [first] = validate.errors ?? []
  throw new Error(
    `the audit is not valid against its schema: ${first?.instancePath ?? ''} ${first?.keyword ?? ''} ${JSON.stringify(first?.params)}`,
  )
}
