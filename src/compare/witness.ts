/** Three witnesses: what the spec states, what is there, and what a template would make. Each deviation gets its cause. */
import type { Audit, AuditedResource, Cause, Finding, ResourceName } from '../model/audit.ts'
import { equal } from './want.ts'

/** An audit with the audit of a template of the same spec beside it: why each finding is, and what the next deploy will overwrite. */
export function withTemplate(audit: Audit, template: Audit): Audit {
  const inTemplate = byPlace(template.findings)
  const here = byPlace(audit.findings)
  const absent = new Set(audit.findings.filter(one => one.change === 'missing').map(resourceOf))
  const made = madeBy(template)
  return {
    ...audit,
    findings: audit.findings.map(one => ({ ...one, cause: causeOf(one, inTemplate(one), made(one)) })),
    overwrites: template.findings.filter(
      one => one.verdict === 'deviates' && one.change !== 'unmanaged' && here(one) === undefined && !absent.has(resourceOf(one)),
    ),
  }
}

/** What a template says of the resource, or the one property, that a finding is about. */
type Made = 'made' | 'not made' | 'not said' | 'unknown'

function madeBy({ resources }: Audit): (finding: Finding) => Made {
  const stated = resources.filter(({ state }) => state !== 'unmanaged')
  const byName = new Map(stated.map(one => [resourceOf({ resource: one }), one]))
  const byKey = new Map(stated.map(one => [`${one.type} ${one.key}`, one]))
  /** What lives in something that is not made is not made. */
  const isMade = ({ state, parent }: AuditedResource): Made => {
    const around = state === 'hidden' && parent !== null ? byKey.get(`${parent.type} ${parent.key}`) : undefined
    if (around !== undefined) return isMade(around)
    return state === 'there' ? 'made' : state === 'missing' ? 'not made' : 'unknown'
  }
  return finding => {
    const found = byName.get(resourceOf(finding))
    if (found === undefined) return 'not said'
    const whole = isMade(found)
    const says = finding.property === null || found.facts.some(({ property }) => property === finding.property)
    return whole !== 'made' || says ? whole : 'not said'
  }
}

function causeOf(finding: Finding, template: Finding | undefined, made: Made): Cause {
  if (finding.change === 'unmanaged') return template === undefined ? 'not-in-template' : 'template-differs'
  if (finding.verdict === 'unknown' || template?.verdict === 'unknown' || made === 'unknown') return 'unknown'
  if (made === 'not said') return 'not-in-template'
  if (made === 'not made') return 'template-differs'
  if (template === undefined) return finding.change === 'missing' || finding.verdict === 'planned' ? 'not-deployed' : 'by-hand'
  if (finding.change !== 'changed') return 'template-differs'
  return equal(template.actual, finding.actual) ? 'template-differs' : 'all-differ'
}

/**
 * The finding at the same place: one property, or one element of it, of one resource, by the spec's names, which are the same in every
 * source. Where the whole property could not be read, that says it of each element.
 */
function byPlace(findings: readonly Finding[]): (finding: Finding) => Finding | undefined {
  const found = new Map(findings.map(one => [placeOf(one, one.item), one]))
  return one => found.get(placeOf(one, one.item)) ?? unread(found.get(placeOf(one, null)))
}

const unread = (finding: Finding | undefined) => (finding?.verdict === 'unknown' ? finding : undefined)

const placeOf = (finding: Finding, item: string | null) => JSON.stringify([resourceOf(finding), finding.property, item])

const resourceOf = ({ resource }: { readonly resource: ResourceName }) => `${resource.type} ${resource.name}`
