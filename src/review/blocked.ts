/** Flows that are needed and do not get through: one concern for all that share a reason, with one patch that opens them. */
import type { Place } from '../model/claim.ts'

import { type Flow, groupsOf, type Judgement, ownerName } from './flow.ts'
import { openings, placesOf, type Opening } from './openings.ts'
import { mergedPatches } from './patch.ts'
import type { Concern, Design } from './rule.ts'

export function blockedFlows(design: Design): readonly Concern[] {
  const stopped = design.flows.filter(one => one.blockers.some(blocker => blocker.doubt === null))
  return grouped(stopped).map(flows => concernOf(design, flows))
}

/** Flows that something unstated may stop: each reason once. */
export function unclearFlows(design: Design): readonly Concern[] {
  const unclear = design.flows.filter(({ blockers }) => blockers.length > 0 && blockers.every(blocker => blocker.doubt !== null))
  return grouped(unclear).map(flows => ({
    ...concernOf(design, flows),
    messageId: 'flow-unclear',
    patch: null,
    doubt: flows.flatMap(({ blockers }) => blockers.map(one => one.doubt ?? '')).find(doubt => doubt !== '') ?? '',
  }))
}

/** One cause, one finding: the same reason, between the same groups. */
function grouped(judgements: readonly Judgement[]): readonly (readonly Judgement[])[] {
  const groups = new Map<string, Judgement[]>()
  for (const one of judgements) {
    const { why, from, to } = one.flow
    const key = JSON.stringify([why, groupsOf(from), groupsOf(to), one.blockers.map(({ place }) => place.at)])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function concernOf(design: Design, flows: readonly Judgement[]): Concern {
  const all = flows.flatMap(({ flow, blockers }) => blockers.map(blocker => ({ flow, blocker })))
  const found = unique(all.flatMap(({ flow, blocker }) => openings(design, flow, blocker, portsOf(flows))))
  const [first, ...rest] = found
  if (first === undefined) throw new Error('a flow that nothing blocks')
  const from = listed(flows.map(({ flow }) => ownerName(flow.from)))
  const to = listed(flows.map(({ flow }) => nameOfTarget(flow)))
  const ports = portsOf(flows)
  const patches = found.map(one => one.patch)
  return {
    resource: first.resource,
    property: first.property,
    item: first.item,
    change: 'missing',
    effect: 'closed',
    expected: first.item,
    actual: null,
    messageId: 'flow-blocked',
    args: {
      from,
      to,
      traffic: `tcp ${ports.join(', ')}`,
      why: flows[0]?.flow.why ?? '',
      where: first.where,
      also: rest.map(one => one.where).join(', ') || 'none',
    },
    at: placesFrom(first, flows),
    patch: patches.includes(null) ? null : mergedPatches(patches.filter(patch => patch !== null)),
  }
}

const portsOf = (flows: readonly Judgement[]) => [...new Set(flows.map(({ flow }) => flow.port))].sort((a, b) => a - b)

function placesFrom(first: Opening, flows: readonly Judgement[]): readonly Place[] {
  return placesOf([...first.at, ...flows.flatMap(({ flow }) => flow.at)])
}

/** Of AWS the services that nothing else leads to. */
function nameOfTarget({ to, services = [] }: Flow): string {
  return services.length === 0 ? ownerName(to) : `${ownerName(to)} (${services.join(', ')})`
}

function unique(all: readonly Opening[]): readonly Opening[] {
  return all.filter((one, index) => all.findIndex(other => other.where === one.where) === index)
}

/** A few names, and how many there are. */
function listed(names: readonly string[]): string {
  const all = [...new Set(names)]
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 2).join(', ')}, … (${all.length})`
}
