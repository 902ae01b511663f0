/** An audit as a picture has it: what stands in which tier and zone, and who may call whom. No layout, no colours, no words. */
import type { Audit, AuditedResource, Json, Verdict } from '../model/audit.ts'

/** What a box says of its resource. */
export type Mark = Verdict | 'missing' | 'unmanaged' | 'hidden'

export interface Box {
  /** Its index in the audit's resources. */
  readonly index: number
  readonly resource: AuditedResource
  readonly mark: Mark
}

/** Boxes that are alike: of one kind, as stated, and in no subnet. */
export interface Pile {
  readonly type: string
  readonly boxes: readonly Box[]
}

export interface Zone {
  /** The subnet; null: what spans several of its tier. */
  readonly subnet: Box | null
  readonly zone: string | null
  readonly boxes: readonly Box[]
}

export interface Tier {
  readonly name: string
  readonly zones: readonly Zone[]
}

/** That members of one security group may call those of another. */
export interface Way {
  /** Null: the internet. */
  readonly from: readonly Box[] | null
  readonly to: readonly Box[]
  readonly ports: string
  /** False: it is there and not stated. */
  readonly stated: boolean
}

export interface Topology {
  readonly vpc: Box | null
  readonly tiers: readonly Tier[]
  /** In no subnet, or in several tiers. */
  readonly elsewhere: readonly Box[]
  readonly piles: readonly Pile[]
  readonly ways: readonly Way[]
}

export function topologyOf(audit: Audit): Topology {
  const boxes = audit.resources.map((resource, index): Box => ({ index, resource, mark: markOf(resource) }))
  const of = (type: string) => boxes.filter(({ resource }) => resource.type === type)
  const subnets = of('AWS::EC2::Subnet')
  const [vpc = null] = of('AWS::EC2::VPC')
  const placed = new Map(boxes.map(box => [box, subnetsOf(box, subnets, boxes)]))
  const inside = boxes.filter(box => !subnets.includes(box) && box !== vpc)
  const tierNames = [...new Set(subnets.map(tierOf))]
  const tierFor = (box: Box) => {
    const names = [...new Set((placed.get(box) ?? []).map(tierOf))]
    return names.length === 1 && !isPlumbing(box) ? names[0] : undefined
  }
  const rest = inside.filter(box => tierFor(box) === undefined)
  const shown = rest.filter(box => box.mark !== 'conforms')
  return {
    vpc,
    tiers: tierNames.map(name => ({
      name,
      zones: zonesOf(
        subnets.filter(subnet => tierOf(subnet) === name),
        inside.filter(box => tierFor(box) === name),
        placed,
      ),
    })),
    elsewhere: shown,
    piles: pilesOf(rest.filter(box => box.mark === 'conforms')),
    ways: waysBetween(
      of('AWS::EC2::SecurityGroup'),
      inside.filter(box => tierFor(box) !== undefined),
    ),
  }
}

/** The worst that is said of a resource. */
export function markOf({ state, facts }: AuditedResource): Mark {
  if (state === 'missing' || state === 'unmanaged' || state === 'hidden') return state
  if (state !== 'there') return 'unknown'
  const order: readonly Verdict[] = ['deviates', 'unknown', 'pending', 'planned', 'waived']
  return order.find(verdict => facts.some(fact => fact.verdict === verdict)) ?? 'conforms'
}

function zonesOf(subnets: readonly Box[], boxes: readonly Box[], placed: ReadonlyMap<Box, readonly Box[]>): readonly Zone[] {
  const only = (box: Box) => (placed.get(box)?.length === 1 ? placed.get(box)?.[0] : undefined)
  const spanning = boxes.filter(box => only(box) === undefined)
  const zones = subnets.map(
    (subnet): Zone => ({
      subnet,
      zone: textOf(factOf(subnet, 'AvailabilityZone')),
      boxes: boxes.filter(box => only(box) === subnet),
    }),
  )
  return spanning.length === 0 ? zones : [...zones, { subnet: null, zone: null, boxes: spanning }]
}

/** What holds others together, and would hide the picture: it is in the list, and in the picture when something is wrong with it. */
function isPlumbing({ resource }: Box): boolean {
  return /::(?:SecurityGroup|RouteTable|NetworkAcl|\w*SubnetGroup|Volume|TargetGroup|Listener\w*)$/.test(resource.type)
}

/** By what it says of subnets itself, or through its subnet group, and within its one zone where it has one. */
function subnetsOf(box: Box, subnets: readonly Box[], boxes: readonly Box[]): readonly Box[] {
  const named = (other: Box, pattern: RegExp) =>
    other.resource.facts.filter(({ property }) => pattern.test(property)).flatMap(({ expected, actual }) => textsIn(expected ?? actual))
  const own = named(box, /^Subnet(?:s|Id|Ids)$/)
  const groups = named(box, /SubnetGroupName$/)
  const through = boxes.filter(({ resource }) => resource.type.endsWith('SubnetGroup') && groups.includes(resource.name))
  const names = new Set([...own, ...through.flatMap(group => named(group, /^SubnetIds$/))])
  const found = subnets.filter(({ resource }) => names.has(resource.name))
  const zones = named(box, /^(?:AvailabilityZone|PreferredCacheClusterAZs)$/)
  const within = found.filter(subnet => zones.includes(textOf(factOf(subnet, 'AvailabilityZone')) ?? ''))
  return within.length > 0 ? within : found
}

const factOf = ({ resource }: Box, property: string): Json => {
  const fact = resource.facts.find(one => one.property === property)
  return fact?.expected ?? fact?.actual ?? null
}
const textOf = (value: Json) => (typeof value === 'string' ? value : null)
const textsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : []

/** `shop-dev-private-2a` and `shop-dev-private-2c` are one tier. */
const tierOf = ({ resource }: Box) => resource.name.replace(/[-_.]?\d?[a-z]$/i, '')

function pilesOf(boxes: readonly Box[]): readonly Pile[] {
  const types = [...new Set(boxes.map(({ resource }) => resource.type))]
  return types.map(type => ({ type, boxes: boxes.filter(({ resource }) => resource.type === type) }))
}

/** From the rules of the groups, as they are stated and as they are. */
function waysBetween(groups: readonly Box[], boxes: readonly Box[]): readonly Way[] {
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
