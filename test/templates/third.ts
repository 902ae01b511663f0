/** A value that is neither of two. */
import { isReference } from '../../src/model/resource.ts'
import { canonical } from '../../src/compare/want.ts'

/** Null where there is none: of two switches one is always like the stated. */
export function third(stated: unknown, other: unknown): unknown {
  if (typeof other === 'boolean') return null
  if (typeof other === 'number') return other + 7
  if (typeof other === 'string') return anotherText(other)
  if (Array.isArray(other)) return anotherList(Array.isArray(stated) ? stated : [], other)
  if (typeof other !== 'object' || other === null) return null
  if (isReference(other)) return { ...other, alias: `${other.alias}-y` }
  if ('ports' in other) return { ...other, ports: { from: 23, to: 23 } }
  // An entry of a network ACL: the first that decides, and against it.
  if ('allow' in other) return { ...other, number: 1, allow: other.allow !== true }
  return Object.fromEntries(Object.entries(other).map(([key, one]) => [key, third(undefined, one) ?? one]))
}

/** With another element than the other has; where it has lost one, with one more than is stated. */
function anotherList(stated: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const known = new Set(stated.map(canonical))
  const added = other.filter(one => !known.has(canonical(one)))
  const [first = 'y'] = added.length === 0 ? stated : added
  return [...stated, third(undefined, first) ?? first]
}

/** Of an address another address, or nobody would read it. */
function anotherText(text: string): string {
  if (/^[\d.]+\/\d+$/.test(text)) return '198.51.100.0/24'
  return `${text}-y`
}
