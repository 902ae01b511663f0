/** Blocks of addresses: written strictly, and subnets inside their VPC and beside each other. */
import { said } from '../../text/said.ts'
import { isIPv4, isIPv6 } from 'node:net'
import { containsCidr, normalizeCidr, overlapCidr, parseCidr } from 'cidr-tools'
import type { Tell } from '../problems.ts'
import { child, childAt, type Mapping, type Scalar } from '../tree.ts'
import { placeOf, type Site, title } from '../walk.ts'
import { textsIn } from './leaf-values.ts'

/** AWS's limits for blocks of VPCs and subnets (CreateVpc, CreateSubnet: /16 to /28). */
const vpcPrefix = { least: 16, most: 28 }

export function checkAddresses(site: Site, _whole: Mapping, tell: Tell): void {
  const format = site.schema['x-format']
  if (format !== 'cidr' && format !== 'vpc-cidr' && format !== 'subnet-cidr') return
  for (const { text, scalar } of textsIn(site.tree)) {
    const of = title(site)
    if (!isBlock(text))
      tell('SPEC_NOT_A_CIDR', placeOf(scalar), said('cidr-none', { of, text: JSON.stringify(text) }), said('cidr-such-as'))
    else if (hasHostBits(text))
      tell(
        'SPEC_HOST_BITS',
        placeOf(scalar),
        said('cidr-host-bits', { of, text }),
        said('spec-meant', { name: JSON.stringify(normalizeCidr(text)) }),
      )
    else if (format !== 'cidr' && !fitsVpc(text)) tell('SPEC_NOT_A_CIDR', placeOf(scalar), said('cidr-size', { of, text }))
  }
}

/** Strict: `010.0.0.0/8`, `10.0/16`, `::/129` and zone identifiers are none (no CIDR library refuses all of them). */
function isBlock(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/')
  if (rest.length > 0 || address.includes('%') || !/^(0|[1-9][0-9]{0,2})$/.test(prefix)) return false
  return (isIPv4(address) && Number(prefix) <= 32) || (isIPv6(address) && Number(prefix) <= 128)
}

/** Only for what is a block: the library reads other texts as other blocks. */
const hasHostBits = (text: string) => parseCidr(text).start !== parseCidr(text.split('/')[0] ?? '').start

function fitsVpc(text: string): boolean {
  const [address = '', prefix] = text.split('/')
  return isIPv4(address) && Number(prefix) >= vpcPrefix.least && Number(prefix) <= vpcPrefix.most
}

interface Block {
  readonly key: string
  readonly text: string
  readonly scalar: Scalar
}

/** Subnets lie inside one block of the VPC, and none overlaps another (AWS refuses both: CreateSubnet). */
export function checkSubnets(whole: Mapping, tell: Tell): void {
  const vpc = blocksIn('vpc', childAt(whole, ['network', 'vpc', 'cidrs']))
  const subnets = childAt(whole, ['network', 'subnets'])
  const blocks = subnets?.is === 'mapping' ? [...subnets.entries].flatMap(([key, subnet]) => blocksIn(key, child(subnet, 'cidr'))) : []
  for (const [index, one] of blocks.entries()) {
    const at = placeOf(one.scalar)
    const name = JSON.stringify(one.key)
    const all = vpc.map(block => block.text).join(', ')
    if (vpc.length > 0 && !vpc.some(block => containsCidr(block.text, one.text)))
      tell('SPEC_SUBNET_OUTSIDE_VPC', at, said('subnet-outside', { name, text: one.text, all }))
    const other = blocks.slice(0, index).find(before => overlapCidr(before.text, one.text))
    if (other !== undefined)
      tell(
        'SPEC_SUBNETS_OVERLAP',
        at,
        said('subnets-overlap', { name, text: one.text, other: JSON.stringify(other.key), otherText: other.text }),
      )
  }
}

/** The sound blocks of a leaf: the others have been told of. */
function blocksIn(key: string, tree: Parameters<typeof textsIn>[0] | undefined): readonly Block[] {
  const texts = tree === undefined ? [] : textsIn(tree)
  return texts.filter(({ text }) => isBlock(text) && !hasHostBits(text)).map(({ text, scalar }) => ({ key, text, scalar }))
}
