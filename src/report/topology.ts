/** An audit as a picture has it: what stands in which tier and zone, and who may call whom. No layout, no colours, no words. */
import type { Audit } from '../model/audit.ts'
import { type Way, waysBetween } from './ways.ts'
import { type Box, factOf, markOf, textOf, textsIn } from './box.ts'

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

/** `shop-dev-private-2a` and `shop-dev-private-2c` are one tier. */
const tierOf = ({ resource }: Box) => resource.name.replace(/[-_.]?\d?[a-z]$/i, '')

function pilesOf(boxes: readonly Box[]): readonly Pile[] {
  const types = [...new Set(boxes.map(({ resource }) => resource.type))]
  return types.map(type => ({ type, boxes: boxes.filter(({ resource }) => resource.type === type) }))
}
