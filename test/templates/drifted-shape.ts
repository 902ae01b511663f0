/** A template with one rule of a security group more or less, or without one of its resources: what a drift made of an account. */
import { isTree } from '../../infra/mutation-values.ts'
import type { Change } from './drifted.ts'

type Tree = Record<string, unknown>

export interface Place {
  readonly file: string
  readonly logicalId: string
}

/** Where a resource stands: `FILE#/Resources/ID…`. */
export function placeOf(at: string): Place {
  const [file = '', pointer = ''] = at.split('#')
  return { file, logicalId: pointer.split('/')[2] ?? '' }
}

export interface Rule {
  readonly direction: 'Ingress' | 'Egress'
  readonly change: 'added' | 'lost'
  /** As a finding words it: `tcp 22 from ::/0`. */
  readonly item: string
}

/** Null where the words are not those of one plain rule, or the template has no such rule. `groupNamed`: where a group stands. */
export function ruleChanged(
  group: Place,
  { direction, change, item }: Rule,
  read: (file: string) => string,
  groupNamed: (name: string) => Place | null,
): Change | null {
  const [, traffic = '', peer = ''] = /^(.+) (?:from|to) (\S+)$/.exec(item) ?? []
  const ports = portsOf(traffic)
  const other = peer.includes('/') ? null : groupNamed(peer)
  if (ports === null || (!peer.includes('/') && other?.file !== group.file)) return null
  const template: unknown = JSON.parse(read(group.file))
  const resources = isTree(template) ? template['Resources'] : undefined
  if (!isTree(resources)) return null
  const rule = { ...ports, ...peerOf(direction, peer, other) }
  const done = change === 'added' ? withRule(resources, group, direction, rule) : withoutRule(resources, group, direction, rule)
  return done ? { file: group.file, text: JSON.stringify(template) } : null
}

/** Null where something else in the template speaks of it. */
export function resourceLeftOut({ file, logicalId }: Place, read: (file: string) => string): Change | null {
  const template: unknown = JSON.parse(read(file))
  const resources = isTree(template) ? template['Resources'] : undefined
  if (!isTree(resources) || !isTree(resources[logicalId])) return null
  delete resources[logicalId]
  const text = JSON.stringify(template)
  return new RegExp(`"Ref":"${logicalId}"|"Fn::GetAtt":\\["${logicalId}"|"DependsOn":[^\\]]*"${logicalId}"`).test(text)
    ? null
    : { file, text }
}

function portsOf(traffic: string): Tree | null {
  const [, protocol, port] = /^(tcp|udp) (\d+)$/.exec(traffic) ?? []
  if (protocol !== undefined) return { IpProtocol: protocol, FromPort: Number(port), ToPort: Number(port) }
  const [, type] = /^icmp type (\d+)$/.exec(traffic) ?? []
  if (type !== undefined) return { IpProtocol: 'icmp', FromPort: Number(type), ToPort: -1 }
  const [, number] = /^protocol (\d+)$/.exec(traffic) ?? []
  if (number !== undefined) return { IpProtocol: number }
  return traffic === 'all protocols' ? { IpProtocol: '-1' } : null
}

function peerOf(direction: Rule['direction'], peer: string, other: Place | null): Tree {
  const side = direction === 'Ingress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId'
  if (other !== null) return { [side]: { 'Fn::GetAtt': [other.logicalId, 'GroupId'] } }
  return { [peer.includes(':') ? 'CidrIpv6' : 'CidrIp']: peer }
}

function withRule(resources: Tree, { logicalId }: Place, direction: Rule['direction'], rule: Tree): boolean {
  const GroupId = { 'Fn::GetAtt': [logicalId, 'GroupId'] }
  resources['Drifted'] = { Type: `AWS::EC2::SecurityGroup${direction}`, Properties: { GroupId, ...rule } }
  return true
}

/** Inline in the group, or a resource of its own. */
function withoutRule(resources: Tree, { logicalId }: Place, direction: Rule['direction'], rule: Tree): boolean {
  const isIt = (one: unknown) =>
    isTree(one) && Object.entries(rule).every(([key, value]) => JSON.stringify(one[key]) === JSON.stringify(value))
  const [own] = Object.entries(resources).flatMap(([id, one]) => {
    const properties = isTree(one) && one['Type'] === `AWS::EC2::SecurityGroup${direction}` ? one['Properties'] : undefined
    return isTree(properties) && JSON.stringify(properties['GroupId']).includes(`"${logicalId}"`) && isIt(properties) ? [id] : []
  })
  if (own !== undefined) return delete resources[own]
  const group = resources[logicalId]
  const inline = isTree(group) && isTree(group['Properties']) ? group['Properties'][`SecurityGroup${direction}`] : undefined
  const index = Array.isArray(inline) ? inline.findIndex(isIt) : -1
  return Array.isArray(inline) && index >= 0 && inline.splice(index, 1).length === 1
}

/** Every way to take one element out of the list that stands at a place, and, where it is called by a key, the one way. */
export function elementsLeftOut(at: string, key: string | null, read: (file: string) => string): readonly Change[] {
  const { file } = placeOf(at)
  const before = listAt(JSON.parse(read(file)), at)
  const indices = before.flatMap((one, index) => (key === null || (isTree(one) && one['Key'] === key) ? [index] : []))
  return indices.map(index => {
    const template: unknown = JSON.parse(read(file))
    listAt(template, at).splice(index, 1)
    return { file, text: JSON.stringify(template) }
  })
}

/** One element more in the list, as the template speaks of it already: by its own resource, or by what another stack exports of it. */
export function elementAdded(at: string, one: Place, read: (file: string) => string): Change | null {
  const { file } = placeOf(at)
  const template: unknown = JSON.parse(read(file))
  const list = listAt(template, at)
  const spoken = referencesTo(template, one, one.file === file)
  if (list.length === 0 || spoken === undefined || !list.every(isReference)) return null
  list.push(spoken)
  return { file, text: JSON.stringify(template) }
}

const isReference = (one: unknown) => isTree(one) && ['Fn::ImportValue', 'Fn::GetAtt', 'Ref'].some(key => key in one)

function listAt(template: unknown, at: string): unknown[] {
  const path = (at.split('#')[1] ?? '').split('/').slice(1)
  const held = path.reduce<unknown>(
    (tree, key) => (isTree(tree) ? tree[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
    template,
  )
  return Array.isArray(held) ? held : []
}

function referencesTo(tree: unknown, { logicalId }: Place, isHere: boolean): unknown {
  if (Array.isArray(tree)) return tree.map(one => referencesTo(one, { file: '', logicalId }, isHere)).find(one => one !== undefined)
  if (!isTree(tree)) return undefined
  const [import_, get, ref] = [tree['Fn::ImportValue'], tree['Fn::GetAtt'], tree['Ref']]
  if (
    !isHere &&
    typeof import_ === 'string' &&
    new RegExp(`(Ref|GetAtt)${logicalId}(GroupId|SubnetId|RouteTableId)?[0-9A-F]{8}$`).test(import_)
  )
    return tree
  if (isHere && (ref === logicalId || (Array.isArray(get) && get[0] === logicalId && ['GroupId', 'SubnetId'].includes(String(get[1])))))
    return tree
  return Object.values(tree)
    .map(one => referencesTo(one, { file: '', logicalId }, isHere))
    .find(one => one !== undefined)
}
