/** An audit after earlier ones: how the numbers went, and since when a finding is open. */
import type { Audit, Finding, Moment, OpenSince } from '../model/audit.ts'
import { designIn, findingsIn, sightOf } from './sight.ts'

/** What is kept of an earlier audit: a folder may hold hundreds, each of a megabyte. */
export interface Glance {
  readonly moment: Moment
  readonly isPartial: boolean
  /** By the ids of the later audit's deviations: `open`; `closed` where it looked; what it did not look at is not there. */
  readonly states: ReadonlyMap<string, 'open' | 'closed'>
}

/** What an earlier audit says of the deviations of a later one. */
export function glanceOf(earlier: Audit, audit: Audit): Glance {
  const design = new Set([...designIn(earlier), ...designIn(audit)].map(({ id }) => id))
  const saw = sightOf(earlier, ({ id }) => design.has(id))
  const verdicts = new Map(findingsIn(earlier).map(({ id, verdict }) => [id, verdict]))
  const stateOf = (finding: Finding) => {
    const verdict = verdicts.get(finding.id)
    if (verdict === 'unknown') return null
    return verdict === 'deviates' ? 'open' : verdict !== undefined || saw(finding) ? 'closed' : null
  }
  const states = openIn(audit).flatMap(finding => {
    const state = stateOf(finding)
    return state === null ? [] : [[finding.id, state] as const]
  })
  return { moment: momentOf(earlier), isPartial: earlier.partial !== null, states: new Map(states) }
}

const openIn = (audit: Audit) => findingsIn(audit).filter(({ verdict }) => verdict === 'deviates')

function momentOf({ source, verdict, summary: { claims, unknown, bySeverity } }: Audit): Moment {
  return { asOf: source.asOf, verdict, claims, unknown, bySeverity }
}

/** In any order. What is no earlier than the audit itself does not count, and of several of one moment one does. */
export function withTrend(audit: Audit, glances: readonly Glance[]): Audit {
  const byMoment = new Map(glances.map(glance => [glance.moment.asOf, glance]))
  const earlier = [...byMoment.values()]
    .filter(({ moment }) => Date.parse(moment.asOf) < Date.parse(audit.source.asOf))
    .toSorted((a, b) => Date.parse(a.moment.asOf) - Date.parse(b.moment.asOf))
  const since = (finding: Finding): Finding =>
    finding.verdict === 'deviates' ? { ...finding, open: openSince(finding, audit, earlier) } : finding
  return {
    ...audit,
    findings: audit.findings.map(since),
    review: audit.review.map(since),
    // A partial run judged less: its numbers would look like a fall.
    ...(audit.partial === null && { trend: [...earlier.filter(one => !one.isPartial).map(({ moment }) => moment), momentOf(audit)] }),
  }
}

/** Back from now, passing over those that did not look, until one did not find it. */
function openSince({ id }: Finding, audit: Audit, earlier: readonly Glance[]): OpenSince {
  const looked = earlier.filter(({ states }) => states.has(id))
  const lastClosed = looked.findLastIndex(({ states }) => states.get(id) === 'closed')
  const row = looked.slice(lastClosed + 1)
  return { asOf: row[0]?.moment.asOf ?? audit.source.asOf, audits: row.length + 1, atLeast: lastClosed === -1 }
}
