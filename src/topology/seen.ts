/** One view of what a Model expects and of what a source holds: a type, a name, and facts that name others. */
import type { Estate } from '../compare/index.ts'
import { label, statedName } from '../compare/index.ts'
import { type AnyClaim, type Place } from '../model/claim.ts'
import { type AnyFact, type Because, known, type Reason, type Unknown, unknown } from '../model/fact.ts'
import type { Actual, Expectation } from '../model/resource.ts'

/** A resource by the name that references give it: the spec's, or `name (id)` of what the spec does not know. */
export interface Seen {
  readonly type: string
  readonly name: string
  /** The name of what it lives in; null where that is nothing, or not known. */
  readonly parent: string | null
  readonly facts: Readonly<Record<string, AnyFact>>
  /** Where the spec states it; empty for what it does not. */
  readonly at: readonly Place[]
  /** Of an interface: what it was made for. */
  readonly owner?: { readonly type: string; readonly name: string }
}

/** All there is, and of which types there may be more. */
export interface Scene {
  readonly seen: readonly Seen[]
  /** Why there may be more of a type, by type. */
  readonly gaps: ReadonlyMap<string, string>
  /** A Model says all there is; what a source shows may have been changed by hand. */
  readonly isSpec: boolean
}

/** What a Model wants, as if it were there. */
export function sceneOfSpec(expectations: readonly Expectation[]): Scene {
  const names = new Map(expectations.map(one => [`${one.type} ${one.key}`, statedName(one)]))
  const seen = expectations.map(one => ({
    type: one.type,
    name: statedName(one),
    parent: one.parent === null ? null : (names.get(`${one.parent.type} ${one.parent.key}`) ?? null),
    facts: mapped(one.properties, factOf),
    at: one.at,
  }))
  return { seen, gaps: new Map(), isSpec: true }
}

/** What a source holds of the spec's VPC. */
export function sceneOfEstate({ pairs, unmanaged, folded, gaps, parts }: Estate): Scene {
  const matched = pairs.flatMap(one =>
    one.is === 'matched' ? [{ actual: one.actual, name: statedName(one.expectation), at: one.expectation.at }] : [],
  )
  const vpcs = new Set(matched.flatMap(({ actual }) => (actual.type === 'AWS::EC2::VPC' ? [actual.id] : [])))
  const made = folded.filter(actual => actual.madeByAws !== 'part-of-known')
  const others = [...unmanaged.flatMap(withHeld), ...made.map(actual => ({ actual, holder: null }))]
    .filter(({ actual }) => isIn(actual, vpcs))
    .map(({ actual, holder }) => ({ actual, name: label(actual), at: [], ...(holder !== null && { owner: holder }) }))
  const all = [...matched, ...others]
  const byAlias = new Map(all.flatMap(({ actual, name }) => actual.aliases.map(alias => [alias, name] as const)))
  const seen = all.map(({ actual: { type, parent, properties: facts }, ...rest }): Seen => {
    const above = parent?.known === true ? (byAlias.get(parent.value) ?? parent.value) : null
    return { type, parent: above, facts, ...rest }
  })
  const owned = parts
    .filter(({ actual }) => actual.type === 'AWS::EC2::NetworkInterface')
    .map(({ actual, owner }): Seen => {
      const name = owner.aliases.map(alias => byAlias.get(alias)).find(one => one !== undefined) ?? label(owner)
      return { type: actual.type, name: actual.id, parent: null, facts: actual.properties, at: [], owner: { type: owner.type, name } }
    })
  return { seen: [...seen, ...owned], gaps: new Map(gaps.map(gap => [gap.type, doubtFor(gap.because)])), isSpec: false }
}

/** Why something is not known, in few words: what AWS said of a call that failed stands once, with the call. */
export function doubtFor({ call, reason, message }: Because): string {
  return call !== null && failures.has(reason) ? `${call}: ${reason}` : message
}

const failures: ReadonlySet<Reason> = new Set(['denied', 'throttled', 'timeout', 'unreachable', 'expired', 'error'])

/** An unmanaged thing and what it holds: its interfaces are its own, and no further things. */
function withHeld({ actual, holds }: Estate['unmanaged'][number]) {
  const holder = { type: actual.type, name: label(actual) }
  const isIts = ({ owner }: Actual) => owner?.known === true && owner.value?.alias != null && actual.aliases.includes(owner.value.alias)
  return [{ actual, holder: null }, ...holds.map(part => ({ actual: part, holder: isIts(part) ? holder : null }))]
}

/** What is attached to a VPC and leads beyond it; of a transit gateway the attachment. */
export const inletTypes = [
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::CarrierGateway',
] as const

/** What lives in no VPC may still speak of one: listeners, services; but what is attached to none leads nowhere. */
function isIn({ type, vpc, alsoVpcs = [] }: Actual, vpcs: ReadonlySet<string>): boolean {
  if (!vpc.known || alsoVpcs.some(other => vpcs.has(other))) return true
  return vpc.value === null ? !inletTypes.some(inlet => inlet === type) : vpcs.has(vpc.value)
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, f: (value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))

const fromSpec = { call: 'spec', at: '' }

function factOf({ want, at }: AnyClaim): AnyFact {
  if (want.is === 'exactly') return known(want.value, fromSpec)
  // Of several that are allowed any one will do: where they differ in what they let pass, they are not exact.
  if (want.is === 'oneOf' && want.values.length > 0) return known(want.values[0], fromSpec)
  return unstatedAt(at[0])
}

function unstatedAt(place: Place | undefined): Unknown {
  const where = place === undefined ? '' : ` (${place.pointer})`
  return unknown({ reason: 'unresolved', call: null, action: null, message: `the spec does not state it${where}` }, fromSpec)
}
