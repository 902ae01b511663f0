/** What the internet can reach, on what ports, by which way. */
import { type Decision, decisions, internet, survey, type Way, waysText } from '../traffic/index.ts'
import { likeness, type Owner, type Placed } from './interfaces.ts'
import type { Topology } from './network.ts'

/** One thing that can be reached, one way. Plain data: it stands in reports as it is. */
export type Exposed = {
  readonly resource: { readonly type: string; readonly name: string }
  /** On arrival: `tcp 8080 from 0.0.0.0/0`. */
  readonly traffic: readonly string[]
  /** Load balancers on the way, each with the port that it listens on; empty: directly. */
  readonly through: readonly string[]
  /** `unknown`: something that was not read, or is not modelled, decides. */
  readonly verdict: 'reachable' | 'unknown'
  readonly because: readonly string[]
  readonly path: readonly string[]
}

/** Every owner once for each way; interfaces of one owner in several subnets are told together. */
export function exposureOf(topology: Topology): readonly Exposed[] {
  const found = new Map<string, Exposed>()
  for (const one of candidates(topology)) {
    const ways = survey(topology.network, { from: internet, to: one.key })
    for (const entry of entriesOf(topology, one.owner, ways)) {
      const key = JSON.stringify([entry.resource, entry.traffic, entry.through, entry.verdict])
      if (!found.has(key)) found.set(key, entry)
    }
  }
  return [...found.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

const sortKey = ({ resource, through, traffic }: Exposed) =>
  JSON.stringify([through.length, resource.type, resource.name, through, traffic])

/** Of interfaces that nothing could tell apart one stands for all of an owner. */
function candidates({ placed }: Topology): readonly Placed[] {
  const seen = new Set<string>()
  return placed.filter(one => {
    const key = JSON.stringify([one.owner, likeness(one)])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function entriesOf(topology: Topology, owner: Owner, ways: readonly Way[]): readonly Exposed[] {
  const sorted = new Map<string, Way[]>()
  for (const way of ways) {
    const key = JSON.stringify([throughOf(topology, way), way.doubts.length === 0])
    sorted.set(key, [...(sorted.get(key) ?? []), way])
  }
  return [...sorted.values()].flatMap(alike => {
    const [first] = alike
    if (first === undefined) return []
    return [
      {
        resource: { type: owner.type, name: owner.name },
        traffic: waysText(
          topology.network,
          alike.map(way => way.packets),
          key => ownerOf(topology, key),
        ),
        through: throughOf(topology, first),
        verdict: first.doubts.length === 0 ? ('reachable' as const) : ('unknown' as const),
        because: first.doubts,
        path: pathText(topology, first),
      },
    ]
  })
}

function throughOf(topology: Topology, { path }: Way): readonly string[] {
  const listeners = decisions(topology.network, path).filter(one => one.kind === 'listener')
  return listeners.map(({ by, rule }) => `${ownerOf(topology, by)} ${rule}`)
}

const ownerOf = ({ placed }: Topology, key: string): string => placed.find(one => one.key === key)?.owner.name ?? key

/** A line for each rule that decides, in AWS's words: they are the same in every language. */
export function pathText(topology: Topology, { path }: Pick<Way, 'path'>): readonly string[] {
  const lines = decisions(topology.network, path).map(one => decisionText(topology, one))
  const name = (key: string | undefined) => (key === undefined ? [] : [ownerOf(topology, key)])
  const all = [...name(path[0]?.place.from), ...lines, ...name(path.at(-1)?.place.to)]
  return all.filter((line, index) => line !== all[index - 1])
}

const nouns: Readonly<Record<Decision['kind'], string>> = {
  egress: 'SecurityGroupEgress',
  ingress: 'SecurityGroupIngress',
  acl: 'NetworkAcl',
  route: 'RouteTable',
  gateway: 'InternetGateway',
  nat: 'NatGateway',
  listener: 'Listener',
}

function decisionText(topology: Topology, { kind, by, rule, isAnswer }: Decision): string {
  const name = kind === 'gateway' || kind === 'listener' ? ownerOf(topology, by) : by
  return `${isAnswer ? '← ' : ''}${nouns[kind]} ${name}: ${kind === 'gateway' ? 'public address' : rule}`
}
