/** What the internet can reach, as rows. Read with care: it is JSON of the audit, and a saved one may be of another version. */
import type { Audit, Json } from '../model/audit.ts'
import { say } from '../text/index.ts'
import type { View } from './report.ts'
import { type Data, listed, resourceText } from './words.ts'

export interface ExposedRow {
  readonly resource: string
  readonly traffic: string
  readonly through: string
  /** Whether it is certain, in words. */
  readonly verdict: string
}

export function exposedRows({ exposure }: Pick<Audit, 'exposure'>, view: View, data: Data): readonly ExposedRow[] {
  return exposure.flatMap(one => {
    const resource = fieldOf(one, 'resource')
    const [type, name] = [fieldOf(resource, 'type'), fieldOf(resource, 'name')]
    if (typeof type !== 'string' || typeof name !== 'string') return []
    const texts = (field: string) => listed(textsIn(fieldOf(one, field)).map(data))
    return [
      {
        resource: resourceText({ type, name, id: null, arn: null }, view, data),
        traffic: texts('traffic'),
        through: texts('through'),
        verdict: say(view.language, fieldOf(one, 'verdict') === 'reachable' ? 'exposed-reachable' : 'label-unknown'),
      },
    ]
  })
}

const textsIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.flatMap(one => (typeof one === 'string' ? [one] : [])) : []

function fieldOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value)).get(name) ?? null
}
