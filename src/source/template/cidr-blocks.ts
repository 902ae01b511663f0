/** Fn::Cidr: the first blocks of a size within an IPv4 block. */

/** `bits` are host bits: 8 makes /24. Null for what is no IPv4 block, or holds fewer than `count`; IPv6 ones come from AWS, so no template knows them. */
export function cidrBlocks(block: string, count: number, bits: number): readonly string[] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block)
  if (match === null || !isWhole(count, 1, 256) || !isWhole(bits, 1, 32)) return null
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = match.slice(1).map(Number)
  const size = 2 ** bits
  if (Math.max(a, b, c, d) > 255 || prefix > 32 || count * size > 2 ** (32 - prefix)) return null
  const first = ((a * 256 + b) * 256 + c) * 256 + d
  // What CloudFormation makes of a block that does not begin at its own bounds is not written.
  if (first % 2 ** (32 - prefix) !== 0) return null
  return Array.from({ length: count }, (_, index) => `${dotted(first + index * size)}/${32 - bits}`)
}

const isWhole = (number: number, least: number, most: number) => Number.isInteger(number) && number >= least && number <= most

const dotted = (number: number) => [24, 16, 8, 0].map(shift => Math.floor(number / 2 ** shift) % 256).join('.')
