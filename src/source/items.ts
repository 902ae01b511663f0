/** Items of a list with a name for each, so that neither the order nor the pages of the answers ever show. */
import type { Because } from '../model/fact.ts'
import type { AnyRead, Listed, Listing } from './call.ts'
import { callName, failed } from './call.ts'
import { byText, canonical } from './json.ts'

/** Items as they were answered, and why there may be more. */
export interface Drawn {
  readonly raw: readonly unknown[]
  readonly because: Because | null
}

/**
 * Names each item by its identifier. The same item twice is one: pages shift while they are read. Two different items under one
 * identifier contradict each other, and an item without identifier cannot be named: neither is kept, and the list has a gap.
 */
export function listing<Item>(read: AnyRead, drawn: Drawn): Listing<Item> {
  const { kept, broken } = sortedOut(read, drawn.raw)
  const because = drawn.because ?? broken
  const field = read.items?.field ?? ''
  const call = callName(read)
  return {
    // The table of the read says which items its field holds; the SDK's model says what they look like.
    items: kept.map(([id, item]): Listed<Item> => ({ item: item as Item, from: { call, at: `/${field}/${segment(id)}` } })),
    gap: because === null ? null : { because, from: { call, at: `/${field}` } },
  }
}

/** The identifier of an item, from the read's table; undefined for what has none or is no item at all. */
export function idOf(read: AnyRead, item: unknown): string | undefined {
  const id: unknown = item === null || item === undefined ? undefined : read.items?.id(item)
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** One segment of a JSON pointer (RFC 6901). */
export function segment(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}

function sortedOut(
  read: AnyRead,
  raw: readonly unknown[],
): { readonly kept: readonly (readonly [string, unknown])[]; readonly broken: Because | null } {
  const kept = new Map<string, unknown>()
  const contradicted = new Set<string>()
  let nameless = false
  for (const item of raw) {
    const id = idOf(read, item)
    if (id === undefined) nameless = true
    else if (!kept.has(id)) kept.set(id, item)
    else if (canonical(kept.get(id)) !== canonical(item)) contradicted.add(id)
  }
  const ids = [...kept.keys()].filter(id => !contradicted.has(id)).sort(byText)
  return { kept: ids.map(id => [id, kept.get(id)] as const), broken: brokenBy(read, [...contradicted].sort(byText), nameless) }
}

function brokenBy(read: AnyRead, contradicted: readonly string[], nameless: boolean): Because | null {
  if (contradicted.length > 0) return failed(read, 'garbled', `the answers contradict each other on ${contradicted.join(', ')}`)
  return nameless ? failed(read, 'garbled', `the answer has an item without identifier in ${read.items?.field ?? ''}`) : null
}
