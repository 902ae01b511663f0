/** Whether an audit looked at what a finding speaks of, and saw it: what nobody looked at is neither new nor fixed. */
import type { Audit, Finding } from '../model/audit.ts'

export type Sees = (finding: Finding) => boolean

/** Deviations of the account, and those of the design. */
export const findingsIn = ({ findings, review }: Audit): readonly Finding[] => [...findings, ...review]

/** What the design review found: in an audit of the spec these are the findings. */
export const designIn = ({ source, findings, review }: Audit): readonly Finding[] => (source.kind === 'spec' ? findings : review)

/** `isDesign`: which findings are of the design. The review reads the spec, of which nothing can be unread. */
export function sightOf(audit: Audit, isDesign: Sees): Sees {
  const { resources, ledger, findings, review } = audit
  const seen = new Set(
    resources.flatMap(({ type, name, state, facts }) => [
      ...(state === 'unreadable' || state === 'hidden' ? [] : [key(type, name, null)]),
      ...facts.filter(({ verdict }) => verdict !== 'unknown').map(({ property }) => key(type, name, property)),
    ]),
  )
  // A resource that is missing says of its properties that they are not as stated: it was looked at.
  const gone = new Set(resources.flatMap(({ type, name, state }) => (state === 'missing' ? [key(type, name, null)] : [])))
  const answered = new Set(ledger.filter(({ error }) => error === null).map(({ call }) => call))
  const undecided = new Set([...findings, ...review].flatMap(({ id, verdict }) => (verdict === 'unknown' ? [id] : [])))
  const judged = judgedBy(audit)
  return finding => {
    const { id, rule, change, property, evidence, resource } = finding
    const { type, name } = resource
    if (undecided.has(id) || !judged(rule, type)) return false
    if (isDesign(finding)) return true
    if (change === 'unmanaged') return evidence !== null && answered.has(evidence.call)
    return seen.has(key(type, name, property)) || (property !== null && gone.has(key(type, name, null)))
  }
}

const key = (type: string, name: string, property: string | null) => JSON.stringify([type, name, property])

/** An audit of an older version does not say which rules it had: then all that were not left out. */
function judgedBy({ partial, rules }: Audit): (rule: string, type: string) => boolean {
  const had = rules === undefined ? null : new Set(rules)
  return (rule, type) => {
    if (had !== null && !had.has(rule)) return false
    if (partial === null) return true
    return !partial.off.includes(rule) && (partial.only.length === 0 || partial.only.includes(rule) || partial.only.includes(type))
  }
}
