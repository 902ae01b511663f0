/**
 * CIDR blocks as text. Shape is checked here before cidr-tools reads a text: alone it takes 300.1.1.1/8 for 44.1.1.1/8,
 * 10.0.0.0/33, 1::/129 and a leading space.
 */
import { isIP } from 'node:net'
import { containsCidr, normalizeCidr, parseCidr as readNetwork } from 'cidr-tools'
import { type Parsed, parsed, refused } from './rule.ts'

/** A block in its one canonical spelling (RFC 5952 for IPv6). */
export interface Cidr {
  readonly family: 4 | 6
  readonly text: string
}

/** A block as a person states it: exact, and no IPv4 address inside an IPv6 one. */
export function parseCidr(text: string): Parsed<Cidr> {
  const block = parseExactCidr(text)
  if (!block.ok || block.value.family === 4) return block
  const hidden = text.includes('.') || containsCidr('::ffff:0:0/96', text)
  return hidden ? refused(`"${text}" holds IPv4 addresses in IPv6 spelling: write the IPv4 block`) : block
}

/** Any block: no host bits, no leading zeros, no zone. */
export function parseExactCidr(text: string): Parsed<Cidr> {
  const block = parseLooseCidr(text)
  if (!block.ok) return block
  const address = readNetwork(text.slice(0, text.indexOf('/')))
  const { text: meant } = block.value
  return address.start === readNetwork(text).start ? block : refused(`"${text}" has host bits: did you mean ${meant}?`)
}

/**
 * A block as AWS or a template may write it: host bits are cleared, as EC2 does when it stores a rule
 * (hashicorp/terraform#2471: what comes back is the canonical block).
 */
export function parseLooseCidr(text: string): Parsed<Cidr> {
  const family = familyOf(text)
  if (family === null) return refused(`"${text}" is no CIDR block such as 10.0.0.0/16 or 2001:db8::/32`)
  return parsed({ family, text: normalizeCidr(text) })
}

/** The family of a block; null for what is none. Host bits are let through. */
export function familyOf(text: string): 4 | 6 | null {
  const [, address = '', prefix = ''] = /^([0-9a-fA-F.:]+)\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? []
  const family = isIP(address)
  if (family === 4) return Number(prefix) <= 32 ? 4 : null
  return family === 6 && Number(prefix) <= 128 ? 6 : null
}
