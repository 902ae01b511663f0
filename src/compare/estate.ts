/** The estate: pairs whose facts speak the spec's names, and what was paired with nothing, by whose it is. */
import { kindOf } from '../kinds/index.ts'
import type { Model } from '../model/language/index.ts'
import { type Actual, type Expectation, type Gap, type Inventory, refer } from '../model/resource.ts'
import { type Imbalance, imbalancesIn } from './balance.ts'
import { ofDefaultVpc } from './default-vpc.ts'
import { named, type Names, namesOf, mayBeStated } from './names.ts'
import { type Part, partsOf, type Unexplained } from './parts.ts'
import type { Pair, Pairing } from './pair.ts'
import { type Scope, scopeOf } from './scope.ts'
import { isOfToolkit } from './toolkit.ts'

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
  /** Parts of which it could not be read whether they belong to something known. */
  readonly unexplained: readonly Unexplained[]
  /** Of which it could not be read whether they are in the spec's VPC; nothing else says whose they are. */
  readonly unplaced: readonly Unexplained[]
  /** Where what things say of their interfaces, and the interfaces, differ. */
  readonly imbalances: readonly Imbalance[]
}

export interface Unmanaged {
  readonly actual: Actual
  readonly reason: ReturnType<Scope['reason']> | 'in-parent'
  /** The name path of the stated thing that it lives in; null where it lives in none. */
  readonly parent: string | null
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
  const made = others.filter(actual => foldOf(actual) === null)
  const held = new Set(made.flatMap(actual => below(actual, children)))
  const names = namesOf(pairs, inventory)
  const isInDoubt = mayBeStated(pairs)
  const mayBeUnmanaged = (actual: Actual) => foldOf(actual) === null && kindOf(actual.type).onlyStated !== true && !isInDoubt(actual)
  return {
    model,
    inventory,
    asOf,
    pairs: pairs.map(one => (one.is === 'matched' ? { ...one, actual: named(one.actual, names) } : one)),
    unmanaged: made
      .filter(actual => !held.has(actual) && mayBeUnmanaged(actual))
      .map(actual => ({
        actual: named(actual, names),
        reason: scope.holds(actual) ? scope.reason(actual) : 'in-parent',
        parent: statedParent(pairs, actual),
        holds: below(actual, children)
          .filter(one => foldOf(one) === null)
          .map(one => named(one, names)),
      })),
    folded: [
      ...others
        .filter(actual => foldOf(actual) !== null && !held.has(actual))
        .map(actual => ({ ...named(actual, names), madeByAws: foldOf(actual) })),
      ...parts.map(({ actual }) => ({ ...actual, madeByAws: 'part-of-known' })),
    ],
    siblings: [...theirs],
    gaps: inventory.gaps.filter(gap => concerns(gap, inventory, left, inScope)),
    notApplicable,
    parts: parts.map(part => ({ ...part, actual: named(part.actual, names), owner: named(part.owner, names) })),
    unexplained: unexplained.filter(({ actual }) => scope.holds(actual) && !scope.isSiblings(actual)),
    unplaced: standing.filter(actual => !inScope.has(actual) && !theirs.has(actual) && mayBeUnmanaged(actual)).flatMap(unplaced),
    imbalances: unexplained.length > 0 ? [] : imbalancesIn(pairs, parts, standing, inventory, nameOfSubnet(names)),
  }
}

const unplaced = (actual: Actual): readonly Unexplained[] => (actual.vpc.known ? [] : [{ actual, because: actual.vpc.because }])

function statedParent(pairs: readonly Pair[], { parent }: Actual): string | null {
  if (parent === null || !parent.known) return null
  const owner = pairs.find(one => one.is === 'matched' && one.actual.aliases.includes(parent.value))
  return owner?.expectation.key ?? null
}

/** Why nobody of this architecture made it, a key of the fold table. */
const foldOf = (actual: Actual) => actual.madeByAws ?? (isOfToolkit(actual) ? 'cdk-toolkit' : null)

const nameOfSubnet = (names: Names) => (id: string) => {
  const found = names(refer('AWS::EC2::Subnet', id))
  return 'name' in found ? found.name : id
}

/** A list of what lives in somebody else's resource is no concern of this spec, nor are the unstated ones of a kind that has no extras. */
function concerns({ type, parent }: Gap, { resources }: Inventory, left: readonly Actual[], inScope: ReadonlySet<Actual>): boolean {
  if (kindOf(type).onlyStated === true) return false
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
