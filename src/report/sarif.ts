/** SARIF 2.1.0 for code scanning: each result at its line of the spec, or of the template. English, as all machine formats. */
import type { Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import { type Audit, type Finding, severities, type Severity } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import { mostSevereFirst } from './groups.ts'
import type { Report, View } from './report.ts'
import { unreadRows, unreadText } from './rows.ts'
import { unreadOf } from './unknowns.ts'
import { jsonText, visibleAudit } from './visible.ts'
import { asItIs, sentenceOf } from './words.ts'

/** GitHub refuses a run with more. */
const mostResults = 25_000

export const sarif: Report = (audit, view) => ({
  mediaType: 'application/sarif+json',
  text: `${jsonText(logOf(visibleAudit(audit), { ...view, language: 'en' }), 2)}\n`,
})

function logOf(audit: Audit, view: View): Log {
  const here = mostSevereFirst([...audit.findings, ...audit.review])
  const all = [...here, ...absentIn(audit, here)]
  const findings = all.slice(0, mostResults)
  const context = { hasWaived: all.some(isWaived), baseline: audit.baseline, here: new Set(here) }
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: audit.tool.name,
            version: audit.tool.version,
            semanticVersion: audit.tool.version,
            rules: ids.map(id => descriptorOf(id, findings, view)),
          },
        },
        automationDetails: { id: `${audit.tool.name}/${audit.architecture.environment}/${audit.source.kind}/` },
        invocations: [
          {
            executionSuccessful: unreadOf(audit).length === 0,
            exitCode: audit.exitCode,
            startTimeUtc: audit.source.startedAt,
            endTimeUtc: audit.source.finishedAt,
            toolExecutionNotifications: [...notifications(audit, view), ...leftOut(all.length - findings.length)],
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => resultOf(finding, ids.indexOf(finding.rule), context, view)),
      },
    ],
  }
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** GitHub's scale: critical from 9, high from 7, medium from 4, low above 0. */
const scores: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0', info: '0.1' }

function descriptorOf(id: string, findings: readonly Finding[], { rules }: View): ReportingDescriptor {
  const rule = rules(id)
  const own = findings.filter(one => one.rule === id)
  const severity = severities.find(each => own.some(one => one.severity === each)) ?? 'info'
  const title = sentence(rule?.title.en ?? id)
  const why = rule?.rationale.en ?? title
  const remedy = rule?.remedy.en ?? own[0]?.remedy.text ?? ''
  const controls = [
    ...new Set(own.flatMap(one => one.controls.map(({ framework, version, id: control }) => `${framework} ${version} ${control}`))),
  ]
  const held = controls.length === 0 ? '' : `\n\nControls: ${controls.join(', ')}.`
  return {
    id,
    name: pascal(id),
    shortDescription: { text: title },
    fullDescription: { text: sentence(why) },
    help: { text: `${why}\n\n${remedy}${held}`, markdown: `${why}\n\n**Remedy.** ${remedy}${held}` },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', 'aws', 'drift'],
      precision: 'very-high',
      'problem.severity': levels[severity],
      'security-severity': scores[severity],
    },
  }
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const pascal = (id: string) => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** What the baseline had and this run has not; by no id of this run. */
function absentIn({ baseline }: Audit, here: readonly Finding[]): readonly Finding[] {
  if (baseline === undefined) return []
  const ids = new Set(here.map(({ id }) => id))
  return mostSevereFirst([...baseline.fixed, ...baseline.unchecked].filter(({ id }) => !ids.has(id)))
}

const isWaived = ({ verdict }: Finding) => verdict === 'waived'

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

function resultOf(finding: Finding, ruleIndex: number, context: Context, view: View): Result {
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
function messageText(text: string): string {
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

function notifications(audit: Audit, view: View): readonly Notification[] {
  return unreadOf(audit).map(one => {
    const rows = unreadRows(one, view).map(({ label, text }) => `${label}: ${text}`)
    return { level: 'error', message: { text: messageText([unreadText(one, view, asItIs), ...rows].join('; ')) } }
  })
}

function leftOut(count: number): readonly Notification[] {
  return count === 0 ? [] : [{ level: 'warning', message: { text: `${count} results are left out, the least severe.` } }]
}
