/** SARIF 2.1.0 for code scanning: each result at its line of the spec, or of the template. English, as all machine formats. */
import type { Log, Notification, ReportingDescriptor } from 'sarif'
import { type Audit, type Finding, severities, type Severity } from '../model/audit.ts'
import { mostSevereFirst } from './groups.ts'
import type { Report, View } from './report.ts'
import { unreadRows, unreadText } from './rows.ts'
import { unreadOf } from './unknowns.ts'
import { jsonText, visibleAudit } from './visible.ts'
import { asItIs } from './words.ts'
import { isWaived, levels, messageText, resultOf } from './sarif-result.ts'

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

function notifications(audit: Audit, view: View): readonly Notification[] {
  return unreadOf(audit).map(one => {
    const rows = unreadRows(one, view).map(({ label, text }) => `${label}: ${text}`)
    return { level: 'error', message: { text: messageText([unreadText(one, view, asItIs), ...rows].join('; ')) } }
  })
}

function leftOut(count: number): readonly Notification[] {
  return count === 0 ? [] : [{ level: 'warning', message: { text: `${count} results are left out, the least severe.` } }]
}
