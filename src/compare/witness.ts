/** Three witnesses: what the spec states, what is there, and what a template would make. Each deviation gets its cause. */
import type { Audit, Cause, Finding } from '../model/audit.ts'

/** An audit with the audit of a template of the same spec beside it: why each finding is, and what the next deploy will overwrite. */
export function withTemplate(audit: Audit, template: Audit): Audit {
  const inTemplate = new Map(template.findings.map(one => [placeOf(one), one]))
  const here = new Set(audit.findings.map(placeOf))
  const absent = new Set(audit.findings.filter(one => one.change === 'missing').map(resourceOf))
  const lacking = new Set(template.findings.filter(one => one.change === 'missing').map(resourceOf))
  return {
    ...audit,
    findings: audit.findings.map(one => ({ ...one, cause: causeOf(one, inTemplate.get(placeOf(one)), lacking.has(resourceOf(one))) })),
    overwrites: template.findings.filter(
      one => one.verdict === 'deviates' && one.change !== 'unmanaged' && !here.has(placeOf(one)) && !absent.has(resourceOf(one)),
    ),
  }
}

function causeOf(finding: Finding, template: Finding | undefined, lacking: boolean): Cause {
  if (finding.verdict === 'unknown' || template?.verdict === 'unknown') return 'unknown'
  if (template === undefined && !lacking) return finding.change === 'missing' || finding.verdict === 'planned' ? 'not-deployed' : 'by-hand'
  if (template === undefined || finding.change !== 'changed') return 'template-differs'
  return JSON.stringify(template.actual) === JSON.stringify(finding.actual) ? 'template-differs' : 'all-differ'
}

/** One property (or one element of it) of one resource, by the spec's names: the same in every source. */
function placeOf(finding: Finding): string {
  return JSON.stringify([resourceOf(finding), finding.property, finding.item])
}

const resourceOf = ({ resource }: Finding) => `${resource.type} ${resource.name}`
