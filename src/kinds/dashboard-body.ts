/** What a CloudWatch dashboard shows, by the structure that the CloudWatch User Guide gives its body. */

/** A metric's dimension, as a widget writes it. */
export interface ShownDimension {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

export interface Shown {
  /** Sorted, each once. */
  readonly namespaces: readonly string[]
  readonly dimensions: readonly ShownDimension[]
}

/** Null for what is no JSON object with a list of widgets. */
export function bodyOf(text: string): Shown | null {
  const body = parsed(text)
  const widgets = field(body, 'widgets')
  if (!Array.isArray(widgets)) return null
  const properties = widgets.map(widget => field(widget, 'properties'))
  const metrics = properties.flatMap(each => metricsOf(field(each, 'metrics')))
  const searched = properties.flatMap(each => expressionsOf(field(each, 'metrics'))).flatMap(namespacesIn)
  return {
    namespaces: [...new Set([...metrics.map(metric => metric.namespace), ...searched])].sort(),
    dimensions: metrics.flatMap(metric => metric.dimensions),
  }
}

interface Metric {
  readonly namespace: string
  readonly dimensions: readonly ShownDimension[]
}

/** Rows of [namespace, metric, name, value, …, options]. `.` repeats the same place of the row before, `...` all that come before the rest. */
function metricsOf(rows: unknown): readonly Metric[] {
  let before: readonly string[] = []
  return list(rows).flatMap((row): readonly Metric[] => {
    const written = list(row).filter(cell => typeof cell === 'string')
    if (written.length === 0) return []
    before = repeated(written, before)
    const [namespace = '', , ...pairs] = before
    return [{ namespace, dimensions: pairsOf(namespace, pairs) }]
  })
}

function repeated(row: readonly string[], before: readonly string[]): readonly string[] {
  const [first, ...rest] = row
  if (first === '...') return [...before.slice(0, before.length - rest.length), ...rest]
  return row.map((cell, index) => (cell === '.' ? (before[index] ?? cell) : cell))
}

function pairsOf(namespace: string, cells: readonly string[]): readonly ShownDimension[] {
  return cells.flatMap((name, index) => (index % 2 === 0 ? [{ namespace, name, value: cells[index + 1] ?? '' }] : []))
}

/** Expressions of metric math: `[{ "expression": "SEARCH('{AWS/ECS,ClusterName} …', 'Average')" }]`. */
function expressionsOf(rows: unknown): readonly string[] {
  return list(rows)
    .flatMap(list)
    .map(cell => field(cell, 'expression'))
    .filter(text => typeof text === 'string')
}

/** Namespaces that a search (`{AWS/ECS,…}`, `Namespace="AWS/ECS"`) or a query (`SCHEMA("AWS/ECS", …)`, `FROM "AWS/ECS"`) names. */
function namespacesIn(expression: string): readonly string[] {
  const places = [
    /\{\s*"?([^",{}]+?)"?\s*[,}]/g,
    /Namespace\s*=\s*"?([^"\s]+)"?/g,
    /SCHEMA\(\s*"?([^",)]+?)"?\s*[,)]/g,
    /FROM\s+"([^"]+)"/g,
  ]
  return places.flatMap(place => [...expression.matchAll(place)].map(found => found[1] ?? ''))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, name) : undefined
