/** Network interfaces with what they were made for, and elastic IPs with what bears them. */
import type {
  Address,
  DescribeAddressesCommandInput,
  DescribeAddressesCommandOutput,
  DescribeNatGatewaysCommandInput,
  DescribeNatGatewaysCommandOutput,
  DescribeNetworkInterfacesCommandInput,
  DescribeNetworkInterfacesCommandOutput,
  NatGateway,
  NetworkInterface,
} from '@aws-sdk/client-ec2'
import type { EipItem } from '../../kinds/eip.ts'
import { seenOwnerOf } from '../../kinds/interface-owners.ts'
import type { SeenItem } from '../../kinds/seen-by-interface.ts'
import { type Fact, known, unknown } from '../../model/fact.ts'
import { type Call, callName, failed, type Listed, type Listing } from '../call.ts'
import { list } from '../list.ts'
import { type Collected, fed, joined } from './collect.ts'
import { paged, unpaged } from './ec2-reads.ts'

export const networkInterfaces = paged<DescribeNetworkInterfacesCommandInput, DescribeNetworkInterfacesCommandOutput, NetworkInterface>(
  'DescribeNetworkInterfaces',
  { 'AWS::EC2::NetworkInterface': '*', 'AWS::EC2::SecurityGroup': ['NetworkInterfaces'] },
  'NetworkInterfaces',
  one => one.NetworkInterfaceId,
)

const natGateways = paged<DescribeNatGatewaysCommandInput, DescribeNatGatewaysCommandOutput, NatGateway>(
  'DescribeNatGateways',
  { 'AWS::EC2::NatGateway': '*' },
  'NatGateways',
  gateway => gateway.NatGatewayId,
)

/** EC2 answers all of them at once. One of EC2-Classic, retired in 2022, has no allocation. */
const addresses = unpaged<DescribeAddressesCommandInput, DescribeAddressesCommandOutput, Address>(
  'DescribeAddresses',
  { 'AWS::EC2::EIP': '*' },
  'Addresses',
  address => address.AllocationId ?? address.PublicIp,
)

export const interfaceReads = { networkInterfaces, natGateways, addresses }

export function collectInterfaces(call: Call): readonly Promise<readonly Collected[]>[] {
  const [interfaces, gateways] = [list(call, networkInterfaces, {}), list(call, natGateways, {})]
  return [
    interfaces.then(listing => [fed('AWS::EC2::NetworkInterface', listing), ...seenIn(listing)]),
    gateways.then(listing => [fed('AWS::EC2::NatGateway', listing)]),
    Promise.all([list(call, addresses, {}), interfaces, gateways]).then(async ([listing, ...around]) => [
      fed('AWS::EC2::EIP', await joined(listing, bearer(...around))),
    ]),
  ]
}

/** Things of which the interfaces are all that is seen, each once, by the first of its interfaces. */
function seenIn({ items }: Listing<NetworkInterface>): readonly Collected[] {
  const found = new Map<string, Map<string, Listed<SeenItem>>>()
  for (const { item, from } of items) {
    const owner = seenOwnerOf(item)
    const [type] = owner?.types ?? []
    if (type === undefined) continue
    const id = owner?.alias ?? ''
    const ofType = found.get(type) ?? new Map<string, Listed<SeenItem>>()
    if (!ofType.has(id)) ofType.set(id, { item: { id, one: item }, from })
    found.set(type, ofType)
  }
  // What could not be read of the interfaces is told once, as theirs.
  return [...found].map(([type, ofType]) => fed(type, { items: [...ofType.values()], gap: null }))
}

/** The VPC of an address is that of the interface it is on; a NAT gateway names the addresses that it bears. */
function bearer(interfaces: Listing<NetworkInterface>, gateways: Listing<NatGateway>): (address: Address) => EipItem {
  const vpcs = new Map(interfaces.items.map(({ item, from }) => [item.NetworkInterfaceId, { value: item.VpcId, from }]))
  const natOf = new Map(
    gateways.items.flatMap(({ item, from }) =>
      (item.NatGatewayAddresses ?? []).map(one => [one.AllocationId, { value: item.NatGatewayId, from }] as const),
    ),
  )
  const silent = gateways.items.find(({ item }) => !Array.isArray(item.NatGatewayAddresses))
  const because = failed(natGateways, 'garbled', `the answer has no addresses of ${silent?.item.NatGatewayId ?? ''}`)
  const bearing = silent === undefined ? gateways : { ...gateways, gap: { because, from: silent.from } }
  return address => ({
    address,
    vpc: address.NetworkInterfaceId === undefined ? none : found(interfaces, vpcs.get(address.NetworkInterfaceId)),
    natGateway: found(bearing, natOf.get(address.AllocationId)),
  })
}

const none: Fact<string | null> = known(null, { call: callName(addresses), at: '/Addresses' })

/** What is not in a list that was not read to its end is unknown. */
function found(
  { gap }: Listing<unknown>,
  hit: { readonly value: string | undefined; readonly from: Listed<unknown>['from'] } | undefined,
): Fact<string | null> {
  if (hit?.value !== undefined) return known(hit.value, hit.from)
  return gap === null ? none : unknown(gap.because, gap.from)
}
