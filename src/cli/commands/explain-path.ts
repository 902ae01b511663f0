/** `explain path X Y`: why X can or cannot reach Y, hop by hop, and what would open it. */
import type { AuditFlags } from '../audit-options.ts'
import type { Model } from '../../model/language/index.ts'
import type { Language } from '../../model/words.ts'
import { meantPorts, smallestChange } from '../../review/index.ts'
import { say } from '../../text/index.ts'
import { endNames, endsNamed, pathText, sceneOfEstate, sceneOfSpec, type Topology, topologyOf } from '../../topology/index.ts'
import { blockers, check, doubtsOf, type Leg, openServices, portOf, reach, servicesText } from '../../traffic/index.ts'
import { alike, said } from '../../text/said.ts'
import { nearest, usage } from '../refusal.ts'
import { openSource } from '../source.ts'
import { modelOf } from '../spec.ts'
import { languageOf } from '../view.ts'
import type { World } from '../world.ts'

export interface PathFlags extends Omit<AuditFlags, 'on' | 'failOn'> {
  /** `spec` (the default), `live`, or a path. */
  readonly on?: string
  /** `5432`, `udp/53`. */
  readonly port?: string
}

export async function run([from = '', to = '', ...more]: readonly string[], flags: PathFlags, world: World): Promise<number> {
  if (from === '' || to === '' || more.length > 0)
    throw usage('USAGE_ARGUMENT', said('path-two-ends'), alike('popcorn-audit explain path internet NAME --port 443'))
  const wanted = wantedBy(flags.port)
  const model = await modelOf(flags)
  const topology = await topologyOn(flags.on ?? 'spec', model, flags, world)
  const [starts, ends] = [from, to].map(name => {
    const found = endsNamed(topology, name)
    if (found !== null) return found
    throw usage('USAGE_ARGUMENT', said('nothing-called', { name: JSON.stringify(name) }), nearest(name, endNames(topology)))
  })
  const pairs = (starts ?? []).flatMap(start => (ends ?? []).filter(end => end !== start).map(end => ({ from: start, to: end })))
  world.stdout.write(pathReport(topology, model, { from, to, pairs, wanted, language: languageOf(flags, world) }))
  return 0
}

/** A port, or all of tcp. */
interface Wanted {
  readonly protocol: 'tcp' | 'udp'
  readonly port: number | null
  readonly services: readonly number[]
}

/** tcp unless it says otherwise; without a port all of tcp. */
function wantedBy(text: string | undefined): Wanted {
  if (text === undefined) return { protocol: 'tcp', port: null, services: [6 * 65536, 7 * 65536] }
  const [, named = 'tcp', number = ''] = /^(?:(tcp|udp)\/)?([0-9]{1,5})$/.exec(text) ?? []
  const [protocol, port] = [named === 'udp' ? ('udp' as const) : ('tcp' as const), Number(number)]
  if (number === '' || port > 65535)
    throw usage('USAGE_FLAG', said('port-takes', { value: JSON.stringify(text) }), alike('--port 443, --port udp/53'))
  return { protocol, port, services: portOf(protocol, port) }
}

async function topologyOn(on: string, model: Model, flags: PathFlags, world: World): Promise<Topology> {
  if (on === 'spec') {
    const { expectationsOf } = await import('../../expect/index.ts')
    return topologyOf(sceneOfSpec(expectationsOf(model)))
  }
  const { estateFrom } = await import('../../audit.ts')
  const { source } = await openSource(on, model, flags, world)
  return topologyOf(sceneOfEstate(await estateFrom(model, source, flags.asOf ?? null)))
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly pairs: readonly Leg[]
  readonly wanted: Wanted
  readonly language: Language
}

/** The first way there is, and all ports that are open; else why the first pair has none. */
function pathReport(topology: Topology, model: Model, asked: Asked): string {
  const { from, to, pairs, wanted, language } = asked
  const [first] = pairs
  if (first === undefined) return `${say(language, 'path-nothing', { from, to })}\n`
  const open = pairs.map(pair => ({ pair, ...openServices(topology.network, { ...pair, services: wanted.services }) }))
  const sure = open.map(({ pair, sure: services }) => ({ pair, services })).filter(({ services }) => services.length > 0)
  if (sure[0] !== undefined) {
    const { lines } = wayOf(topology, sure[0].pair, sure[0].services)
    return `${say(language, 'path-reachable', { from, to, traffic: servicesText(sure) })}\n\n${lines}`
  }
  const perhaps = open.map(({ pair, perhaps: services }) => ({ pair, services })).filter(({ services }) => services.length > 0)
  if (perhaps[0] !== undefined) {
    const { lines, reason } = wayOf(topology, perhaps[0].pair, perhaps[0].services)
    return `${say(language, 'path-unknown', { from, to, traffic: servicesText(perhaps), reason })}\n\n${lines}`
  }
  const traffic = wanted.port === null ? wanted.protocol : servicesText([wanted])
  return `${say(language, 'path-unreachable', { from, to, traffic })}\n\n${obstacles(topology, model, first, asked)}`
}

/** One way by which services get there, for certain or perhaps, with the certificate checked. */
function wayOf(topology: Topology, pair: Leg, services: readonly number[]): { readonly lines: string; readonly reason: string } {
  const question = { ...pair, services }
  const answer = reach(topology.network, question)
  check(topology.network, question, answer)
  const path = answer.is === 'unreachable' ? [] : answer.path
  const lines = pathText(topology, { path }).map((line, index) => `${'  '.repeat(index > 0 ? 1 : 0)}${line}\n`)
  return { lines: lines.join(''), reason: doubtsOf(path).join('; ') }
}

/** Where it stops; and the patch, for the port that was asked for or that the far end is there for. */
function obstacles(topology: Topology, model: Model, pair: Leg, { wanted, language }: Asked): string {
  const { protocol, port } = wanted
  const ports = port === null ? meantPorts({ model, topology }, pair) : [port]
  const services = ports.length === 0 ? wanted.services : ports.flatMap(one => portOf(protocol, one))
  const found = blockers(topology.network, pair, services)
  const { places, patch } = smallestChange({ model, topology }, pair, found, protocol, ports)
  const opening = patch === null ? '' : `\n${say(language, 'path-change')}\n\n${patch}`
  const lacking = ports.length === 0 ? `\n${say(language, 'path-port')}\n` : ''
  return `${places.map(place => `  ${place}\n`).join('')}${opening}${lacking}`
}
