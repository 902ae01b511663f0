/** What must hold of every audit that is written. That it does not is a bug of this program, and never the reader's. */
import { type Audit, severities } from '../model/audit.ts'
import { unreadOf } from './unknowns.ts'

/** Throws, naming the first that does not hold. */
export function assertSound(audit: Audit): void {
  const wrong = [...unsound(audit)]
  if (wrong.length > 0) throw new Error(`the audit is not sound: ${wrong.join('; ')}`)
}

function* unsound(audit: Audit): Iterable<string> {
  const { summary, findings, review, verdict } = audit
  const { claims, conforms, deviates, unknown, pending, planned, waived } = summary
  const sum = conforms + deviates + unknown + pending + planned + waived
  if (claims !== sum) yield `${claims} claims, and verdicts on ${sum}`
  const deviating = findings.filter(one => one.verdict === 'deviates')
  for (const severity of severities) {
    const count = deviating.filter(one => one.severity === severity).length
    if (summary.bySeverity[severity] !== count) yield `${summary.bySeverity[severity]} ${severity} in the summary, ${count} in the findings`
  }
  const expected = deviating.length > 0 ? 'deviates' : isUnknown(audit) ? 'incomplete' : 'conforms'
  if (verdict !== expected) yield `the verdict is ${verdict}, the findings come to ${expected}`
  const ids = new Set<string>()
  for (const { id } of [...findings, ...review]) {
    if (ids.has(id)) yield `two findings have the id ${id}`
    ids.add(id)
  }
}

const isUnknown = (audit: Audit) => audit.summary.unknown > 0 || unreadOf(audit).length > 0
