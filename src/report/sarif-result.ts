/** One finding as a result of a SARIF log. */
import type { Location, PhysicalLocation, Result } from 'sarif'
import type { Audit, Finding, Severity } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { View } from './report.ts'
import { asItIs, sentenceOf } from './words.ts'

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

export const isWaived = ({ verdict }: Finding) => verdict === 'waived'

interface Context {
  readonly hasWaived: boolean
  readonly baseline: Audit['baseline']
  /** The findings of this run, the baseline's apart. */
  readonly here: ReadonlySet<Finding>
}

/** "If baselineState is present on any result object in theRun, it SHALL be present on every such result object" (3.27.24). */
function baselineState(finding: Finding, { baseline, here }: Context): Pick<Result, 'baselineState'> {
  if (baseline === undefined) return {}
  if (!here.has(finding)) return { baselineState: 'absent' }
  const before = finding.baseline?.verdict ?? null
  return { baselineState: before === null ? 'new' : before === finding.verdict ? 'unchanged' : 'updated' }
}

/** "The suppressions values for all result objects in theRun SHALL be either all null or all non-null" (3.27.23). */
function suppressions(finding: Finding, { hasWaived }: Context): Pick<Result, 'suppressions'> {
  if (!hasWaived) return {}
  return { suppressions: isWaived(finding) ? [{ kind: 'external', justification: finding.waiver?.reason ?? '' }] : [] }
}

export function resultOf(finding: Finding, ruleIndex: number, context: Context, view: View): Result {
  const { id, rule, verdict, severity, change, effect, spec, alsoSpec, at, remedy, baseline } = finding
  const place = at === null ? physical(spec) : physical({ ...at, column: 1 })
  const others = [...(at === null ? [] : [spec]), ...alsoSpec]
  return {
    ruleId: rule,
    ruleIndex,
    // What is unknown must be seen, and planned or pending changes must not alarm.
    level: verdict === 'deviates' ? levels[severity] : verdict === 'unknown' ? 'warning' : 'note',
    message: { text: messageText(`${prefix(finding)}${sentenceOf(finding, view, asItIs)}.`) },
    locations: [{ physicalLocation: place, logicalLocations: [logical(finding)] }],
    ...(others.length > 0 && { relatedLocations: others.map(related) }),
    partialFingerprints: { 'popcornAudit/v1': id },
    ...suppressions(finding, context),
    ...baselineState(finding, context),
    properties: {
      verdict,
      severity,
      change,
      effect,
      ...(remedy.restore !== null && { restore: remedy.restore }),
      // SARIF calls new whatever the baseline had not found; here stands whether it had looked.
      ...(baseline !== undefined && baseline.state !== null && { sinceBaseline: baseline.state }),
    },
  }
}

const prefix = ({ verdict }: Finding) => (verdict === 'deviates' ? '' : `${verdict[0]?.toUpperCase()}${verdict.slice(1)}: `)

/** In a message `[text](1)` would be a link and `{0}` an argument. */
export function messageText(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[').replace(/\{(\d+)\}/g, '{{$1}}')
}

function logical({ resource }: Finding) {
  const { arn, type, name } = resource
  return { name: name || type, fullyQualifiedName: arn ?? `${type}/${name}`, kind: 'resource' }
}

function physical({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } }
}

function related(place: Place, index: number): Location {
  return { id: index + 1, physicalLocation: physical(place), message: { text: 'Stated here too.' } }
}

/** Relative wherever the path is: GitHub refuses a run with a location that it cannot find. */
export function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
