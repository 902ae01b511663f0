/** The other way round: what rules of groups permit and no needed flow uses. */
import { containsCidr } from 'cidr-tools'
import { type Place, valueOf } from '../model/claim.ts'
import { boxes, boxText, isEmpty, minus, regionOf, type TrafficRule } from '../traffic/index.ts'
import { plainNodes } from './ends.ts'
import { type Flow, groupsOf } from './flow.ts'
import { placesOf } from './openings.ts'
import type { Concern, Design } from './rule.ts'

/** One stated entry of a group, with the rules that it means. */
interface Entry {
  readonly group: string
  readonly key: string
  readonly direction: 'ingress' | 'egress'
  readonly rules: readonly TrafficRule[]
  readonly at: readonly Place[]
}

export function unusedRules(design: Design): readonly Concern[] {
  const intended = design.flows.flatMap(({ flow, blockers }) => (blockers.length > 0 ? toEndpoints(design, flow) : []))
  const flows = [...design.flows.map(({ flow }) => flow), ...intended]
  const unsaid = new Set(plainNodes(design.model, design.topology).flatMap(groupsOf))
  // Whom a plain node calls and what it serves no spec says: that its rules are not needed nobody knows.
  const known = entriesOf(design).filter(({ group }) => !unsaid.has(group))
  return known.flatMap(entry => {
    const permitted = regionOf(entry.rules)
    const rest = minus(permitted, regionOf(flows.flatMap(flow => usesOf(design, entry, flow))))
    const [box, ...more] = boxes(rest)
    if (box === undefined) return []
    const isWhole = isEmpty(minus(permitted, rest))
    const traffic = `${boxText(box, entry.direction)}${more.length === 0 ? '' : `, … (${more.length + 1})`}`
    return [
      {
        resource: { type: 'AWS::EC2::SecurityGroup', name: entry.group },
        property: entry.direction === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress',
        item: traffic,
        change: 'added' as const,
        effect: 'opened' as const,
        expected: null,
        actual: traffic,
        messageId: isWhole ? 'rule-unused' : 'rule-wider',
        args: { entry: entry.key, traffic },
        at: placesOf(entry.at),
        patch: null,
      },
    ]
  })
}

/** The spec's own groups, entry by entry: each claim on traffic is made of its entries. */
function entriesOf({ expectations, model }: Design): readonly Entry[] {
  const stated = new Set([...model.securityGroups.values()].map(group => valueOf(group.name)))
  return expectations
    .filter(one => one.type === 'AWS::EC2::SecurityGroup' && stated.has(valueOf(one.name)))
    .flatMap(({ name, properties }) =>
      (['ingress', 'egress'] as const).flatMap(direction =>
        (properties[direction === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress']?.parts ?? []).map(({ value, at }) => ({
          group: valueOf(name) ?? '',
          key: at[0]?.pointer.split('/').at(-1) ?? '',
          direction,
          // The kind makes each part of the rules of one entry.
          rules: value as readonly TrafficRule[],
          at,
        })),
      ),
    )
}

/** A call to AWS that does not get out is told for itself: rules that lead it to endpoints are not unused beside it. */
function toEndpoints({ topology }: Design, flow: Flow): readonly Flow[] {
  if (flow.why !== 'calls-aws') return []
  return topology.placed.filter(({ owner }) => owner.type === 'AWS::EC2::VPCEndpoint').map(to => ({ ...flow, to }))
}

/** What of an entry a flow goes by, on its way out of the group or into it: of a block the part that holds the subnet of the other end. */
function usesOf({ model }: Design, { group, direction, rules }: Entry, { from, to, port }: Flow): readonly TrafficRule[] {
  const [own, other] = direction === 'egress' ? [from, to] : [to, from]
  if (!groupsOf(own).includes(group)) return []
  const block = [...model.network.subnets.values()].find(one => other !== null && valueOf(one.name) === other.subnet)
  const within = block === undefined ? undefined : valueOf(block.cidr)
  return rules
    .filter(({ peer }) => ('group' in peer ? groupsOf(other).includes(peer.group) : true))
    .filter(({ peer }) => !('cidr' in peer) || other === null || other.addresses.some(address => containsCidr(peer.cidr, address)))
    .map(({ peer }) => ({
      protocol: 'tcp',
      ports: { from: port, to: port },
      peer: 'cidr' in peer && within !== undefined && containsCidr(peer.cidr, within) ? { cidr: within } : peer,
    }))
}
