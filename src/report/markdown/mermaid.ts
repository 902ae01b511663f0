/** Mermaid in which nothing from an account can be more than text: https://mermaid.js.org/syntax/flowchart.html, "Entity codes to escape characters". */
import type { Mark } from '../box.ts'
import { clipped } from '../visible.ts'

const longest = 60

/** Letters, digits and what is harmless between them stay; the rest is written as entities. */
export function label(value: string): string {
  const coded = clipped(value, longest).replace(/[^\p{L}\p{M}\p{N} ,:/.●×…-]/gu, entity)
  // A label that begins like a list is taken for one.
  return coded.replace(/^(\d*)([.-])/, (_, digits: string, mark: string) => `${digits}${entity(mark)}`)
}

const entity = (character: string) => `#${character.codePointAt(0) ?? 0};`

/** A text of several lines, between quotes. */
export const text = (lines: readonly string[]) => `"${lines.map(label).join('<br/>')}"`

/** `ports` is a label already. What nobody stated is dotted. */
export function arrow(from: string, to: string, ports: string, stated: boolean): string {
  return `${from} ${stated ? '-->' : '-.->'}|"${ports}"| ${to}`
}

const bad = 'stroke:#b3151f,stroke-width:3px'
const doubtful = 'stroke:#9a6700,stroke-width:3px'
const waiting = 'stroke:#0b5d8c,stroke-width:2px'

/** Strokes alone: GitHub shows it on light and on dark. */
const strokes: Readonly<Record<Exclude<Mark, 'conforms'>, string>> = {
  deviates: bad,
  missing: `${bad},stroke-dasharray:5 3`,
  unmanaged: doubtful,
  unknown: `${doubtful},stroke-dasharray:5 3`,
  hidden: `${doubtful},stroke-dasharray:2 2`,
  pending: waiting,
  planned: waiting,
  waived: waiting,
}

/** Definitions of the marks that these lines use. */
export function classesFor(lines: readonly string[]): readonly string[] {
  return Object.entries(strokes)
    .filter(([mark]) => lines.some(line => line.endsWith(`:::${mark}`) || /^class \w+ (\w+)$/.exec(line)?.[1] === mark))
    .map(([mark, stroke]) => `classDef ${mark} ${stroke}`)
}
