/** What traffic becomes possible or impossible from one spec to another, with the way and the line that causes it. */
import type { Place } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import { pathText, type Placed } from '../topology/index.ts'
import {
  beyond,
  type Decision,
  decisions,
  internet,
  type Leg,
  ruleText,
  servicesText,
  survey,
  type TrafficRule,
  type Way,
} from '../traffic/index.ts'
import { designOf } from './design.ts'
import type { Design } from './rule.ts'

export interface TrafficChange {
  readonly becomes: 'possible' | 'impossible'
  readonly from: string
  readonly to: string
  readonly traffic: string
  readonly fromInternet: boolean
  /** A database or a cache. */
  readonly toStore: boolean
  readonly path: readonly string[]
  readonly cause: Place | null
}

export function trafficChanges(before: Model, after: Model): readonly TrafficChange[] {
  const [old, fresh] = [before, after].map(designOf)
  if (old === undefined || fresh === undefined) return []
  return [...gained(old, fresh, 'possible'), ...gained(fresh, old, 'impossible')]
}

/** What the second has and the first has not. */
function gained(from: Design, to: Design, becomes: TrafficChange['becomes']): readonly TrafficChange[] {
  const there = new Map(pairsOf(from).map(pair => [pair.key, pair]))
  return pairsOf(to).flatMap(pair => {
    const known = there.get(pair.key)
    const others = known === undefined ? [] : survey(from.topology.network, known.leg)
    const ways = beyond(survey(to.topology.network, pair.leg), others).filter(way => way.doubts.length === 0)
    const [first] = ways
    return first === undefined ? [] : [changeOf(from, to, pair, ways, first, becomes)]
  })
}

function changeOf(
  from: Design,
  to: Design,
  pair: Pair,
  ways: readonly Way[],
  first: Way,
  becomes: TrafficChange['becomes'],
): TrafficChange {
  return {
    becomes,
    from: pair.from,
    to: pair.to,
    traffic: servicesText(ways.map(way => way.packets)),
    fromInternet: pair.leg.from === internet,
    toStore: pair.toStore,
    path: pathText(to.topology, first),
    cause:
      decisions(to.topology.network, first.path)
        .map(one => causeOf(from, to, one))
        .find(place => place !== null) ?? null,
  }
}

interface Pair {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly toStore: boolean
  readonly leg: Leg
}

/** Things of the same groups in the same subnet are one end. What an environment is called says nothing. */
function pairsOf({ model, topology }: Design): readonly Pair[] {
  const plain = (text: string) => text.replaceAll(model.resolved.environment, '*')
  const classes = new Map<string, Placed[]>()
  for (const one of topology.placed) {
    const key = plain(JSON.stringify([one.owner.type, one.subnet, one.groups]))
    classes.set(key, [...(classes.get(key) ?? []), one])
  }
  const ends = [...classes].map(([key, all]) => ({ key, all, end: all[0]?.key ?? '', store: all.some(one => one.owner.isStore) }))
  const world = { key: internet, all: [], end: internet, store: false }
  return [world, ...ends].flatMap(from =>
    [world, ...ends].flatMap(to => {
      // Two of one class: the first may call the second.
      const target = to === from ? to.all[1]?.key : to.end
      if (target === undefined || (from === world && to === world)) return []
      const [a, b] = [from, to].map(one => (one === world ? internet : namesOf(one.all)))
      return [{ key: `${from.key} ${to.key}`, from: a ?? '', to: b ?? '', toStore: to.store, leg: { from: from.end, to: target } }]
    }),
  )
}

function namesOf(all: readonly Placed[]): string {
  const names = [...new Set(all.map(one => one.owner.name))]
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')}, … (${names.length})`
}

/** Where the deciding rule or route stands, if the other spec has none like it. */
function causeOf(from: Design, to: Design, { kind, by, rule }: Decision): Place | null {
  if (kind !== 'egress' && kind !== 'ingress' && kind !== 'route') return null
  return placeIn(from, kind, by, rule) === null ? placeIn(to, kind, by, rule) : null
}

function placeIn({ expectations }: Design, kind: 'egress' | 'ingress' | 'route', by: string, rule: string): Place | null {
  const property = kind === 'route' ? 'Routes' : kind === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress'
  const owner = expectations.find(one => one.properties[property] !== undefined && one.key.endsWith(`/${by}`))
  const part = owner?.properties[property]?.parts?.find(({ value }) =>
    // The kinds make the parts: rules of one entry, or one route.
    kind === 'route'
      ? rule.startsWith(`${(value as { readonly destination: string }).destination} `)
      : (value as readonly TrafficRule[]).some(one => ruleText(one, kind) === rule),
  )
  return part?.at[0] ?? null
}
