/** What traffic becomes possible or impossible from one network to another, with the way and the line that causes it. */
import { newWays, pathText, type Placed } from '../topology/index.ts'
import { type Decision, decisions, internet, type Leg, type Network, servicesText, survey, type Way } from '../traffic/index.ts'
import type { Ground, Origin } from './ground.ts'
import { type Signatures, signaturesOf } from './signature.ts'

export interface TrafficChange {
  /** `open`: whether it is possible could not be read, and was not so before. */
  readonly becomes: 'possible' | 'impossible' | 'open'
  readonly from: string
  readonly to: string
  readonly traffic: string
  readonly fromInternet: boolean
  /** A database or a cache. */
  readonly toStore: boolean
  readonly path: readonly string[]
  /** The rule or route that one side alone has. */
  readonly cause: Origin | null
  /** Why it is not known. */
  readonly because: readonly string[]
}

/** In the fewest boxes: what shares a cause, and all but one of from, to and traffic, is told once. */
export function trafficChanges(before: Ground, after: Ground): readonly TrafficChange[] {
  const [old, fresh] = [sideOf(before), sideOf(after)]
  const all = [
    ...gained(old, fresh, 'possible', certain),
    ...gained(fresh, old, 'impossible', surely),
    ...gained(old, fresh, 'open', doubtful),
  ]
  return merged(merged(all, 'to'), 'from').map(({ from, to, ...change }) => ({ ...change, from: namesOf(from), to: namesOf(to) }))
}

type Found = Omit<TrafficChange, 'from' | 'to'> & { readonly from: readonly string[]; readonly to: readonly string[] }

/** A network with its pairs of ends. */
interface Side {
  readonly ground: Ground
  readonly pairs: ReadonlyMap<string, Pair>
  readonly signatures: Signatures
}

interface Pair {
  readonly from: End
  readonly to: End
  /** Of two of one class: the first may call the second. */
  readonly target: Placed | null
}

interface End {
  readonly key: string
  readonly names: readonly string[]
  readonly first: Placed | null
  readonly second: Placed | null
  readonly isStore: boolean
}

function sideOf(ground: Ground): Side {
  const plain = (text: string) => text.replaceAll(ground.environment, '*')
  return { ground, pairs: pairsOf(ground, plain), signatures: signaturesOf(ground.topology, plain) }
}

/** Things of the same groups in the same subnet, in public or behind a balancer alike, are one end. What an environment is called says nothing. */
function pairsOf({ topology }: Ground, plain: (text: string) => string): ReadonlyMap<string, Pair> {
  const classes = new Map<string, Placed[]>()
  const listening = targetsIn(topology)
  for (const one of topology.placed) {
    const key = plain(JSON.stringify([one.owner.type, one.subnet, one.groups, one.public, listening.has(one.key)]))
    classes.set(key, [...(classes.get(key) ?? []), one])
  }
  const ends = [...classes].map(([key, all]): End => {
    const [first = null, second = null] = all
    return { key, names: all.map(one => one.owner.name), first, second, isStore: all.some(one => one.owner.isStore) }
  })
  const world: End = { key: internet, names: [internet], first: null, second: null, isStore: false }
  const pairs = [world, ...ends].flatMap(from =>
    [world, ...ends].flatMap((to): readonly (readonly [string, Pair])[] => {
      const target = to === from ? to.second : to.first
      return to === from && target === null ? [] : [[`${from.key} ${to.key}`, { from, to, target }]]
    }),
  )
  return new Map(pairs)
}

/** Whatever stands behind a balancer: more may reach it. */
const targetsIn = ({ network }: Ground['topology']): ReadonlySet<string> =>
  new Set(network.listeners.flatMap(({ targets }) => targets.map(({ to }) => to)))

type Pick = (network: Network, leg: Leg, here: readonly Way[], there: readonly Way[]) => readonly Way[]

const certain: Pick = (network, leg, here, there) => newWays(network, leg, here, there).filter(way => way.doubts.length === 0)

/** Closed is only what is not left open by what was not read. */
const surely: Pick = (network, leg, here, there) => certain(network, leg, here, asCertain(there))

const asCertain = (ways: readonly Way[]) => ways.map(way => ({ ...way, doubts: [] }))

/** What nobody knows of now and was known to be impossible before. */
const doubtful: Pick = (network, leg, here, there) =>
  newWays(network, leg, here, asCertain([...there, ...here.filter(way => way.doubts.length === 0)]))

/** What the second has and the first has not. */
function gained(from: Side, to: Side, becomes: TrafficChange['becomes'], pick: Pick): readonly Found[] {
  return [...to.pairs].flatMap(([key, pair]) => {
    const known = from.pairs.get(key)
    if (known !== undefined && signatureOf(from, known) === signatureOf(to, pair)) return []
    const { network } = to.ground.topology
    const ways = pick(network, legOf(pair), surveyed(to, pair), known === undefined ? [] : surveyed(from, known))
    const [first] = ways
    if (first === undefined) return []
    const all = decisions(network, first.path)
    const causes = all.flatMap(one => (from.ground.placeOf(calledIn(from, to, one)) === null ? (to.ground.placeOf(one) ?? []) : []))
    return [
      {
        becomes,
        from: pair.from.names,
        to: pair.to.names,
        traffic: servicesText(ways.map(way => way.packets)),
        fromInternet: pair.from.key === internet,
        toStore: pair.to.isStore,
        path: pathText(to.ground.topology, first),
        cause: causes[0] ?? null,
        because: first.doubts,
      },
    ]
  })
}

/** The same rule by the names of the other environment. */
function calledIn(there: Side, here: Side, { by, rule, ...one }: Decision): Decision {
  const renamed = (text: string) => text.replaceAll(here.ground.environment, there.ground.environment)
  return { ...one, by: renamed(by), rule: renamed(rule) }
}

const signatureOf = ({ signatures }: Side, { from, target }: Pair) => signatures.between(from.first, target)
const legOf = ({ from, target }: Pair): Leg => ({ from: from.first?.key ?? internet, to: target?.key ?? internet })
const surveyed = ({ ground }: Side, pair: Pair) => survey(ground.topology.network, legOf(pair))

/** Those that differ in one side alone, joined. */
function merged(changes: readonly Found[], side: 'from' | 'to'): readonly Found[] {
  const other = side === 'from' ? 'to' : 'from'
  const found = new Map<string, Found>()
  for (const one of changes) {
    const key = JSON.stringify([one.becomes, one.traffic, one.fromInternet, one.toStore, one.cause, sorted(one[other])])
    const before = found.get(key)
    found.set(key, before === undefined ? one : { ...before, [side]: [...before[side], ...one[side]] })
  }
  return [...found.values()]
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort()

function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)]
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')}, … (${names.length})`
}
