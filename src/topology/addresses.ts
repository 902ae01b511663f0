/**
 * Addresses for what has none yet: each thing gets the next free one of its subnet. Rules that would tell addresses of one subnet
 * apart then decide by an accident of ours; they are left out, and stand as a doubt.
 */
import { containsCidr, overlapCidr, parseCidr } from 'cidr-tools'
import type { Rules, TrafficRule } from '../traffic/index.ts'

/** Hands out addresses of subnets, from the fifth on: AWS keeps the first four (VPC User Guide, subnet sizing). */
export function dispenser(): (block: string) => string {
  const given = new Map<string, bigint>()
  return block => {
    const { start, version } = parseCidr(block)
    const next = given.get(block) ?? start + 4n
    given.set(block, next + 1n)
    return version === 4
      ? `${[24n, 16n, 8n, 0n].map(shift => (next >> shift) & 255n).join('.')}/32`
      : `${next.toString(16).padStart(32, '0').match(/.{4}/g)?.join(':') ?? ''}/128`
  }
}

/** Rules without those that hold a part of a subnet where things stand at addresses that are not known. */
export function decided(rules: readonly TrafficRule[], doubt: string | null, subnets: readonly string[]): Rules {
  const isWhole = ({ peer }: TrafficRule) =>
    !('cidr' in peer) || subnets.every(block => !overlapCidr(peer.cidr, block) || containsCidr(peer.cidr, block))
  const dropped = rules.find(rule => !isWhole(rule))
  if (dropped === undefined) return { rules, doubt }
  const cidr = 'cidr' in dropped.peer ? dropped.peer.cidr : ''
  return { rules: rules.filter(isWhole), doubt: doubt ?? `${cidr} is a part of a subnet: it depends on the address` }
}
