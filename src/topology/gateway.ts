/** The internet gateway of a VPC, and what is not let through to it. */
import type { Network, Subnet } from '../traffic/index.ts'
import { allOf, doubtIn, listIn, valueIn } from './read.ts'
import type { Scene, Seen } from './seen.ts'

/** An egress-only gateway is none: it is not attached for what comes in. */
export function gatewayOf(scene: Scene): Network['gateway'] {
  const gateways = allOf(scene, 'AWS::EC2::InternetGateway')
  const attached = gateways.find(one => typeof valueIn(one, 'VpcId') === 'string')
  const unread = gateways.map(one => doubtIn(one, 'VpcId')).find(doubt => doubt !== null) ?? scene.gaps.get('AWS::EC2::InternetGateway')
  const doubt = attached === undefined ? (unread ?? null) : ingressRouting(scene, attached)
  return { attached: attached !== undefined || unread !== undefined, doubt }
}

/** What comes in by a gateway that has a route table of its own goes where that says: through an appliance, as a rule. */
function ingressRouting(scene: Scene, gateway: Seen): string | null {
  const table = allOf(scene, 'AWS::EC2::RouteTable').find(one => listIn<string>(one, 'SubnetIds').items.includes(gateway.name))
  return table === undefined ? null : `the route table ${table.name} of ${gateway.name}`
}

const blocking: Readonly<Record<string, Subnet['blocks']>> = { off: 'nothing', 'block-ingress': 'ingress', 'block-bidirectional': 'both' }

const exclusion = 'AWS::EC2::VPCBlockPublicAccessExclusion'

/** What Block Public Access blocks in a subnet: an exclusion of the VPC or the subnet goes before the mode; `allow-egress` leaves blocked what comes in. */
export function blockedIn(scene: Scene, subnet: string, vpc: Seen | undefined): Subnet['blocks'] {
  // Where a spec is silent it leaves to AWS what AWS makes: nothing is blocked.
  const mode = valueIn<string>(vpc, 'InternetGatewayBlockMode') ?? (scene.isSpec ? 'off' : '')
  const blocks = blocking[mode] ?? null
  if (blocks === null || blocks === 'nothing') return blocks
  if (scene.gaps.has(exclusion)) return null
  const all = allOf(scene, exclusion).filter(one => [undefined, null, subnet].includes(valueIn<string | null>(one, 'SubnetId')))
  const modes = all.map(one => (doubtIn(one, 'SubnetId') === null ? valueIn<string>(one, 'InternetGatewayExclusionMode') : undefined))
  if (modes.includes('allow-bidirectional')) return 'nothing'
  return modes.includes(undefined) ? null : modes.includes('allow-egress') ? 'ingress' : blocks
}
