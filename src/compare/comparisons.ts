/** How each comparison of a kind is made: a wanted value and an actual one in, differences out. No difference: it conforms. */
import type { Change, Json } from '../model/audit.ts'
import type { AnyClaim, Place } from '../model/claim.ts'
import type { Comparison } from '../kinds/define.ts'
import { type Box, boxText, difference, intersect, isEmpty, regionOf, regionOfBox, type TrafficRule } from '../traffic/index.ts'
import type { AnyFact } from '../model/fact.ts'
import { equal, satisfies, valueText, wantText } from './want.ts'
import { acl } from './acl.ts'
import { routes } from './routes.ts'

export interface Difference {
  readonly change: Change
  /** The element, for a set-valued property. */
  readonly item: string | null
  readonly expected: Json
  readonly actual: Json
  readonly messageId: string
  readonly args: Readonly<Record<string, string | number>>
  /** The element's own places in the spec, where it has some. */
  readonly at?: readonly Place[]
  /** For traffic: what was added or lost, so that a remedy can be written. */
  readonly box?: Box
}

export interface Compared {
  readonly claim: AnyClaim
  readonly actual: unknown
  /** English label of the property. */
  readonly label: string
  /** For traffic: which way the property's rules look. */
  readonly direction: 'ingress' | 'egress'
  /** The other facts of the resource. */
  readonly beside: Readonly<Record<string, AnyFact>>
}

export type Compare = (compared: Compared) => readonly Difference[]

export const comparisons: Readonly<Record<Comparison, Compare>> = {
  same: whole('value-differs'),
  // Nodes in the middle of an upgrade have several, and each must be what is wanted.
  version: compared => (isEvery(compared) ? [] : whole('version-differs')(compared)),
  band,
  set: elements('element-added', 'element-lost'),
  entries,
  tags,
  traffic,
  covers: compared => elements('element-added', 'element-lost')(compared).filter(difference => difference.change === 'lost'),
  retention,
  storage: compared => (isGrown(compared) ? [] : whole('value-differs')(compared)),
  acl,
  routes,
}

function whole(messageId: string): Compare {
  return ({ claim, actual, label }) => {
    if (satisfies(claim.want, actual)) return []
    const expected = wantText(claim.want)
    return [
      {
        change: 'changed',
        item: null,
        expected: wantJson(claim),
        actual: json(actual),
        messageId,
        args: { property: label, expected, actual: valueText(actual) },
      },
    ]
  }
}

const isEvery = ({ claim, actual }: Compared) =>
  Array.isArray(actual) && actual.length > 0 && actual.every(one => satisfies(claim.want, one))

/** Storage that was stated exactly and has grown since, no further than autoscaling may take it: it never shrinks by itself. */
function isGrown({ claim: { want }, actual, beside }: Compared): boolean {
  const limit = beside['MaxAllocatedStorage']
  if (want.is !== 'exactly' || limit === undefined || !limit.known) return false
  return (
    typeof actual === 'number' &&
    typeof want.value === 'number' &&
    typeof limit.value === 'number' &&
    actual >= want.value &&
    actual <= limit.value
  )
}

/**
 * Events that never expire are kept at least as long as any time, and longer than any that is stated exactly. A policy of the account
 * decides over every group of it: what it keeps longer than an exact time is nobody's drift in this architecture.
 */
function retention(compared: Compared): readonly Difference[] {
  const { claim, label } = compared
  if (isByPolicy(compared.actual)) {
    const { days, byPolicy } = compared.actual
    const { want } = claim
    const least = want.is === 'exactly' ? { ...claim, want: { is: 'atLeast' as const, value: want.value } } : claim
    return retention({ ...compared, claim: least, actual: days }).map(one => ({
      ...one,
      messageId: 'retention-by-policy',
      args: { property: label, expected: wantText(want), actual: valueText(days), policy: byPolicy },
      expected: wantJson(claim),
    }))
  }
  const { actual } = compared
  if (actual !== null) return whole('value-differs')(compared)
  if (claim.want.is === 'atLeast' || claim.want.is === 'unstated') return []
  const args = { property: label, expected: wantText(claim.want) }
  return [{ change: 'changed', item: null, expected: wantJson(claim), actual: null, messageId: 'never-expires', args }]
}

const isByPolicy = (value: unknown): value is { readonly days: number | null; readonly byPolicy: string } =>
  typeof value === 'object' && value !== null && 'days' in value && 'byPolicy' in value

/** A number that an autoscaler moves, against its band; a template has what it starts with, which the spec may state by itself. */
function band(compared: Compared): readonly Difference[] {
  const { claim, actual } = compared
  if (!isStart(actual)) return whole('out-of-band')(compared)
  const start = claim.parts?.[0]
  if (start === undefined) return whole('out-of-band')({ ...compared, actual: actual.startsWith })
  // The kind's `band` comparison promises a want there.
  const want = start.value as AnyClaim['want']
  return whole('value-differs')({ ...compared, claim: { want, at: start.at }, actual: actual.startsWith }).map(one => ({
    ...one,
    at: start.at,
  }))
}

const isStart = (value: unknown): value is { readonly startsWith: number } =>
  typeof value === 'object' && value !== null && 'startsWith' in value

/** Each element that is there and not stated, and each that is stated and not there, is its own difference. */
function elements(added: string, lost: string): Compare {
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
function entries({ claim, actual, label }: Compared): readonly Difference[] {
  const stated = entriesOf(claim.want.is === 'exactly' ? claim.want.value : {})
  const there = new Map(entriesOf(actual))
  return stated.flatMap(([key, expected]): readonly Difference[] => {
    const value = isRecord(actual) ? there.get(key) : actual
    if (value === undefined || equal(value, expected)) return []
    const args = { property: `${label} (${key})`, expected: valueText(expected), actual: valueText(value) }
    const at = placed(claim.parts?.find(part => part.value === key)?.at)
    return [{ change: 'changed', item: key, expected: json(expected), actual: json(value), messageId: 'value-differs', args, ...at }]
  })
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (isRecord(value) ? Object.entries(value) : [])

/** Stated tags must be there with their values; further keys are nobody's business. */
function tags({ claim, actual }: Compared): readonly Difference[] {
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

/** What is added and what is lost, in the fewest boxes. */
function traffic({ claim, actual, direction }: Compared): readonly Difference[] {
  // The kind's `traffic` comparison promises these on both sides.
  const stated = (claim.want.is === 'exactly' ? claim.want.value : []) as readonly TrafficRule[]
  const there = actual as readonly TrafficRule[]
  const { added, lost } = difference(stated, there)
  const one = (change: 'added' | 'lost', box: Box): Difference => {
    const text = boxText(box, direction)
    const at = placed(change === 'lost' ? origin(claim, box) : undefined)
    return {
      change,
      item: text,
      expected: change === 'lost' ? text : null,
      actual: change === 'added' ? text : null,
      messageId: change === 'added' ? 'traffic-added' : 'traffic-lost',
      args: { traffic: text },
      box,
      ...at,
    }
  }
  return [...added.map(box => one('added', box)), ...lost.map(box => one('lost', box))]
}

/** The first stated entry that holds some of the lost box. */
function origin(claim: AnyClaim, box: Box): readonly Place[] | undefined {
  return claim.parts?.find(part => {
    // A kind's parts of traffic are lists of rules, one list a stated entry.
    const rules = part.value as readonly TrafficRule[]
    return !isEmpty(intersect(regionOfBox(box), regionOf(rules)))
  })?.at
}

const placed = (at: readonly Place[] | undefined) => (at === undefined || at.length === 0 ? {} : { at })

/** None is the empty list; what is no list at all is one element that no spec states. */
const textsOf = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [valueText(value)])

function recordOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value).map(([key, one]) => [key, String(one)]) : [])
}

/** A wanted value as JSON: itself where it is exact, else as the spec writes it. */
export function wantJson(claim: AnyClaim): Json {
  const { want } = claim
  switch (want.is) {
    case 'exactly':
      return json(want.value)
    case 'atLeast':
    case 'atMost':
      return { [want.is]: json(want.value) }
    case 'between':
      return { between: [json(want.least), json(want.most)] }
    case 'oneOf':
      return { oneOf: want.values.map(json) }
    case 'version':
      return want.policy.atLeast === want.policy.within ? want.policy.atLeast : { atLeast: want.policy.atLeast, within: want.policy.within }
    case 'unstated':
      return null
  }
}

/** Facts are plain data: what answers and specs hold is JSON already. */
export function json(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(json)
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, json(one)]))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return `[${typeof value}]`
}
