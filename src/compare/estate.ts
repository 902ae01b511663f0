/**
 * The estate: pairs whose facts speak the spec's names. After pairing, every reference is rewritten to the spec name of
 * what it points to, to `name (id)` of something unmanaged, or to unknown; only then are values compared.
 */
import { kindOf } from '../kinds/index.ts'
import { isGivenByAws, notInTemplate } from '../kinds/template.ts'
import { valueOf } from '../model/claim.ts'
import { type AnyFact, type Because, type From, known, thenFact, unknown } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import { type Actual, type Expectation, type Gap, type Inventory, isReference, type Reference } from '../model/resource.ts'
import { ofDefaultVpc } from './default-vpc.ts'
import { type Part, partsOf, type Unexplained } from './parts.ts'
import type { Pair, Pairing } from './pair.ts'
import { type Scope, scopeOf } from './scope.ts'

export interface Estate {
  readonly model: Model
  readonly inventory: Inventory
  /** The moment for which facts are judged, ISO 8601. */
  readonly asOf: string
  readonly pairs: readonly Pair[]
  /** In scope, paired with nothing and made by somebody; what lives in one of these is not listed beside it. */
  readonly unmanaged: readonly Unmanaged[]
  readonly folded: readonly Actual[]
  readonly siblings: readonly Actual[]
  /** Lists in scope that could not be read to their end: whether they hold anything unmanaged is unknown. */
  readonly gaps: readonly Gap[]
  /** What this source can say nothing of. */
  readonly notApplicable: readonly Expectation[]
  /** What each part of a paired thing carries is judged with it. */
  readonly parts: readonly Part[]
  readonly unexplained: readonly Unexplained[]
}

export interface Unmanaged {
  readonly actual: Actual
  readonly reason: ReturnType<Scope['reason']> | 'in-parent'
  /** What lives in it, directly or further down. */
  readonly holds: readonly Actual[]
}

export function nameReferences(
  model: Model,
  inventory: Inventory,
  { pairs, left, notApplicable }: Pairing,
  asOf: string = inventory.source.finishedAt,
): Estate {
  const scope = scopeOf(model, pairs)
  const { parts, standing, unexplained, ownerOf } = partsOf(pairs, left, inventory)
  const children = childrenOf(standing, ownerOf)
  // A further service in our cluster, a disk on our node: neither name nor tag nor VPC may say so, but where it lives does.
  const inOurs = pairs.flatMap(one => (one.is === 'matched' ? children(one.actual) : []))
  const excepted = ofDefaultVpc(inventory, scope)
  const holds = (actual: Actual) => scope.holds(actual) && !excepted(actual)
  const inScope = new Set([...standing.filter(holds), ...inOurs].flatMap(actual => [actual, ...below(actual, children)]))
  const theirs = new Set(standing.filter(scope.isSiblings).flatMap(actual => [actual, ...below(actual, children)]))
  const others = [...inScope].filter(actual => !theirs.has(actual))
  // What is made by AWS is not shown for itself, but what somebody made is, and holds all that lives in it.
  const made = others.filter(actual => actual.madeByAws === null)
  const held = new Set(made.flatMap(actual => below(actual, children)))
  const names = namesOf(pairs, inventory)
  return {
    model,
    inventory,
    asOf,
    pairs: pairs.map(one => (one.is === 'matched' ? { ...one, actual: named(one.actual, names) } : one)),
    unmanaged: made
      .filter(actual => !held.has(actual) && kindOf(actual.type).onlyStated !== true)
      .map(actual => ({
        actual: named(actual, names),
        reason: scope.holds(actual) ? scope.reason(actual) : 'in-parent',
        holds: below(actual, children)
          .filter(one => one.madeByAws === null)
          .map(one => named(one, names)),
      })),
    folded: [
      ...others.filter(actual => actual.madeByAws !== null && !held.has(actual)).map(actual => named(actual, names)),
      ...parts.map(({ actual }) => ({ ...actual, madeByAws: 'part-of-known' })),
    ],
    siblings: [...theirs],
    gaps: inventory.gaps.filter(gap => concerns(gap, inventory, left, inScope)),
    notApplicable,
    parts: parts.map(part => ({ ...part, actual: named(part.actual, names), owner: named(part.owner, names) })),
    unexplained: unexplained.filter(({ actual }) => scope.holds(actual) && !scope.isSiblings(actual)),
  }
}

/** A list of what lives in somebody else's resource is no concern of this spec. */
function concerns({ parent }: Gap, { resources }: Inventory, left: readonly Actual[], inScope: ReadonlySet<Actual>): boolean {
  const owner = parent === null ? undefined : resources.find(actual => actual.aliases.includes(parent))
  return owner === undefined || !left.includes(owner) || inScope.has(owner)
}

type Children = (actual: Actual) => readonly Actual[]

/** What lives directly in each, by the aliases that name it as a parent. */
function childrenOf(all: readonly Actual[], ownerOf: (actual: Actual) => Actual | undefined): Children {
  const byParent = new Map<string, Actual[]>()
  const byOwner = new Map<Actual | undefined, Actual[]>()
  for (const actual of all) {
    const { parent } = actual
    const owner = ownerOf(actual)
    if (owner !== undefined) byOwner.set(owner, [...(byOwner.get(owner) ?? []), actual])
    if (parent === null || !parent.known) continue
    const siblings = byParent.get(parent.value)
    if (siblings === undefined) byParent.set(parent.value, [actual])
    else siblings.push(actual)
  }
  return actual => [
    ...actual.aliases.flatMap(alias => byParent.get(alias) ?? []).filter(child => child !== actual),
    ...(byOwner.get(actual) ?? []),
  ]
}

/** Everything that lives in it, however deep. A parent's kind stands before its child's, so that there is no circle. */
function below(top: Actual, children: Children): readonly Actual[] {
  return children(top).flatMap(child => [child, ...below(child, children)])
}

type Names = (reference: Reference) => { readonly name: string } | { readonly because: Because }

/** How a reference to a kind is read: by alias, from what was paired or seen; else by what is missing of that kind's list. */
function namesOf(pairs: readonly Pair[], inventory: Inventory): Names {
  const key = (type: string, alias: string) => `${type} ${alias}`
  const stated = new Map<string, string>()
  const doubtful = new Map<string, Because>()
  /** Of each kind, why some expectation of it may be anything that was not paired. */
  const open = new Map<string, Because>()
  for (const one of pairs) {
    const because = doubtAbout(one)
    if (because !== null) open.set(one.expectation.type, because)
    if (one.is === 'matched')
      for (const alias of one.actual.aliases) stated.set(key(one.actual.type, alias), valueOf(one.expectation.name) ?? one.expectation.key)
    if (one.is === 'ambiguous')
      for (const actual of one.candidates)
        for (const alias of actual.aliases) doubtful.set(key(actual.type, alias), ambiguity(one.candidates))
  }
  const seen = new Map(
    inventory.resources.flatMap(actual => actual.aliases.map(alias => [key(actual.type, alias), label(actual)] as const)),
  )
  return ({ refersTo: type, alias, byName }) => {
    const because = doubtful.get(key(type, alias))
    if (because !== undefined) return { because }
    const name = stated.get(key(type, alias))
    if (name !== undefined) return { name }
    const isOpen = open.get(type)
    if (isOpen !== undefined && byName !== true) return { because: isOpen }
    const own = seen.get(key(type, alias))
    if (own !== undefined) return { name: own }
    if (inventory.source.kind === 'template' && isGivenByAws(alias)) return { because: notInTemplate(alias) }
    const gap: Gap | undefined = byName === true ? undefined : inventory.gaps.find(one => one.type === type)
    return gap === undefined ? { name: alias } : { because: gap.because }
  }
}

/** Why an expectation may be any thing of its kind: its list, or that of what it lives in, could not be read. */
function doubtAbout(one: Pair): Because | null {
  if (one.is === 'unreadable') return one.because
  if (one.is === 'hidden') return doubtAbout(one.under)
  return one.is === 'ambiguous' ? ambiguity(one.candidates) : null
}

export function label(actual: Actual): string {
  return actual.name.known && actual.name.value !== null && actual.name.value !== actual.id
    ? `${actual.name.value} (${actual.id})`
    : actual.id
}

export function ambiguity(candidates: readonly Actual[]): Because {
  return { reason: 'ambiguous', call: null, action: null, message: `several fit: ${candidates.map(label).sort().join(', ')}` }
}

/** A resource whose facts speak the spec's names; a fact with a reference that cannot be read is unknown. */
function named(actual: Actual, names: Names): Actual {
  const entries = Object.entries(actual.properties).map(
    ([property, fact]) => [property, thenFact(fact, (value, from) => spelled(value, from, names))] as const,
  )
  return { ...actual, properties: Object.fromEntries(entries) }
}

/** The same plain data with a name in the place of every reference. */
function spelled(value: unknown, from: From, names: Names): AnyFact {
  if (isReference(value)) {
    const found = names(value)
    return 'because' in found ? unknown(found.because, from) : known(found.name, from)
  }
  if (typeof value !== 'object' || value === null) return known(value, from)
  const parts = Object.entries(value).map(([key, part]) => [key, spelled(part, from, names)] as const)
  const doubt = parts.find(([, part]) => !part.known)?.[1]
  if (doubt !== undefined) return doubt
  const spelt = parts.map(([key, part]) => [key, part.known ? part.value : null] as const)
  return known(Array.isArray(value) ? spelt.map(([, part]) => part) : Object.fromEntries(spelt), from)
}
