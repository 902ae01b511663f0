/**
 * Addresses to others so that every network finding survives: what lies in a block lies in the other block, two blocks overlap as
 * before, what is private or anybody's stays so. A keyed automorphism of the tree of prefixes: at each prefix the two halves change
 * places or not. Blocks that mean something stay where they are; within those of `inner` the halves change places too.
 */
import { createHash } from 'node:crypto'

interface Special {
  readonly block: string
  /** Whether addresses within are somebody's own, and so are changed among themselves. */
  readonly inner: boolean
}

/** RFC 6890 and AWS's own: the resolver and metadata at 169.254.0.0/16 and fd00:ec2::/32. */
const special4: readonly Special[] = [
  { block: '0.0.0.0/8', inner: false },
  { block: '10.0.0.0/8', inner: true },
  { block: '100.64.0.0/10', inner: true },
  { block: '127.0.0.0/8', inner: true },
  { block: '169.254.0.0/16', inner: false },
  { block: '172.16.0.0/12', inner: true },
  { block: '192.168.0.0/16', inner: true },
  { block: '224.0.0.0/3', inner: false },
]
const special6: readonly Special[] = [
  { block: '::/8', inner: false },
  { block: '64:ff9b::/32', inner: false },
  { block: '2000::/3', inner: true },
  { block: 'fc00::/8', inner: true },
  { block: 'fd00::/8', inner: true },
  { block: 'fd00:ec2::/32', inner: false },
  { block: 'fe80::/10', inner: false },
  { block: 'ff00::/8', inner: false },
]

/** An address or a block, as it is written, to another; null for what is neither. */
export function otherAddress(key: Uint8Array, text: string): string | null {
  const [address = '', length] = text.split('/')
  const version = address.includes(':') ? 6 : 4
  const bits = version === 4 ? bits4(address) : bits6(address)
  if (bits === null) return null
  const prefix = length === undefined ? bits.length : Number(length)
  if (!(prefix >= 0 && prefix <= bits.length)) return null
  // The host part of a block is mostly empty, and stays so.
  const isBlock = /^0*$/.test(bits.slice(prefix))
  const mapped = flipped(key, isBlock ? bits.slice(0, prefix) : bits, version === 4 ? table4 : table6).padEnd(bits.length, '0')
  const written = version === 4 ? text4(mapped) : text6(mapped)
  return length === undefined ? written : `${written}/${length}`
}

interface Row {
  readonly bits: string
  readonly inner: boolean
}

const rowsOf = (list: readonly Special[], bitsOf: (address: string) => string | null): readonly Row[] =>
  list.map(({ block, inner }) => {
    const [address = '', length = '0'] = block.split('/')
    return { bits: (bitsOf(address) ?? '').slice(0, Number(length)), inner }
  })

function flipped(key: Uint8Array, bits: string, table: readonly Row[]): string {
  let mapped = ''
  for (let at = 0; at < bits.length; at += 1) {
    const above = bits.slice(0, at)
    mapped += stays(above, table) ? bits[at] : bits[at] === coin(key, table.length, above) ? '1' : '0'
  }
  return mapped
}

/** On the way to a special block nothing changes places, nor within one that is not to be changed. */
function stays(prefix: string, table: readonly Row[]): boolean {
  return table.some(({ bits, inner }) => (bits.startsWith(prefix) && bits.length > prefix.length) || (!inner && prefix.startsWith(bits)))
}

function coin(key: Uint8Array, family: number, prefix: string): '0' | '1' {
  const [byte = 0] = createHash('sha256').update(key).update(`address ${family} ${prefix}`).digest()
  return byte % 2 === 0 ? '0' : '1'
}

function bits4(address: string): string | null {
  const parts = address.split('.').map(Number)
  const isOne = parts.length === 4 && parts.every(part => Number.isInteger(part) && part >= 0 && part <= 255)
  return isOne ? parts.map(part => part.toString(2).padStart(8, '0')).join('') : null
}

/** `2001:db8::1`, also with an IPv4 address at its end. */
function bits6(address: string): string | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  const last = tail === null ? null : bits4(tail[2] ?? '')
  const groups = tail === null ? address : `${tail[1]}${hex(last?.slice(0, 16))}:${hex(last?.slice(16))}`
  const [head = '', rest, ...more] = groups.split('::')
  const [before, after] = [head, rest ?? ''].map(part => (part === '' ? [] : part.split(':')))
  const given = (before?.length ?? 0) + (after?.length ?? 0)
  if (more.length > 0 || (rest === undefined ? given !== 8 : given > 7)) return null
  const all = [...(before ?? []), ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])]
  if (!all.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return all.map(group => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('')
}

const hex = (bits = '') => Number.parseInt(bits, 2).toString(16)
const text4 = (bits: string) => (bits.match(/.{8}/g) ?? []).map(part => Number.parseInt(part, 2)).join('.')

/** The longest run of empty groups is left out (RFC 5952). */
function text6(bits: string): string {
  const groups = (bits.match(/.{16}/g) ?? []).map(hex).join(':')
  const runs = [...groups.matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)].sort((a, b) => b[0].length - a[0].length)
  const [run] = runs
  if (run === undefined) return groups
  return `${groups.slice(0, run.index).replace(/:$/, '')}::${groups.slice(run.index + run[0].length).replace(/^:/, '')}`
}

const table4 = rowsOf(special4, bits4)
const table6 = rowsOf(special6, bits6)
