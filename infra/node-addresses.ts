/** Addresses of nodes that must know each other before they run: counted from the end of each subnet, where nothing else is put by hand. */
import type { Network } from '../src/model/language/index.ts'
import type { Model } from '../src/model/language/index.ts'
import { type Item, needed, referred } from './values.ts'

/** AWS keeps the last address of a subnet for itself; a few more stay free for what comes later. */
const fromTheEnd = 6

export function addressesOf(nodes: Item<Model['nodeGroups']>['nodes'], subnets: Network['subnets']): ReadonlyMap<string, string> {
  const taken = new Map<string, number>()
  return new Map(
    [...nodes.values()].map(node => {
      const subnet = referred(subnets, node.subnet)
      const block = subnet === undefined ? '' : needed(subnet.cidr)
      const before = taken.get(block) ?? 0
      taken.set(block, before + 1)
      return [node.key, addressIn(block, fromTheEnd + before)] as const
    }),
  )
}

/** The address that stands `fromEnd` before the end of an IPv4 block. */
function addressIn(block: string, fromEnd: number): string {
  const [address = '', prefix = '32'] = block.split('/')
  const first = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const number = first + 2 ** (32 - Number(prefix)) - 1 - fromEnd
  return [24, 16, 8, 0].map(shift => Math.floor(number / 2 ** shift) % 256).join('.')
}
