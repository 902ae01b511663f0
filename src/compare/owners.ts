/**
 * Parts and their owners: an interface belongs to the balancer, database or gateway that AWS made it for. A part is not judged for
 * itself; one that belongs to nothing that is known is a thing of its own.
 */
import type { Because } from '../model/fact.ts'
import { type Actual, type Inventory, isReference, type Owner } from '../model/resource.ts'

/** The property by which a kind says which security groups its interfaces carry. */
export const carriedGroups: Readonly<Record<string, string>> = {
  'AWS::EC2::Instance': 'SecurityGroupIds',
  'AWS::EC2::VPCEndpoint': 'SecurityGroupIds',
  'AWS::ECS::Service': 'SecurityGroups',
  'AWS::ElastiCache::ReplicationGroup': 'SecurityGroupIds',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'SecurityGroups',
  'AWS::RDS::DBInstance': 'VPCSecurityGroups',
}

/** The property by which a kind says in which subnets its interfaces lie, and that of the kind between, if one is. */
const places: Readonly<Record<string, { readonly property: string; readonly through?: string }>> = {
  'AWS::EC2::Instance': { property: 'SubnetId' },
  'AWS::EC2::NatGateway': { property: 'SubnetId' },
  'AWS::EC2::VPCEndpoint': { property: 'SubnetIds' },
  'AWS::ECS::Service': { property: 'Subnets' },
  'AWS::ElastiCache::ReplicationGroup': { property: 'CacheSubnetGroupName', through: 'SubnetIds' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { property: 'Subnets' },
  'AWS::RDS::DBInstance': { property: 'DBSubnetGroupName', through: 'SubnetIds' },
}

/** What owns a part; null: nothing that is known; a reason: something that could not be read may. */
export type Owned = { readonly by: Actual } | { readonly because: Because } | null

export interface Owners {
  readonly of: (part: Actual) => Owned
  /** Whether a part lies where its owner says that it has none; never where either does not say. */
  readonly isAstray: (part: Actual, owner: Actual) => boolean
  /** The subnet that a part lies in, by its id, and its zone; null where it is not known. */
  readonly subnetOf: (part: Actual) => string | null
  readonly zoneOf: (part: Actual) => string | null
  /** The same for all whose interfaces nothing could tell apart: of one kind, in the same subnets, with the same groups. */
  readonly poolOf: (owner: Actual) => string
}

export function ownersIn(inventory: Inventory): Owners {
  const index = indexOf(inventory)
  const of = (part: Actual): Owned => {
    const { owner } = part
    if (owner === undefined) return null
    if (!owner.known) return { because: owner.because }
    if (owner.value === null) return null
    const found = owner.value.alias === null ? byPlace(part, owner.value, inventory, index) : byAlias(owner.value, index)
    // An address of an interface is that of whatever the interface was made for.
    if (found !== null) return 'because' in found ? found : found.by.owner === undefined ? found : (of(found.by) ?? found)
    const { types } = owner.value
    const gap = inventory.gaps.find(one => types.includes(one.type))
    return gap === undefined ? null : { because: gap.because }
  }
  return {
    of,
    isAstray: (part, owner) => {
      const [subnet] = aliasesIn(part, 'SubnetId') ?? []
      const subnets = subnetsOf(owner, index)
      return subnet !== undefined && subnets.length > 0 && !subnets.includes(subnet)
    },
    subnetOf: part => aliasesIn(part, 'SubnetId')?.[0] ?? null,
    zoneOf: part => {
      const zone = index.get(`AWS::EC2::Subnet ${aliasesIn(part, 'SubnetId')?.[0] ?? ''}`)?.properties['AvailabilityZone']
      return zone?.known === true && typeof zone.value === 'string' ? zone.value : null
    },
    poolOf: owner =>
      JSON.stringify([
        owner.type,
        subnetsOf(owner, index).toSorted(),
        aliasesIn(owner, carriedGroups[owner.type] ?? '')?.toSorted() ?? null,
      ]),
  }
}

type Index = ReadonlyMap<string, Actual>

/** By alias, and by the resource part of the ARN, which is what descriptions hold of it. */
function indexOf({ resources }: Inventory): Index {
  return new Map(
    resources.flatMap(actual =>
      [...actual.aliases, ...(actual.arn === null ? [] : [actual.arn.split(':').slice(5).join(':')])].map(alias => [
        `${actual.type} ${alias}`,
        actual,
      ]),
    ),
  )
}

function byAlias({ types, alias }: Owner, index: Index): Owned {
  const found = types.map(type => index.get(`${type} ${alias ?? ''}`)).find(actual => actual !== undefined)
  return found === undefined ? null : { by: found }
}

/**
 * Of those that may lie there, the one that carries the same groups; where there is but one, it is that one, whatever it carries. What is
 * on its way out has interfaces until it is gone, and takes them along.
 */
function byPlace(part: Actual, { types }: Owner, { resources, gaps }: Inventory, index: Index): Owned {
  const [subnet] = aliasesIn(part, 'SubnetId') ?? []
  if (subnet === undefined) return null
  const living = resources.filter(actual => types.includes(actual.type) && actual.gone === null)
  const unread = living.map(actual => actual.properties[places[actual.type]?.property ?? '']).find(fact => fact?.known === false)
  const there = living.filter(actual => subnetsOf(actual, index).includes(subnet))
  const alike = there.filter(actual => sameGroups(part, actual))
  const [only, ...others] = there
  const isChanged = only !== undefined && others.length === 0 && !isServed(only, resources, index)
  const [owner] = alike.length > 0 ? alike : isChanged ? there : []
  if (owner !== undefined) return { by: owner }
  const leaving = resources.find(
    actual =>
      types.includes(actual.type) &&
      actual.gone !== null &&
      actual.bears?.each.length !== 0 &&
      subnetsOf(actual, index).includes(subnet) &&
      sameGroups(part, actual),
  )
  if (leaving !== undefined) return { by: leaving }
  if (unread !== undefined && !unread.known) return { because: unread.because }
  return unlistedBetween(living, gaps, index)
}

/** Whether as many interfaces as it has at most lie and look as it says: any other is not its own. */
function isServed(owner: Actual, resources: readonly Actual[], index: Index): boolean {
  const { bears } = owner
  if (bears === undefined || bears.more === null) return false
  const subnets = subnetsOf(owner, index)
  const own = resources.filter(part => {
    const [subnet = ''] = aliasesIn(part, 'SubnetId') ?? []
    const isMade = part.owner?.known === true && part.owner.value?.alias === null && part.owner.value.types.includes(owner.type)
    return isMade && subnets.includes(subnet) && sameGroups(part, owner)
  })
  return own.length >= bears.each.length
}

/** A subnet group that could not be listed hides in which subnets the interfaces of its databases lie. */
function unlistedBetween(living: readonly Actual[], gaps: Inventory['gaps'], index: Index): Owned {
  const between = living.flatMap(actual => {
    const { property, through } = places[actual.type] ?? { property: '' }
    const fact = actual.properties[property]
    return through !== undefined && fact?.known === true && isReference(fact.value) ? [fact.value] : []
  })
  const unlisted = between.find(({ refersTo, alias }) => !index.has(`${refersTo} ${alias}`))
  const gap = gaps.find(({ type }) => type === unlisted?.refersTo)
  return gap === undefined ? null : { because: gap.because }
}

function subnetsOf(actual: Actual, index: Index): readonly string[] {
  const { property, through } = places[actual.type] ?? { property: '' }
  const aliases = aliasesIn(actual, property) ?? []
  if (through === undefined) return aliases
  const fact = actual.properties[property]
  const type = fact?.known === true && isReference(fact.value) ? fact.value.refersTo : ''
  return aliases.flatMap(alias => aliasesIn(index.get(`${type} ${alias}`), through) ?? [])
}

function sameGroups(part: Actual, owner: Actual): boolean {
  const [own, stated] = [aliasesIn(part, 'GroupSet'), aliasesIn(owner, carriedGroups[owner.type] ?? '')]
  return own !== null && stated !== null && own.toSorted().join() === stated.toSorted().join()
}

/** The aliases that a fact refers to; null when it is not known. */
function aliasesIn(actual: Actual | undefined, property: string): readonly string[] | null {
  const fact = actual?.properties[property]
  if (fact === undefined || !fact.known) return null
  const values: readonly unknown[] = Array.isArray(fact.value) ? fact.value : [fact.value]
  return values.filter(isReference).map(reference => reference.alias)
}
