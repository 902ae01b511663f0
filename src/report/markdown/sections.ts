/** What stands in a comment besides the findings. Each takes at most a share of it, and counts what it leaves out. */
import { type Audit, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { exposedRows, exposedUnseen } from '../exposure.ts'
import { groupNames, groupOf } from '../groups.ts'
import { changedSince } from '../past.ts'
import type { View } from '../report.ts'
import { sentenceOf } from '../words.ts'
import { bounded, code, details, table } from './text.ts'

/** Severities against what the deviations mean; empty when nothing deviates. */
export function severityTable({ findings }: Audit, { language }: View): readonly string[] {
  const deviating = findings.filter(one => one.verdict === 'deviates')
  if (deviating.length === 0) return []
  const columns = groupNames.filter(name => deviating.some(one => groupOf(one) === name))
  const rows = severities.flatMap(severity => {
    const own = deviating.filter(one => one.severity === severity)
    const cells = columns.map(name => own.filter(one => groupOf(one) === name).length || '')
    return own.length === 0 ? [] : [[say(language, `severity-${severity}`), ...cells, own.length]]
  })
  const head = [say(language, 'label-severity'), ...columns.map(name => say(language, `group-${name}`)), say(language, 'label-count')]
  return table(head, rows)
}

/** A table of what the internet can reach. */
export function exposure(audit: Audit, view: View, most: number): readonly string[] {
  const rows = exposedRows(audit, view, code)
  const unseen = exposedUnseen(audit, view)
  const title = say(view.language, 'exposed-title', { count: rows.length })
  if (rows.length === 0) return unseen.length === 0 ? [] : details(title, unseen, false)
  const head = ['label-resource', 'exposed-traffic', 'exposed-through', 'page-verdict'].map(id => say(view.language, id))
  const [names = '', line = '', ...lines] = table(
    head,
    rows.map(({ resource, traffic, through, verdict }) => [resource, traffic, through, verdict]),
    'text',
  )
  const { lines: shown, left } = bounded(lines, most)
  const more = left > 0 ? ['', `+${left}`] : []
  return details(title, [names, line, ...shown, ...more, ...unseen.flatMap(text => ['', text])], false)
}

/** What changed since the baseline, most severe first within each part; empty without one. */
export function changes(audit: Audit, view: View, most: number): readonly string[] {
  if (audit.baseline === undefined) return []
  const { language } = view
  const parts = changedSince(audit)
  if (parts.length === 0) return [say(language, 'changed-nothing')]
  const items = parts.flatMap(({ mark, findings }) =>
    findings.map(one => {
      const severity = say(language, `severity-${one.severity}`)
      return `- **${say(language, `mark-${mark}`)}** ${severity}: ${sentenceOf(one, view, code)}`
    }),
  )
  const { lines, left } = bounded(items, most)
  return details(`${say(language, 'changed-title')} (${items.length})`, [...lines, ...(left > 0 ? [`- +${left}`] : [])], false)
}
