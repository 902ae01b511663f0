/** For tests: rules over all that a rule can hold, crowded around few values so that they meet, nest and touch. */
import fc from 'fast-check'
import type { Peer, Traffic, TrafficRule } from './rule.ts'

const often = <T>(values: readonly T[], others: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 4 }, { arbitrary: others, weight: 1 })

const port = often([0, 1, 22, 79, 80, 81, 443, 9092, 9093, 9094, 65534, 65535], fc.nat(65535))
const byte = often([0, 1, 3, 8, 254, 255], fc.nat(255))
const icmp = fc.oneof(fc.record({ type: byte, code: fc.oneof(byte, fc.constant('any' as const)) }), fc.constant({ type: 'any' as const }))

const traffic: fc.Arbitrary<Traffic> = fc.oneof(
  { arbitrary: fc.constant({ protocol: 'all' as const }), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('tcp' as const, 'tcp' as const, 'udp' as const), port, port)
      .map(([protocol, a, b]) => ({ protocol, ports: { from: Math.min(a, b), to: Math.max(a, b) } })),
    weight: 6,
  },
  { arbitrary: fc.record({ protocol: fc.constantFrom('icmp' as const, 'icmpv6' as const), icmp }), weight: 3 },
  { arbitrary: often([0, 1, 5, 6, 7, 17, 58, 255], fc.nat(255)).map(protocol => ({ protocol })), weight: 2 },
)

const ipv4 = often(
  [
    '0.0.0.0/0',
    '0.0.0.0/1',
    '128.0.0.0/1',
    '10.0.0.0/8',
    '10.0.0.0/9',
    '10.128.0.0/9',
    '11.0.0.0/8',
    '10.0.0.0/24',
    '10.0.1.0/24',
    '10.0.0.0/32',
    '255.255.255.255/32',
  ],
  fc.tuple(fc.nat(0xffffffff), fc.nat(32)).map(([address, prefix]) => ipv4Block(address, prefix)),
)

const ipv6 = often(
  [
    '::/0',
    '::/1',
    '8000::/1',
    '2001:db8::/32',
    '2001:db8::/33',
    '2001:db8:8000::/33',
    '2001:db9::/32',
    '::/128',
    '::1/128',
    '::ffff:a00:0/104',
    'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128',
  ],
  fc.tuple(fc.bigInt(0n, (1n << 128n) - 1n), fc.nat(128)).map(([address, prefix]) => ipv6Block(address, prefix)),
)

const peer: fc.Arbitrary<Peer> = fc.oneof(
  { arbitrary: ipv4.map(cidr => ({ cidr })), weight: 5 },
  { arbitrary: ipv6.map(cidr => ({ cidr })), weight: 3 },
  { arbitrary: fc.constantFrom('web', 'db', 'shared').map(group => ({ group })), weight: 2 },
  { arbitrary: fc.constantFrom('cdn', 'shared').map(prefixList => ({ prefixList })), weight: 1 },
)

export const rule: fc.Arbitrary<TrafficRule> = fc.tuple(traffic, peer).map(([what, who]) => ({ ...what, peer: who }))

function ipv4Block(address: number, prefix: number): string {
  const first = Math.floor(address / 2 ** (32 - prefix)) * 2 ** (32 - prefix)
  return `${[24, 16, 8, 0].map(shift => (first >>> shift) % 256).join('.')}/${prefix}`
}

function ipv6Block(address: bigint, prefix: number): string {
  const spare = BigInt(128 - prefix)
  const hex = ((address >> spare) << spare).toString(16).padStart(32, '0')
  return `${hex.match(/.{4}/g)?.join(':')}/${prefix}`
}

/** Two lists: unlike, the same traffic in other words, or that with one rule more or less. */
export const pair: fc.Arbitrary<readonly [readonly TrafficRule[], readonly TrafficRule[]]> = fc
  .record({
    a: fc.array(rule, { maxLength: 6 }),
    other: fc.array(rule, { maxLength: 6 }),
    cuts: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    how: fc.constantFrom('unlike' as const, 'unlike' as const, 'same' as const, 'more' as const, 'less' as const),
  })
  .map(({ a, other, cuts, how }) => {
    const reworded = a.flatMap((one, index) => (cuts[index] === true ? halves(one) : [one, one])).reverse()
    const lists = { unlike: other, same: reworded, more: [...reworded, ...other.slice(0, 1)], less: reworded.slice(1) }
    return [a, lists[how]] as const
  })

/** The same traffic as two rules, cut at a port or in the middle of a block, where it can be cut. */
function halves(one: TrafficRule): readonly TrafficRule[] {
  if ('ports' in one && one.ports.from < one.ports.to) {
    const { from, to } = one.ports
    return [
      { ...one, ports: { from, to: from } },
      { ...one, ports: { from: from + 1, to } },
    ]
  }
  return 'cidr' in one.peer ? halfBlocks(one.peer.cidr).map(cidr => ({ ...one, peer: { cidr } })) : [one]
}

/** Splits by text alone: the blocks whose halves can be written without arithmetic. */
function halfBlocks(cidr: string): readonly string[] {
  const halved: Readonly<Record<string, readonly string[]>> = {
    '0.0.0.0/0': ['0.0.0.0/1', '128.0.0.0/1'],
    '10.0.0.0/8': ['10.0.0.0/9', '10.128.0.0/9'],
    '10.0.0.0/9': ['10.0.0.0/10', '10.64.0.0/10'],
    '::/0': ['::/1', '8000::/1'],
    '2001:db8::/32': ['2001:db8::/33', '2001:db8:8000::/33'],
  }
  return halved[cidr] ?? [cidr]
}
