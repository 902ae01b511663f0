/** Lists whose elements are resources of their own in a template: rules of a group, routes, associations, blocks. */
import type { Tree } from '../../../infra/mutation-values.ts'
import type { Found } from '../../drift/rows.ts'
import { added, type Draft, listOf, ofType, type Place, propertiesAt, resourcesIn, spoken, treeOf } from './draft.ts'
import { type Desk, type Edit, placeNamed } from './desk.ts'

/** Edits by type and property. */
export const foldedEdits: Readonly<Record<string, Edit>> = {
  'AWS::EC2::SecurityGroup.SecurityGroupIngress': (desk, find) => ruleEdited(desk, find, 'Ingress'),
  'AWS::EC2::SecurityGroup.SecurityGroupEgress': (desk, find) => ruleEdited(desk, find, 'Egress'),
  'AWS::EC2::RouteTable.Routes': routeEdited,
  'AWS::EC2::RouteTable.SubnetIds': associationEdited,
  'AWS::EC2::VPC.CidrBlocks': (desk, find) => blockAdded(desk, find, { CidrBlock: find.item }),
  'AWS::EC2::VPC.Ipv6CidrBlocks': (desk, find) => blockAdded(desk, find, { AmazonProvidedIpv6CidrBlock: true }),
}

function ruleEdited(desk: Desk, { type, name, item, change }: Found, direction: 'Ingress' | 'Egress'): boolean {
  const group = placeNamed(desk, type, name)
  // What is unmanaged goes by its name and an identifier.
  const [, traffic = '', peer = ''] = /^(.+) (?:from|to) (\S+)(?: \(.+\))?$/.exec(item ?? '') ?? []
  const ports = portsOf(traffic)
  const other = peer.includes('/') ? null : placeNamed(desk, type, peer)
  if (group === null || ports === null || (!peer.includes('/') && other === null)) return false
  const side = direction === 'Ingress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId'
  const end = other === null ? { [peer.includes(':') ? 'CidrIpv6' : 'CidrIp']: peer } : { [side]: spoken(desk.draft, other, group.file) }
  return ports.every(range =>
    change === 'added'
      ? ruleAdded(desk.draft, group, direction, { ...range, ...end })
      : change === 'lost' && ruleTaken(desk.draft, group, direction, { ...range, ...end }),
  )
}

/** `tcp 0-79, 81-65535` is of two rules; null where the words are not those of plain rules. */
function portsOf(traffic: string): readonly Tree[] | null {
  const [, IpProtocol, ports = ''] = /^(tcp|udp) ([\d, -]+)$/.exec(traffic) ?? []
  if (IpProtocol !== undefined)
    return ports.split(', ').map(range => {
      const [from, to = from] = range.split('-').map(Number)
      return { IpProtocol, FromPort: from, ToPort: to }
    })
  const [, type] = /^icmp type (\d+)$/.exec(traffic) ?? []
  if (type !== undefined) return [{ IpProtocol: 'icmp', FromPort: Number(type), ToPort: -1 }]
  const [, number] = /^protocol (\d+)$/.exec(traffic) ?? []
  if (number !== undefined) return [{ IpProtocol: number }]
  return traffic === 'all protocols' ? [{ IpProtocol: '-1' }] : null
}

export function ruleAdded(draft: Draft, group: Place, direction: 'Ingress' | 'Egress', rule: Tree): boolean {
  added(draft, group.file, `AWS::EC2::SecurityGroup${direction}`, { GroupId: spoken(draft, group, group.file), ...rule })
  return true
}

/** Inline in the group, or a resource of its own. */
export function ruleTaken(draft: Draft, group: Place, direction: 'Ingress' | 'Egress', rule: Tree): boolean {
  const inline = listOf(propertiesAt(draft, group)[`SecurityGroup${direction}`])
  const index = inline.findIndex(one => holds(one, rule))
  if (index >= 0) return inline.splice(index, 1).length === 1
  const own = ofType(draft, group.file, `AWS::EC2::SecurityGroup${direction}`)
  return taken(draft, own, { GroupId: spoken(draft, group, group.file), ...rule })
}

function routeEdited(desk: Desk, { type, name, item, change, actual }: Found): boolean {
  const { draft } = desk
  const table = placeNamed(desk, type, name)
  if (table === null || item === null) return false
  const at = { RouteTableId: spoken(draft, table, table.file), DestinationCidrBlock: item }
  if (change !== 'added' && !taken(draft, ofType(draft, table.file, 'AWS::EC2::Route'), at)) return false
  if (change === 'lost') return true
  const gateways = { GatewayId: 'AWS::EC2::InternetGateway', NatGatewayId: 'AWS::EC2::NatGateway' }
  const [target] = Object.entries(gateways).flatMap(([field, gateway]) => {
    const place = placeNamed(desk, gateway, String(actual))
    return place === null ? [] : [{ [field]: spoken(draft, place, table.file) }]
  })
  if (target !== undefined) added(draft, table.file, 'AWS::EC2::Route', { ...at, ...target })
  return target !== undefined
}

function associationEdited(desk: Desk, { type, name, item, change }: Found): boolean {
  const { draft } = desk
  const [table, subnet] = [placeNamed(desk, type, name), placeNamed(desk, 'AWS::EC2::Subnet', item ?? '')]
  if (table === null || subnet === null) return false
  const pair = { RouteTableId: spoken(draft, table, table.file), SubnetId: spoken(draft, subnet, table.file) }
  if (change === 'lost') return taken(draft, ofType(draft, table.file, 'AWS::EC2::SubnetRouteTableAssociation'), pair)
  added(draft, table.file, 'AWS::EC2::SubnetRouteTableAssociation', pair)
  return true
}

function blockAdded(desk: Desk, { type, name }: Found, block: Tree): boolean {
  const vpc = placeNamed(desk, type, name)
  if (vpc !== null) added(desk.draft, vpc.file, 'AWS::EC2::VPCCidrBlock', { VpcId: spoken(desk.draft, vpc, vpc.file), ...block })
  return vpc !== null
}

/** Whether one of some resources said all of this, and is gone. */
function taken(draft: Draft, places: readonly Place[], said: Tree): boolean {
  const found = places.find(place => holds(propertiesAt(draft, place), said))
  return found !== undefined && delete resourcesIn(draft, found.file)[found.logicalId]
}

const holds = (tree: unknown, said: Tree) =>
  Object.entries(said).every(([key, value]) => JSON.stringify(treeOf(tree)[key]) === JSON.stringify(value))
