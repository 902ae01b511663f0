/** Who may call whom in a picture: by the rules of security groups, stated and not. */
import { type Box, textsIn } from './box.ts'
import type { Json } from '../model/audit.ts'

/** That members of one security group may call those of another. */
export interface Way {
  /** Null: the internet. */
  readonly from: readonly Box[] | null
  readonly to: readonly Box[]
  readonly ports: string
  /** False: it is there and not stated. */
  readonly stated: boolean
}

/** From the rules of the groups, as they are stated and as they are. */
export function waysBetween(groups: readonly Box[], boxes: readonly Box[]): readonly Way[] {
  const membersOf = (name: string) =>
    boxes.filter(({ resource }) =>
      resource.facts.some(({ property, expected, actual }) => /SecurityGroup/.test(property) && textsIn(expected ?? actual).includes(name)),
    )
  return groups.flatMap(group => {
    const to = membersOf(group.resource.name)
    if (to.length === 0) return []
    const fact = group.resource.facts.find(({ property }) => property === 'SecurityGroupIngress')
    const stated = openingsIn(fact?.expected ?? null)
    const there = fact?.verdict === 'unknown' ? stated : openingsIn(fact?.actual ?? null)
    const peers = [...new Set([...stated.keys(), ...there.keys()])]
    return peers.flatMap((peer): readonly Way[] => {
      const from = peer === internet ? null : membersOf(peer)
      if (from !== null && (from.length === 0 || peer === group.resource.name)) return []
      const added = (there.get(peer) ?? []).filter(port => !stated.get(peer)?.includes(port))
      const way = (ports: readonly string[], isStated: boolean): readonly Way[] =>
        ports.length === 0 ? [] : [{ from, to, ports: ports.join(', '), stated: isStated }]
      return [...way(stated.get(peer) ?? [], true), ...way(added, false)]
    })
  })
}

const internet = ' internet'

/** Ports by who may come in through them: a group, or the internet. */
function openingsIn(rules: Json): ReadonlyMap<string, readonly string[]> {
  const openings = new Map<string, readonly string[]>()
  for (const rule of Array.isArray(rules) ? rules : []) {
    const peer = peerOf(fieldOf(rule, 'peer'))
    if (peer !== null) openings.set(peer, [...new Set([...(openings.get(peer) ?? []), portsOf(rule)])])
  }
  return openings
}

function peerOf(peer: Json): string | null {
  const group = fieldOf(peer, 'group')
  if (typeof group === 'string') return group
  const cidr = fieldOf(peer, 'cidr')
  return cidr === '0.0.0.0/0' || cidr === '::/0' ? internet : null
}

function portsOf(rule: Json): string {
  const [protocol, ports] = [fieldOf(rule, 'protocol'), fieldOf(rule, 'ports')]
  const [from, to] = [fieldOf(ports, 'from'), fieldOf(ports, 'to')]
  const range = typeof from !== 'number' ? '' : from === to || typeof to !== 'number' ? ` ${from}` : ` ${from}-${to}`
  return `${typeof protocol !== 'string' || protocol === '-1' ? 'all' : protocol}${range}`
}

function fieldOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value)).get(name) ?? null
}
