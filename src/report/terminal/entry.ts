/** A line of plain words behind its mark, and its rows below. */
import picocolors from 'picocolors'
import { severities, type Severity } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import type { View } from '../report.ts'
import type { Row } from '../rows.ts'
import { padded, widthOf, wrapped, wrappedCommand } from '../wrap.ts'

export type Lines = readonly string[]

export const coloursOf = ({ colour }: View) => picocolors.createColors(colour)

/** What stands before the words, and what it is painted with. */
export interface Mark {
  readonly word: string
  readonly paint: (text: string) => string
}

export const unknownMark = (view: View): Mark => ({ word: say(view.language, 'label-unknown'), paint: coloursOf(view).yellow })

export function severityMark(severity: Severity, view: View): Mark {
  const { red, yellow, magenta, cyan, dim } = coloursOf(view)
  const paint = { critical: magenta, high: red, medium: yellow, low: cyan, info: dim }[severity]
  return { word: say(view.language, `severity-${severity}`), paint }
}

export const titled = (text: string, count: number, view: View) => coloursOf(view).bold(`${text} (${count})`)

/** Where the words begin: behind the widest mark. */
export function indentOf({ language }: View): number {
  const marks = [...severities.map(severity => `severity-${severity}`), 'label-unknown']
  return 4 + Math.max(...marks.map(mark => widthOf(say(language, mark))))
}

export function entry({ word, paint }: Mark, text: string, rows: readonly Row[], view: View): Lines {
  const indent = indentOf(view)
  const [first = '', ...more] = wrapped(text, view.width - indent)
  return [`  ${paint(padded(word, indent - 2))}${first}`, ...more.map(line => ' '.repeat(indent) + line), ...rowLines(rows, view)]
}

/** Label and text, the labels as wide as the widest. */
export function rowLines(rows: readonly Row[], view: View): Lines {
  const width = 2 + Math.max(...rows.map(({ label }) => widthOf(label)))
  return rows.flatMap(row => linesOf(row, width, view))
}

function linesOf({ label, text, is }: Row, width: number, view: View): Lines {
  const indent = indentOf(view)
  const room = Math.max(10, view.width - indent - width)
  const lines = laid[is](text, room)
  const { dim } = coloursOf(view)
  return lines.map((line, index) => ' '.repeat(indent) + (index === 0 ? dim(padded(label, width)) : ' '.repeat(width)) + line)
}

/** A step a line; what goes on in the next line is indented. */
const steps = (text: string, room: number): Lines =>
  text.split('\n').flatMap(step => wrapped(step, room - 2).map((line, index) => (index === 0 ? line : `  ${line}`)))

/** A patch is pasted into a file: its lines are neither broken nor joined. */
const laid: Readonly<Record<Row['is'], (text: string, room: number) => Lines>> = {
  words: wrapped,
  data: wrapped,
  json: wrapped,
  command: wrappedCommand,
  path: steps,
  patch: text => text.split('\n'),
}
