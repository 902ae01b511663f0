/** What surrounds the claims of a Model: digest, name patterns, siblings, counts of what is not seen. */
import { createHash } from 'node:crypto'
import type { Json } from '../model/audit.ts'
import type { NamePatterns, Resolved, Sibling } from '../model/language/index.ts'
import { root } from './schema.ts'
import { child, type Mapping, plain, textOf } from './tree.ts'
import type { Variables } from './variables.ts'
import { leafSites } from './walk.ts'

/** A spec worked out for one environment. */
export interface Worked {
  readonly environment: string
  readonly tree: Mapping
  readonly variables: Variables
}

export function resolvedOf(own: Worked, overlays: readonly string[], others: readonly Worked[]): Resolved {
  const seen = [...leafSites(root, own.tree)].map(site => site.seenBy)
  return {
    environment: own.environment,
    overlays,
    digest: `sha256:${createHash('sha256')
      .update(canonical(plain(own.tree)))
      .digest('hex')}`,
    patterns: patternsOf(own),
    siblings: others.map(siblingOf),
    notObservable: seen.filter(one => one === 'none').length,
  }
}

function siblingOf(other: Worked): Sibling {
  const tags = child(other.tree, 'tags')
  const entries = tags?.is === 'mapping' ? [...tags.entries] : []
  return {
    environment: other.environment,
    patterns: patternsOf(other),
    tags: Object.fromEntries(entries.flatMap(([key, value]) => (textOf(value) === undefined ? [] : [[key, textOf(value) ?? '']]))),
  }
}

function patternsOf({ tree, variables }: Worked): NamePatterns {
  const patterns = new Map<string, Set<string>>()
  const add = (type: string, pattern: string) => patterns.set(type, (patterns.get(type) ?? new Set()).add(pattern))
  for (const { schema, tree: leaf } of leafSites(root, tree)) {
    const type = schema['x-name']
    const pattern = leaf.is === 'scalar' ? (leaf.pattern ?? textOf(leaf)) : undefined
    // A name that is nothing but a key says nothing of whose it is: `*` would take in the whole account.
    if (type !== undefined && pattern !== undefined && /[^*]/.test(pattern)) add(type, pattern)
  }
  for (const { text, byEnvironment } of variables.defined) if (byEnvironment) add('*', `${text}-*`)
  return Object.fromEntries([...patterns].map(([type, texts]) => [type, [...texts].sort()]))
}

/** One text for each value: keys sorted, lists in their order. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
