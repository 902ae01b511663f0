/**
 * All addresses on one line, IPv4 from 0 and IPv6 from 2^128, so that one merge serves both; the gap between them keeps
 * the families from ever touching. cidr-tools reads and spells the blocks; its set operations are not used, since they
 * answer in blocks, which would have to be read again at each step.
 */
import { normalizeCidr, parseCidr } from 'cidr-tools'
import { type Bounds, both, combine, onlyFirst, type Pair, sameBounds } from './bounds.ts'
import { familyOf } from './cidr.ts'

/** A block, less some blocks inside it. */
export interface Area {
  readonly cidr: string
  readonly but: readonly string[]
}

const firstIpv6 = 1n << 128n

/** Where a block lies. Throws on what no parser here has let through: a rule with such a peer is a bug of its maker. */
export function placeOf(cidr: string): Pair<bigint> {
  const known = places.get(cidr)
  if (known !== undefined) return known
  // Not without end: a process may audit one account after the other.
  if (places.size >= 10_000) places.clear()
  const place = readPlace(cidr)
  places.set(cidr, place)
  return place
}

/** Few blocks stand in many rules, and each rule is read many times. */
const places = new Map<string, Pair<bigint>>()

function readPlace(cidr: string): Pair<bigint> {
  const family = familyOf(cidr)
  if (family === null) throw new Error(`not a CIDR block: "${cidr}"`)
  const { start, end } = parseCidr(cidr)
  return family === 4 ? [start, end + 1n] : [firstIpv6 + start, firstIpv6 + end + 1n]
}

/**
 * A set of addresses in as few words as it takes, ascending and apart: 0.0.0.0/0 but 10.0.0.0/16, rather than the 16 blocks
 * around 10.0.0.0/16. A block with exceptions stands only where it names fewer blocks than those it holds.
 */
export function areasOf(addresses: Bounds<bigint>): readonly Area[] {
  const areas = addresses.length === 0 ? [] : told(addresses).areas()
  return areas.map(({ block, but }) => ({ cidr: textOf(block), but: but.map(textOf) }))
}

/** 2^bits places from `first` on, which is a multiple of that. */
interface Block {
  readonly first: bigint
  readonly bits: number
}

/** The fewest blocks that make up a set, ascending. */
function blocksIn(addresses: Bounds<bigint>): readonly Block[] {
  if (addresses.length === 0) return []
  const block = enclosing(addresses)
  return sameBounds(addresses, span(block)) ? [block] : halves(block).flatMap(half => blocksIn(combine(addresses, span(half), both)))
}

/** A set that is not empty, within the smallest block around it. */
interface Told {
  /** Worked out for the outermost block that is chosen, not for each one inside it. */
  readonly areas: () => readonly { readonly block: Block; readonly but: readonly Block[] }[]
  /** Blocks that the areas name. */
  readonly words: number
  readonly block: Block
  /** Blocks that make up what the block has besides the set. */
  readonly lacking: number
}

function told(addresses: Bounds<bigint>): Told {
  const block = enclosing(addresses)
  if (sameBounds(addresses, span(block))) return { areas: () => [{ block, but: [] }], words: 1, block, lacking: 0 }
  // The smallest block around a set has some of it in each half.
  const parts = halves(block).map(half => told(combine(addresses, span(half), both)))
  const words = parts.reduce((sum, part) => sum + part.words, 0)
  const lacking = parts.reduce((sum, part) => sum + part.lacking + block.bits - 1 - part.block.bits, 0)
  // Never so for both families at once: the gap between them is 96 blocks that are lacking.
  if (1 + lacking >= words) return { areas: () => parts.flatMap(({ areas }) => areas()), words, block, lacking }
  return { areas: () => [{ block, but: blocksIn(combine(span(block), addresses, onlyFirst)) }], words: 1 + lacking, block, lacking }
}

/** The smallest block around a set that is not empty. */
function enclosing(addresses: Bounds<bigint>): Block {
  const [first = 0n] = addresses
  const last = (addresses.at(-1) ?? 1n) - 1n
  const bits = bitLength(first ^ last)
  return { first: (first >> BigInt(bits)) << BigInt(bits), bits }
}

function bitLength(number: bigint): number {
  const hex = number.toString(16)
  return 4 * hex.length - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28
}

function halves({ first, bits }: Block): readonly Block[] {
  return [first, first + (1n << BigInt(bits - 1))].map(half => ({ first: half, bits: bits - 1 }))
}

function span({ first, bits }: Block): Pair<bigint> {
  return [first, first + (1n << BigInt(bits))]
}

function textOf({ first, bits }: Block): string {
  if (first < firstIpv6) return `${[24n, 16n, 8n, 0n].map(shift => (first >> shift) & 255n).join('.')}/${32 - bits}`
  const groups = (first - firstIpv6).toString(16).padStart(32, '0').match(/.{4}/g) ?? []
  return normalizeCidr(`${groups.join(':')}/${128 - bits}`)
}
