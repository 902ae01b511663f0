/** What the internet can reach: a line each, with what it goes through. */
import type { Audit } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type ExposedRow, exposedRows, exposedUnseen } from '../exposure.ts'
import type { View } from '../report.ts'
import type { Row } from '../rows.ts'
import { asItIs } from '../words.ts'
import { wrapped } from '../wrap.ts'
import { type Lines, rowLines, titled } from './entry.ts'

const mostShown = 20

/** Empty where all was read, and nothing is reachable. */
export function exposed(audit: Audit, view: View): Lines {
  const rows = exposedRows(audit, view, asItIs)
  const unseen = exposedUnseen(audit, view)
  if (rows.length + unseen.length === 0) return []
  const shown = view.verbose ? rows : rows.slice(0, mostShown)
  const left = rows.length - shown.length
  return [
    titled(say(view.language, 'exposed-name'), rows.length, view),
    ...shown.flatMap(one => [
      ...wrapped(`${one.resource}: ${one.traffic}`, view.width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
      ...details(one, view),
    ]),
    ...(left === 0 ? [] : wrapped(say(view.language, 'exposed-more', { count: left }), view.width - 2).map(line => `  ${line}`)),
    ...unseen.flatMap(text => wrapped(text, view.width - 2).map(line => `  ${line}`)),
  ]
}

function details({ through, isProven, verdict, because, path }: ExposedRow, view: View): Lines {
  const row = (label: string, text: string, is: Row['is']): Row => ({ label: say(view.language, label), text, is })
  const rows = [
    ...(through === '' ? [] : [row('label-through', through, 'data')]),
    ...(isProven ? [] : [row('label-unknown', because.join(', ') || verdict, 'data')]),
    ...(view.verbose && path.length > 0 ? [row('label-path', path.join('\n'), 'path')] : []),
  ]
  return rows.length === 0 ? [] : rowLines(rows, view)
}
