/** Elastic IPs with what bears them: an address that no gateway is known to bear is nobody's only where every gateway says what it bears. */
import { expect, test } from 'vitest'
import type { AnyRead, Call } from '../call.ts'
import { collectInterfaces } from './ec2-interfaces.ts'

async function ownerWith(...gateways: readonly object[]) {
  const answers: Readonly<Record<string, object>> = {
    DescribeNetworkInterfaces: { NetworkInterfaces: [] },
    DescribeNatGateways: { NatGateways: gateways },
    DescribeAddresses: { Addresses: [{ AllocationId: 'eipalloc-1' }] },
  }
  const call = (async (read: AnyRead) => ({ ok: true, output: answers[read.operation] })) as unknown as Call
  const parts = await Promise.all(collectInterfaces(call))
  const [address] = parts.flat().flatMap(({ resources }) => resources.filter(one => one.type === 'AWS::EC2::EIP'))
  const { owner } = address ?? {}
  return owner?.known === true ? (owner.value?.alias ?? null) : owner?.because.message
}

const gateway = (id: string, ...allocations: readonly string[]) => ({
  NatGatewayId: id,
  NatGatewayAddresses: allocations.map(AllocationId => ({ AllocationId })),
})

test.each([
  ['no gateway', [], null],
  ['a gateway that bears it', [gateway('nat-1', 'eipalloc-1')], 'nat-1'],
  ['a gateway that bears another', [gateway('nat-1', 'eipalloc-2')], null],
  ['a gateway that does not say', [{ NatGatewayId: 'nat-1' }], 'the answer has no addresses of nat-1'],
  ['one that bears it, and one that does not say', [gateway('nat-1', 'eipalloc-1'), { NatGatewayId: 'nat-2' }], 'nat-1'],
] as const)('%s', async (_, gateways, then) => expect(await ownerWith(...gateways)).toBe(then))
