/** Which of the flows that may be needed are meant, and what stands in their way. */
import type { Topology } from '../topology/index.ts'
import { type Blocker, blockers, internet, type Network, type TrafficRule } from '../traffic/index.ts'
import { type End, type Flow, groupsOf, type Judgement, ownerName, tcp } from './flow.ts'

/**
 * Every flow that is needed, with its blockers. Which of several services uses which store, or calls which other, no spec says:
 * such a flow is needed where one side's rules mean it, or where nobody would reach the far end at all. What may be called from elsewhere
 * (an internal balancer), or by a sender of which nothing says what it calls (a plain node), is needed where rules mean it alone.
 */
export function judgeFlows(flows: readonly Flow[], topology: Topology): readonly Judgement[] {
  const judged = judgedOnce(flows, topology)
  const meant = judged.filter(one => !isOpenQuestion(one.flow) || isMeant(topology.network, one.flow))
  const reached = new Set(meant.map(one => farEnd(one.flow)))
  return [...meant, ...judged.filter(one => isOpenQuestion(one.flow) && one.flow.onlyMeant !== true && !reached.has(farEnd(one.flow)))]
}

const isOpenQuestion = ({ why }: Flow) => why === 'stores' || why === 'discovers' || why === 'calls'
const farEnd = ({ why, to }: Flow) => `${why} ${ownerName(to)}`

/** Ends of the same groups in the same subnet fare alike. */
function judgedOnce(flows: readonly Flow[], { network }: Topology): readonly Judgement[] {
  const known = new Map<string, readonly Blocker[]>()
  return flows.map(flow => {
    const { from, to, port } = flow
    const key = JSON.stringify([from?.subnet, groupsOf(from), from?.public, to?.subnet, groupsOf(to), to?.public, port])
    const found =
      known.get(key) ?? blockers(network, { from: from?.key ?? internet, to: to?.key ?? internet }, [tcp + port, tcp + port + 1])
    known.set(key, found)
    return { flow, blockers: isRouted(flow) ? atGroups(network, flow, found) : found }
  })
}

/** By a gateway endpoint: a route that no table of the spec shows leads there. */
const isRouted = ({ why, to }: Flow) => why === 'by-endpoint' && to === null

/** What groups say of it. The prefix list of the service is what its addresses are called. */
function atGroups(network: Network, { from, port, services = [] }: Flow, found: readonly Blocker[]): readonly Blocker[] {
  const rules = groupsOf(from).flatMap(key => network.groups.get(key)?.egress.rules ?? [])
  const lists = services.map(service => `.${service}`)
  const isListed = ({ peer }: TrafficRule) => 'prefixList' in peer && lists.some(end => peer.prefixList.endsWith(end))
  return rules.some(rule => covers(rule, port) && isListed(rule)) ? [] : found.filter(({ place }) => place.at === 'send')
}

/** Whether a rule of either side speaks of the other: by its group, or by a block that is not simply everybody. */
function isMeant(network: Network, { from, to, port }: Flow): boolean {
  return speaks(network, from, 'egress', to, port) || speaks(network, to, 'ingress', from, port)
}

function speaks(network: Network, own: End, direction: 'ingress' | 'egress', other: End, port: number): boolean {
  const rules = groupsOf(own).flatMap(key => network.groups.get(key)?.[direction].rules ?? [])
  return rules.some(rule => covers(rule, port) && meets(rule, other))
}

const covers = (rule: TrafficRule, port: number) =>
  rule.protocol === 'all' || (rule.protocol === 'tcp' && rule.ports.from <= port && port <= rule.ports.to)

function meets({ peer }: TrafficRule, other: End): boolean {
  return 'group' in peer && groupsOf(other).includes(peer.group)
}
