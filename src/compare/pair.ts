/** Pairs what is expected with what there is, parents first, in rounds: name, Name tag, natural key, the last one left. */
import { kindOf, kinds } from '../kinds/index.ts'
import { isStated, valueOf } from '../model/claim.ts'
import type { Because, From } from '../model/fact.ts'
import type { Actual, Expectation, Gap, Inventory } from '../model/resource.ts'
import { hasNaturalKey, mayBe, narrowed } from './natural-key.ts'
import { applicableTo } from './applicable.ts'
import type { Scope } from './scope.ts'

export type Pair =
  | { readonly is: 'matched'; readonly expectation: Expectation; readonly actual: Actual; readonly by: 'name' | 'tag' | 'key' | 'last' }
  | { readonly is: 'missing'; readonly expectation: Expectation }
  | { readonly is: 'ambiguous'; readonly expectation: Expectation; readonly candidates: readonly Actual[] }
  | { readonly is: 'unreadable'; readonly expectation: Expectation; readonly because: Because; readonly from: From }
  /** Its parent is not matched: the parent's finding stands for it. */
  | { readonly is: 'hidden'; readonly expectation: Expectation; readonly under: Pair }

export interface Pairing {
  readonly pairs: readonly Pair[]
  /** What no expectation was paired with; things on their way out, and what lives in them, are left out. */
  readonly left: readonly Actual[]
  /** What this source can say nothing of. */
  readonly notApplicable: readonly Expectation[]
}

export function pair(stated: readonly Expectation[], inventory: Inventory, scopeOf: (pairs: readonly Pair[]) => Scope): Pairing {
  const expectations = applicableTo(inventory.source, stated)
  // What AWS makes by itself a template need not hold: it is found by its name, or nothing is said of it.
  const isAwaited = (one: Expectation) => one.liveOnly !== true || inventory.source.kind !== 'template'
  const pairs: Pair[] = []
  for (const kind of kinds) {
    const living = inventory.resources.filter(actual => actual.type === kind.type && actual.gone === null)
    const gaps = inventory.gaps.filter(gap => gap.type === kind.type)
    for (const group of byParent(expectations.filter(expectation => expectation.type === kind.type)))
      pairs.push(...pairGroup(group, { living, gaps, done: pairs, isAwaited, scopeOf }))
  }
  const paired = new Set(pairs.map(one => one.expectation))
  const taken = new Set(pairs.flatMap(one => (one.is === 'matched' ? [one.actual] : one.is === 'ambiguous' ? one.candidates : [])))
  const lives = livingIn(inventory.resources)
  return {
    pairs,
    left: inventory.resources.filter(actual => lives(actual) && !taken.has(actual)),
    notApplicable: stated.filter(expectation => !paired.has(expectation)),
  }
}

/** What lives in something on its way out goes with it: the scaling of a service that drains. */
function livingIn(resources: readonly Actual[]): (actual: Actual) => boolean {
  const byAlias = new Map<string, Actual>()
  // A name that was given anew is that of the one that lives.
  for (const one of resources)
    for (const alias of one.aliases.map(text => `${one.type} ${text}`)) if (byAlias.get(alias)?.gone !== null) byAlias.set(alias, one)
  const lives = ({ type, gone, parent }: Actual): boolean => {
    const host = parent?.known === true ? byAlias.get(`${kindOf(type).parent ?? ''} ${parent.value}`) : undefined
    return gone === null && (host === undefined || lives(host))
  }
  return lives
}

function byParent(expectations: readonly Expectation[]): readonly (readonly Expectation[])[] {
  const groups = new Map<string, Expectation[]>()
  for (const expectation of expectations) {
    const key = expectation.parent?.key ?? ''
    groups.set(key, [...(groups.get(key) ?? []), expectation])
  }
  return [...groups.values()]
}

interface Around {
  readonly living: readonly Actual[]
  readonly gaps: readonly Gap[]
  readonly done: readonly Pair[]
  /** Whether it is missing where it is not found. */
  readonly isAwaited: (expectation: Expectation) => boolean
  readonly scopeOf: (pairs: readonly Pair[]) => Scope
}

/** Expectations that share a parent, against what lives in it. */
function pairGroup(group: readonly Expectation[], { living, gaps, done, isAwaited, scopeOf }: Around): readonly Pair[] {
  const parent = parentOf(group[0], done)
  if (parent !== null && parent.is !== 'matched')
    return group.filter(isAwaited).map(expectation => ({ is: 'hidden', expectation, under: parent }))
  const inParent = (alias: string) => parent === null || parent.actual.aliases.includes(alias)
  const candidates = living.filter(actual => actual.parent === null || (actual.parent.known && inParent(actual.parent.value)))
  const gap = gaps.find(one => one.parent === null || inParent(one.parent)) ?? unplaced(living)
  const inScope = parent === null ? scopeOf(done).holds : () => true
  const looked = group.filter(one => isAwaited(one) || candidates.some(actual => hasName(one, actual)))
  return rounds(looked, candidates, gap, inScope, done)
}

function parentOf(expectation: Expectation | undefined, done: readonly Pair[]): Pair | null {
  const wanted = expectation?.parent ?? null
  if (wanted === null) return null
  const found = done.find(one => one.expectation.type === wanted.type && one.expectation.key === wanted.key)
  if (found === undefined) throw new Error(`${wanted.type} ${wanted.key} is nobody's expectation`)
  return found
}

type Missing = Pick<Gap, 'because' | 'from'>

/** A thing whose parent could not be read may be the one that is looked for. */
function unplaced(living: readonly Actual[]): Missing | undefined {
  const parent = living.find(actual => actual.parent !== null && !actual.parent.known)?.parent
  return parent !== undefined && parent !== null && !parent.known ? parent : undefined
}

type Fits = (expectation: Expectation, actual: Actual) => boolean

function rounds(
  group: readonly Expectation[],
  candidates: readonly Actual[],
  gap: Missing | undefined,
  inScope: (actual: Actual) => boolean,
  done: readonly Pair[],
): readonly Pair[] {
  const open = new Set(group)
  const free = new Set(candidates)
  const found = new Map<Expectation, Pair>()
  for (const [by, fits] of roundsOf(gap, done))
    for (const expectation of open) {
      const result = settled(
        expectation,
        [...free].filter(actual => fits(expectation, actual)),
        by,
        done,
      )
      if (result === undefined) continue
      found.set(expectation, result)
      open.delete(expectation)
      for (const actual of result.is === 'matched' ? [result.actual] : result.candidates) free.delete(actual)
    }
  // What AWS makes by itself is never the renamed form of what somebody stated.
  const rest = [...free].filter(actual => actual.madeByAws === null && inScope(actual))
  const [last] = open
  const [left] = rest
  if (open.size === 1 && rest.length === 1 && last !== undefined && left !== undefined && gap === undefined && mayBe(last, left, done))
    found.set(last, { is: 'matched', expectation: last, actual: left, by: 'last' })
  const nameless = [...free].map(actual => actual.name).find(name => !name.known)
  return group.map(
    expectation => found.get(expectation) ?? notFound(expectation, gap ?? (nameless?.known === false ? nameless : undefined)),
  )
}

function roundsOf(gap: Missing | undefined, done: readonly Pair[]): readonly (readonly ['name' | 'tag' | 'key', Fits])[] {
  return [
    // First those with both: the volumes of a node bear one name, and one of them alone must not take another's.
    ['name', (expectation, actual) => hasName(expectation, actual) && hasNaturalKey(expectation, actual, done)],
    ['name', hasName],
    ['tag', hasNameTag],
    // The one that bears the name may be in the part of a list that was not read; what AWS made is nobody's renamed resource.
    ['key', (expectation, actual) => gap === undefined && actual.madeByAws === null && hasNaturalKey(expectation, actual, done)],
  ]
}

/** What one round makes of an expectation; undefined where nothing fits it. */
function settled(expectation: Expectation, matches: readonly Actual[], by: 'name' | 'tag' | 'key', done: readonly Pair[]) {
  const [first, ...others] = matches.length > 1 ? narrowed(expectation, matches, done) : matches
  if (first === undefined) return undefined
  return others.length === 0
    ? ({ is: 'matched', expectation, actual: first, by } as const)
    : ({ is: 'ambiguous', expectation, candidates: [first, ...others] } as const)
}

function notFound(expectation: Expectation, gap: Missing | undefined): Pair {
  return gap === undefined ? { is: 'missing', expectation } : { is: 'unreadable', expectation, because: gap.because, from: gap.from }
}

const hasName = (expectation: Expectation, actual: Actual) => {
  const name = valueOf(expectation.name)
  return name !== undefined && actual.name.known && actual.name.value === name
}
const hasNameTag = (expectation: Expectation, actual: Actual) =>
  isStated(expectation.name) &&
  actual.tags.known &&
  Object.hasOwn(actual.tags.value, 'Name') &&
  actual.tags.value['Name'] === valueOf(expectation.name)
