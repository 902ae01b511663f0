/** Everything that stands in the way of one call, not the first thing alone: what one patch must open. */
import { atFirst } from './engine.ts'
import { firstPlace } from './listeners.ts'
import { internet, type Leg, type Network, type Packets, type Place, type Stage } from './network.ts'
import { changed, cut } from '../packets.ts'
import { isNear, type Step } from './step.ts'
import { stepsFrom } from './steps.ts'

export interface Blocker {
  readonly place: Place
  /** Null: it blocks. Else why it may not. */
  readonly doubt: string | null
}

/**
 * The places where a direct call of these services stops, in the order of the way; where it stops it is carried on as if it had
 * passed. Empty: it gets through and is answered, whichever port it was called from.
 */
export function blockers(network: Network, leg: Leg, services: readonly number[]): readonly Blocker[] {
  const first = firstPlace(leg)
  const [packets] = atFirst(network, first)
  if (packets === undefined) return [{ place: first, doubt: null }]
  const found: Blocker[] = []
  let standing: Standing | null = { place: first, packets: { ...packets, services } }
  while (standing !== null && standing.place.at !== 'done') {
    const here: Standing = standing
    const steps = stepsFrom(network, here.place, leg.to)
    const sure = steps.filter(step => step.doubt === null)
    const pass = onward(sure, here.packets)
    if (pass === null) found.push({ place: here.place, doubt: steps.find(step => cut(here.packets, step.lets) !== null)?.doubt ?? null })
    standing = pass ?? forcedFrom(network, here)
  }
  return found
}

interface Standing {
  readonly place: Place
  readonly packets: Packets
}

/** By the step that takes the most ports of the caller with it. */
function onward(steps: readonly Step[], box: Packets): Standing | null {
  const passing = steps.flatMap(step => {
    const part = cut(box, step.lets)
    return part === null ? [] : [{ place: step.to, packets: changed(part, step.change) }]
  })
  return passing.toSorted((a, b) => width(b.packets) - width(a.packets))[0] ?? null
}

const width = ({ client }: Packets) => client.reduce((sum, bound, index) => (index % 2 === 0 ? sum - bound : sum + bound), 0)

const usual: Readonly<Partial<Record<Stage, Stage>>> = {
  'come-in': 'enter',
  leave: 'route',
  gateway: 'home',
  'egress-only': 'home',
  'nat-enter': 'nat-leave',
  'nat-leave': 'nat-route',
  'nat-route': 'nat-gateway',
  'nat-gateway': 'nat-answer',
  'nat-answer': 'nat-return',
  'nat-return': 'nat-back',
  'nat-back': 'home',
  enter: 'receive',
  answer: 'return',
  home: 'done',
}

/** Where a packet that was stopped would have gone. Without a route to the internet nothing says by which gateway. */
function forcedFrom(network: Network, { place, packets }: Standing): Standing | null {
  const near = isNear(network, place)
  const next: Partial<Record<Stage, Stage>> = {
    ...usual,
    send: near ? 'receive' : 'leave',
    receive: near ? 'done' : 'answer',
    ...(place.to === internet ? {} : { route: 'enter' as const }),
    return: place.from === internet ? 'done' : 'home',
  }
  const stage = next[place.at]
  return stage === undefined ? null : { place: { ...place, at: stage }, packets }
}
