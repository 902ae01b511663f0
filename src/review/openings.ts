/** What would open a place that blocks a flow: a rule of a group, or a route. */
import { type Place, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Blocker } from '../traffic/index.ts'
import { type End, type Flow, groupsOf, type Why } from './flow.ts'
import type { Patch } from './patch.ts'
import type { Design } from './rule.ts'

export interface Opening {
  readonly resource: { readonly type: string; readonly name: string }
  readonly property: string | null
  readonly item: string
  /** The place, as messages name it. */
  readonly where: string
  readonly at: readonly Place[]
  readonly patch: Patch | null
}

type Ground = Pick<Design, 'model' | 'topology'>

export function openings(design: Ground, flow: Flow, { place }: Blocker, ports: readonly number[]): readonly Opening[] {
  if (place.at === 'send') return ruleIn(design, flow, 'egress', ports)
  if (place.at === 'receive') return ruleIn(design, flow, 'ingress', ports)
  if (place.at === 'route') return [routeOf(design, flow.from?.subnet ?? '', 'nat')]
  if (place.at === 'come-in' || place.at === 'gateway' || place.at === 'nat-gateway') return [atGateway(design, flow)]
  if (place.at === 'nat-route') return [routeOf(design, design.topology.network.nats.get(place.nat)?.subnet ?? '', 'gateway')]
  if (place.at === 'return') return [routeOf(design, flow.to?.subnet ?? '', flow.from === null ? 'gateway' : 'nat')]
  return [atAcl(design, flow)]
}

/** Each place once, in their order. */
export function placesOf(places: readonly Place[]): readonly Place[] {
  const key = ({ file, pointer }: Place) => `${file} ${pointer}`
  return places.filter((one, index) => places.findIndex(other => key(other) === key(one)) === index)
}

const entryNames: Readonly<Record<Why, string>> = {
  asked: 'opened',
  listens: 'listeners',
  forwards: 'targets',
  stores: 'stores',
  discovers: 'service-to-service',
  calls: 'balancers',
  'calls-aws': 'aws-apis',
  'by-endpoint': 'endpoints',
  clusters: 'cluster',
}

function ruleIn({ model }: Ground, flow: Flow, direction: 'ingress' | 'egress', ports: readonly number[]): readonly Opening[] {
  const [own, other] = direction === 'egress' ? [flow.from, flow.to] : [flow.to, flow.from]
  const [name = ''] = groupsOf(own)
  const found = groupNamed(model, name)
  if (found === null) return []
  const peer = peerOf(model, other)
  const { protocol = 'tcp' } = flow
  const traffic = `${protocol} ${ports.join(', ')} ${direction === 'egress' ? 'to' : 'from'} ${peer.text}`
  const rule = { protocol, ports: [...ports], [direction === 'egress' ? 'to' : 'from']: peer.patch }
  const entry = freeKey(found.group[direction], entryNames[flow.why], ports)
  return [
    {
      resource: { type: 'AWS::EC2::SecurityGroup', name },
      property: direction === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress',
      item: traffic,
      where: `${name} ${direction === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress'}`,
      at: found.group[direction].at,
      patch: { securityGroups: { [found.key]: { [direction]: { [entry]: rule } } } },
    },
  ]
}

function groupNamed({ securityGroups }: Model, name: string) {
  const found = [...securityGroups].find(([, group]) => valueOf(group.name) === name)
  return found === undefined ? null : { key: found[0], group: found[1] }
}

/** Whom a rule would name: a group, or everybody. */
function peerOf(model: Model, other: End): { readonly text: string; readonly patch: Patch } {
  const [name] = groupsOf(other)
  const group = name === undefined ? null : groupNamed(model, name)
  if (name === undefined || group === null) return { text: '0.0.0.0/0', patch: { cidrs: ['0.0.0.0/0'] } }
  return { text: name, patch: { group: group.key } }
}

/** A key that says what it is for, and that no entry has. */
function freeKey(entries: ReadonlyMap<string, unknown>, name: string, ports: readonly number[]): string {
  return entries.has(name) ? `${name}-${ports.join('-')}` : name
}

/** A default route in the table of a subnet. */
function routeOf({ model, topology }: Ground, subnet: string, by: 'nat' | 'gateway'): Opening {
  const { routeTables, subnets, natGateways } = model.network
  const key = [...subnets].find(([, one]) => valueOf(one.name) === subnet)?.[0] ?? ''
  const table = [...routeTables].find(([, one]) => valueOf(one.subnets)?.includes(key) === true)
  const zone = valueOf(subnets.get(key)?.zone ?? { want: { is: 'unstated' }, at: [] })
  const nats = [...natGateways].map(([nat, one]) => ({ nat, zone: valueOf(subnets.get(valueOf(one.subnet) ?? '')?.zone ?? one.subnet) }))
  const nat = nats.find(one => one.zone === zone)?.nat ?? nats[0]?.nat
  const target = by === 'gateway' ? { internetGateway: true } : nat === undefined ? null : { natGateway: nat }
  const name = topology.network.subnets.get(subnet)?.table ?? subnet
  return {
    resource: table === undefined ? { type: 'AWS::EC2::Subnet', name: subnet } : { type: 'AWS::EC2::RouteTable', name },
    property: table === undefined ? null : 'Routes',
    item: '0.0.0.0/0',
    where: `${name} Routes`,
    at: table?.[1].routes.at ?? subnets.get(key)?.at ?? routeTables.at,
    patch:
      table === undefined || target === null
        ? null
        : { network: { routeTables: { [table[0]]: { routes: { internet: { destination: '0.0.0.0/0', ...target } } } } } },
  }
}

function atGateway({ model }: Ground, { to, from }: Flow): Opening {
  const end = to ?? from
  return {
    resource: { type: end?.owner.type ?? '', name: end?.owner.name ?? '' },
    property: null,
    item: 'internet gateway',
    where: valueOf(model.network.internetGateway.name) ?? 'InternetGateway',
    at: model.network.internetGateway.at,
    patch: null,
  }
}

function atAcl({ model, topology }: Ground, { to, from }: Flow): Opening {
  const name = topology.network.subnets.get((to ?? from)?.subnet ?? '')?.acl ?? 'default'
  return {
    resource: { type: 'AWS::EC2::NetworkAcl', name },
    property: 'NetworkAclEntries',
    item: name,
    where: `${name} NetworkAclEntries`,
    at: model.network.networkAcl.at,
    patch: null,
  }
}
