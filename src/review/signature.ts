/**
 * Everything that decides between two ends, as text: where it is the same in two networks, so is what gets through. Rules are told as
 * sets, routes without order, and addresses by the block they are in.
 */
import type { Placed, Topology } from '../topology/index.ts'
import { type Group, internet, type Network, regionOf } from '../traffic/index.ts'

export interface Signatures {
  /** Ends as their class: what kind of thing, in which subnet, with which groups. */
  readonly between: (from: Placed | null, to: Placed | null) => string
}

export function signaturesOf({ network, placed }: Topology, plain: (text: string) => string): Signatures {
  const subnetText = subnetTexts(network)
  const common = json([network.blocks, network.gateway, network.inlets, [...network.prefixLists]])
  const nats = [...network.nats]
    .map(([key, nat]) => json([key, nat.public, nat.subnet, subnetText(nat.subnet)]))
    .sort()
    .join()
  const endText = (end: Placed | null) =>
    end === null ? internet : json([end.subnet, subnetText(end.subnet), end.groups, end.public, end.doubt, end.addresses.length])
  const rulesText = (end: Placed | null, direction: 'ingress' | 'egress') =>
    end === null || end.groups === 'unfiltered' ? '' : end.groups.map(key => sideText(network.groups.get(key), direction)).join()
  const byKey = new Map(placed.map(one => [one.key, one]))
  /** A balancer leads on to its targets: all of its listeners decide for them. */
  const listeners = network.listeners.map(one => {
    const nodes = one.nodes.flatMap(node => byKey.get(node) ?? [])
    return json([one, nodes.map(node => [endText(node), rulesText(node, 'ingress'), rulesText(node, 'egress')])])
  })
  const balancers = listeners.sort().join()
  const targets = new Set(network.listeners.flatMap(one => one.targets.map(({ to }) => to)))
  return {
    between: (from, to) =>
      plain(
        [
          common,
          nats,
          endText(from),
          rulesText(from, 'egress'),
          endText(to),
          rulesText(to, 'ingress'),
          to !== null && targets.has(to.key) ? balancers : '',
        ].join('\n'),
      ),
  }
}

/** What a subnet brings: its addresses, its routes, its network ACL. */
function subnetTexts(network: Network): (key: string) => string {
  const first = firstAddresses(network)
  return key => {
    const subnet = network.subnets.get(key)
    const table = network.tables.get(subnet?.table ?? '')
    // Of two routes for one block the first holds: among them the order stays.
    const routes = (table?.routes ?? []).toSorted((a, b) => (a.destination < b.destination ? -1 : Number(a.destination > b.destination)))
    return json([first.get(key), subnet?.blocks, routes, table?.doubt, network.acls.get(subnet?.acl ?? '')])
  }
}

/** The first address that anything has in a subnet: the block of the subnet decides it, and nothing else. */
function firstAddresses({ interfaces, nats }: Network): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const note = (subnet: string, address: string | undefined) => {
    const known = first.get(subnet)
    if (address !== undefined && (known === undefined || inOrder(address) < inOrder(known))) first.set(subnet, address)
  }
  for (const { subnet, addresses } of interfaces.values()) note(subnet, addresses[0])
  for (const { subnet, address } of nats.values()) note(subnet, address)
  return first
}

const inOrder = (address: string) =>
  address
    .split(/[./]/)
    .map(part => part.padStart(3, '0'))
    .join()

const sides = new WeakMap<Group, Record<'ingress' | 'egress', string>>()

function sideText(group: Group | undefined, direction: 'ingress' | 'egress'): string {
  if (group === undefined) return 'not read'
  const known = sides.get(group) ?? { ingress: textOf(group.ingress), egress: textOf(group.egress) }
  sides.set(group, known)
  return known[direction]
}

const textOf = ({ rules, doubt }: Group['ingress']) => json([regionOf(rules), doubt])

const json = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one))
