/** Lists without order, and values by key: each element is its own difference. */
import { type Compare, type Compared, type Difference, json, placed } from './difference.ts'
import { equal, valueText } from './want.ts'

/** Each element that is there and not stated, and each that is stated and not there, is its own difference. */
export function elements(added: string, lost: string): Compare {
  return ({ claim, actual, label }) => {
    const stated = textsOf(claim.want.is === 'exactly' ? claim.want.value : [])
    const there = textsOf(actual)
    const own = (element: string) => claim.parts?.find(part => part.value === element)?.at
    const one = (change: 'added' | 'lost', element: string): Difference => ({
      change,
      item: element,
      expected: [...stated].sort(),
      actual: [...there].sort(),
      messageId: change === 'added' ? added : lost,
      args: { property: label, element },
      ...placed(change === 'lost' ? own(element) : undefined),
    })
    return [
      ...[...there]
        .filter(element => !stated.has(element))
        .sort()
        .map(element => one('added', element)),
      ...[...stated]
        .filter(element => !there.has(element))
        .sort()
        .map(element => one('lost', element)),
    ]
  }
}

/** The values of stated keys. A key that is not there is none of these differences: the property with the keys says so. */
export function entries({ claim, actual, label }: Compared): readonly Difference[] {
  const stated = entriesOf(claim.want.is === 'exactly' ? claim.want.value : {})
  const there = new Map(entriesOf(actual))
  return stated.flatMap(([key, expected]): readonly Difference[] => {
    const value = isRecord(actual) || isPairs(actual) ? there.get(key) : actual
    if (value === undefined || equal(value, expected)) return []
    const args = { property: `${label} (${key})`, expected: valueText(expected), actual: valueText(value) }
    const at = placed(claim.parts?.find(part => part.value === key)?.at)
    return [{ change: 'changed', item: key, expected: json(expected), actual: json(value), messageId: 'value-differs', args, ...at }]
  })
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key that is a reference stands in a pair with its value: a record's key could not become a name. */
const isPairs = (value: unknown): value is readonly (readonly [string, unknown])[] => Array.isArray(value) && value.every(Array.isArray)
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : isPairs(value) ? value : []

/** Stated tags must be there with their values; further keys are nobody's business. */
export function tags({ claim, actual }: Compared): readonly Difference[] {
  const stated = recordOf(claim.want.is === 'exactly' ? claim.want.value : {})
  const there = recordOf(actual)
  return [...stated].flatMap(([key, expected]): readonly Difference[] => {
    const value = there.get(key)
    if (value === expected) return []
    const at = placed(claim.parts?.find(part => part.value === key)?.at)
    return value === undefined
      ? [{ change: 'lost', item: key, expected, actual: null, messageId: 'tag-missing', args: { key, expected }, ...at }]
      : [{ change: 'changed', item: key, expected, actual: value, messageId: 'tag-differs', args: { key, expected, actual: value }, ...at }]
  })
}

/** None is the empty list; what is no list at all is one element that no spec states. */
const textsOf = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [valueText(value)])

function recordOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value).map(([key, one]) => [key, String(one)]) : [])
}
