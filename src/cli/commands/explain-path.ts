/** `explain path X Y`: why X can or cannot reach Y, hop by hop, and what would open it. */
import type { AuditFlags } from '../audit-options.ts'
import type { Model } from '../../model/language/index.ts'
import type { Language } from '../../model/words.ts'
import { say } from '../../text/index.ts'
import type { Topology } from '../../topology/index.ts'
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
    throw usage('USAGE_ARGUMENT', 'explain path takes two ends', 'popcorn-audit explain path internet NAME --port 443')
  const services = servicesOf(flags.port)
  const model = await modelOf(flags)
  const topology = await topologyOn(flags.on ?? 'spec', model, flags, world)
  const { endNames, endsNamed } = await import('../../topology/index.ts')
  const [starts, ends] = [from, to].map(name => {
    const found = endsNamed(topology, name)
    if (found !== null) return found
    throw usage('USAGE_ARGUMENT', `nothing here is called ${JSON.stringify(name)}`, nearest(name, endNames(topology)))
  })
  const pairs = (starts ?? []).flatMap(start => (ends ?? []).filter(end => end !== start).map(end => ({ from: start, to: end })))
  world.stdout.write(await pathReport(topology, model, { from, to, pairs, services, language: languageOf(flags, world) }))
  return 0
}

/** tcp unless it says otherwise; without a port all of tcp. */
function servicesOf(port: string | undefined): readonly number[] {
  if (port === undefined) return [6 * 65536, 7 * 65536]
  const [, protocol = 'tcp', number = ''] = /^(?:(tcp|udp)\/)?([0-9]{1,5})$/.exec(port) ?? []
  const first = (protocol === 'udp' ? 17 : 6) * 65536
  if (number === '' || Number(number) > 65535)
    throw usage('USAGE_FLAG', `--port takes a port, not ${JSON.stringify(port)}`, '--port 443, --port udp/53')
  return [first + Number(number), first + Number(number) + 1]
}

async function topologyOn(on: string, model: Model, flags: PathFlags, world: World): Promise<Topology> {
  const [{ sceneOfEstate, sceneOfSpec, topologyOf }, { expectationsOf }] = await Promise.all([
    import('../../topology/index.ts'),
    import('../../expect/index.ts'),
  ])
  if (on === 'spec') return topologyOf(sceneOfSpec(expectationsOf(model)))
  const { estateFrom } = await import('../../audit.ts')
  const { source } = await openSource(on, model, flags, world)
  return topologyOf(sceneOfEstate(await estateFrom(model, source, flags.asOf ?? null)))
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly pairs: readonly { readonly from: string; readonly to: string }[]
  readonly services: readonly number[]
  readonly language: Language
}

/** The first way there is; else why the first pair has none. */
async function pathReport(topology: Topology, model: Model, { from, to, pairs, services, language }: Asked): Promise<string> {
  const [{ check, doubtsOf, reach }, { pathText }] = await Promise.all([
    import('../../traffic/index.ts'),
    import('../../topology/index.ts'),
  ])
  const args = { from, to, traffic: portText(services) }
  if (pairs.length === 0) return `${say(language, 'path-nothing', args)}\n`
  const answers = pairs.map(pair => ({ pair, answer: reach(topology.network, { ...pair, services }) }))
  for (const { pair, answer } of answers) check(topology.network, { ...pair, services }, answer)
  const lines = (path: Parameters<typeof pathText>[1]['path']) =>
    pathText(topology, { path })
      .map((line, index) => `${'  '.repeat(index > 0 ? 1 : 0)}${line}\n`)
      .join('')
  const way = answers.find(({ answer }) => answer.is === 'reachable')?.answer
  if (way?.is === 'reachable') return `${say(language, 'path-reachable', args)}\n\n${lines(way.path)}`
  const doubt = answers.find(({ answer }) => answer.is === 'unknown')?.answer
  if (doubt?.is === 'unknown')
    return `${say(language, 'path-unknown', { ...args, reason: doubtsOf(doubt.path).join('; ') })}\n\n${lines(doubt.path)}`
  const [first] = answers
  return first === undefined
    ? ''
    : `${say(language, 'path-unreachable', args)}\n\n${await obstacles(topology, model, first.pair, services, language)}`
}

const portText = ([first = 0, end = 0]: readonly number[]) =>
  `${first >> 16 === 17 ? 'udp' : 'tcp'}${end - first === 1 ? ` ${first & 65535}` : ''}`

async function obstacles(
  topology: Topology,
  model: Model,
  pair: Asked['pairs'][number],
  services: readonly number[],
  language: Language,
): Promise<string> {
  const [{ smallestChange }, { blockers }] = await Promise.all([import('../../review/index.ts'), import('../../traffic/index.ts')])
  const found = blockers(topology.network, pair, services)
  const { places, patch } = smallestChange({ model, topology }, pair, found, (services[0] ?? 0) & 65535)
  const opening = patch === null ? '' : `\n${say(language, 'path-change')}\n\n${patch}`
  return `${places.map(place => `  ${place}\n`).join('')}${opening}`
}
