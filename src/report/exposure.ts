/** What the internet can reach, as rows. Read with care: it is JSON of the audit, and a saved one may be of another version. */
import type { Audit, Finding, Json } from '../model/audit.ts'
import { say } from '../text/index.ts'
import type { View } from './report.ts'
import { unreadOf } from './unknowns.ts'
import { type Data, listed, resourceText } from './words.ts'

export interface ExposedRow {
  readonly resource: string
  readonly traffic: string
  readonly through: string
  /** Whether it is certain. */
  readonly isProven: boolean
  /** The same in words. */
  readonly verdict: string
  /** Why it is not certain; empty where it is. */
  readonly because: readonly string[]
  /** A line for each rule that lets it pass. */
  readonly path: readonly string[]
}

export function exposedRows({ exposure }: Pick<Audit, 'exposure'>, view: View, data: Data): readonly ExposedRow[] {
  return exposure.flatMap(one => {
    const resource = fieldOf(one, 'resource')
    const [type, name] = [fieldOf(resource, 'type'), fieldOf(resource, 'name')]
    if (typeof type !== 'string' || typeof name !== 'string') return []
    const texts = (field: string) => textsIn(fieldOf(one, field)).map(data)
    const isProven = fieldOf(one, 'verdict') === 'reachable'
    return [
      {
        resource: resourceText({ type, name, id: null, arn: null }, view, data),
        traffic: listed(texts('traffic')),
        through: listed(texts('through')),
        isProven,
        verdict: say(view.language, isProven ? 'exposed-reachable' : 'label-unknown'),
        because: texts('because'),
        path: texts('path'),
      },
    ]
  })
}

/** What stands below the rows: of what could not be read nothing is known. Empty where all was read. */
export function exposedUnseen(audit: Pick<Audit, 'findings' | 'ledger'>, { language }: View): readonly string[] {
  return unreadOf(audit).length === 0 ? [] : [say(language, 'exposed-unseen')]
}

export interface OpenedWay {
  readonly from: string
  readonly to: string
  readonly traffic: readonly string[]
  readonly because: readonly string[]
  readonly path: readonly string[]
  readonly isProven: boolean
}

/** The way that a deviation opens; null where none is told. */
export function openedWay(exposure: Finding['exposure']): OpenedWay | null {
  const [from, to] = [fieldOf(exposure, 'from'), fieldOf(exposure, 'to')]
  if (typeof from !== 'string' || typeof to !== 'string') return null
  const texts = (field: string) => textsIn(fieldOf(exposure, field))
  const isProven = fieldOf(exposure, 'verdict') === 'reachable'
  return { from, to, traffic: texts('traffic'), because: texts('because'), path: texts('path'), isProven }
}

const textsIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.flatMap(one => (typeof one === 'string' ? [one] : [])) : []

function fieldOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value)).get(name) ?? null
}
