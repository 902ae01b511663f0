/** Dropping anything that a needed flow of the mended spec goes by makes the review name the flows that broke, and nothing else. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { reviewRules } from '../../rules/index.ts'
import { type Claim, valueOf } from '../model/claim.ts'
import { UserError } from '../model/errors.ts'
import { inMemory, readSpec } from '../spec/index.ts'
import { designOf } from './design.ts'
import { type Flow, groupsOf, ownerName } from './flow.ts'
import type { Concern, Design } from './rule.ts'
import { answerFor, type Element, elementsOf, overlay } from './way-elements.ts'

const names = ['architecture.yaml', 'env/dev.yaml', 'env/prod.yaml', 'overlays/mended.yaml', 'overlays/mended.prod.yaml']
const texts = new Map(names.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))

/** The mended spec with further overlays over it. */
const designWith = (environment: string, ...over: readonly string[]) => {
  const files = over.map((text, index) => [`spec/overlays/over-${index}.yaml`, text] as const)
  const overlays = ['mended', ...over.map((_, index) => `over-${index}`)]
  return designOf(readSpec({ folder: 'spec', environment, overlays, files: inMemory(new Map([...texts, ...files])) }))
}

/** A spec without what something else names is none: it is refused at the place that names it. */
function refusal(environment: string, drop: string): UserError | null {
  try {
    designWith(environment, drop)
    return null
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

const concernsOf = (design: Design) => reviewRules.flatMap(rule => [...rule.review(design)].map(concern => ({ rule: rule.id, concern })))

/** As a person reads it: why, from whom, to whom, on which ports. */
const told = ({ rule, concern }: { readonly rule: string; readonly concern: Concern }) =>
  `${rule} ${String(concern.args['why'])}: ${String(concern.args['from'])} > ${String(concern.args['to'])} ${String(concern.args['traffic'])}`

/** Which services of AWS an endpoint answers for is told by another test. */
const unspecific = (text: string) => text.replace(/ > internet \(.*\)/, ' > internet')

/** What is to be said of flows that broke: together where they are needed for one reason, between the same groups. */
function expected(flows: readonly Flow[]): readonly string[] {
  const alike = new Map<string, readonly Flow[]>()
  for (const flow of flows) {
    const key = JSON.stringify([flow.why, groupsOf(flow.from), groupsOf(flow.to)])
    alike.set(key, [...(alike.get(key) ?? []), flow])
  }
  return [...alike.values()].map(all => {
    const ports = [...new Set(all.map(one => one.port))].sort((a, b) => a - b)
    return `flow-blocked ${all[0]?.why}: ${few(all.map(one => ownerName(one.from)))} > ${few(all.map(one => ownerName(one.to)))} tcp ${ports.join(', ')}`
  })
}

function few(names: readonly string[]): string {
  const all = [...new Set(names)]
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 2).join(', ')}, … (${all.length})`
}

/** Without balancers: behind one of them a flow may get through that is blocked on its own way. */
const isBroken = (design: Design) => {
  const direct = { ...design, topology: { ...design.topology, network: { ...design.topology.network, listeners: [] } } }
  return (flow: Flow) => answerFor(direct, flow).is !== 'reachable'
}

/** What the review calls the place that an element was taken from: a side of a group, or the routes of a table. */
function placeOf({ model }: Design, key: string): string {
  const [section = '', second = '', third = '', fourth = ''] = key.split('/')
  const group = model.securityGroups.get(second)
  if (section === 'securityGroups' && group !== undefined)
    return `${valueOf(group.name)} ${third === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress'}`
  const table = fourth === 'routes' ? model.network.routeTables.get(third) : undefined
  return table === undefined ? '' : `${valueOf(table.name)} Routes`
}

const counted: string[] = []
afterAll(() => console.log(counted.join('\n')))

describe.each(['dev', 'prod'])('%s', environment => {
  const design = designWith(environment)
  const flows = design.flows.map(one => one.flow)
  const ways = flows.map(flow => ({ flow, elements: elementsOf(design, flow) }))
  const elements = new Map(ways.flatMap(one => one.elements.map(element => [element.key, element] as const)))
  const pairs = ways.reduce((sum, one) => sum + one.elements.length, 0)
  counted.push(`${environment}: ${flows.length} flows, ${elements.size} elements, ${pairs} pairs of both`)

  test('mended, every flow has a way, and nothing is said', () => {
    expect(ways.filter(one => one.elements.length === 0)).toEqual([])
    expect(concernsOf(design)).toEqual([])
  })

  test.each([...elements])('without %s', { timeout: 60_000 }, (key, { drop }: Element) => {
    const refused = refusal(environment, drop)
    if (refused !== null) return expect(refused.message).toContain(key.split('/').at(-1))
    const sharing = ways.filter(one => one.elements.some(element => element.key === key)).map(one => one.flow)
    const after = designWith(environment, drop)
    const broken = flows.filter(isBroken(after))
    // What does not go by it gets through as before.
    expect(broken.filter(flow => !sharing.includes(flow))).toEqual([])
    expect(concernsOf(after).map(told).map(unspecific).toSorted()).toEqual(expected(broken).toSorted())
    const place = placeOf(design, key)
    for (const { concern } of concernsOf(after)) expect(`${concern.args['where']}, ${concern.args['also']}`).toContain(place)
  })
})

/** No NAT gateway, and an endpoint for each service of AWS that is called: then every endpoint is an element of the way. */
const closed = {
  network: {
    routeTables: { private: { routes: { internet: null } } },
    natGateways: { 'public-2a': null },
    endpoints: Object.fromEntries(
      ['ecr.api', 'ecr.dkr', 'logs', 'ssmmessages'].map(service => [
        service,
        { name: service, service, type: 'interface', subnets: ['private-2a'], securityGroups: ['vpce'], privateDns: true },
      ]),
    ),
  },
  securityGroups: {
    vpce: {
      name: 'vpce',
      ingress: Object.fromEntries(['ecs', 'kafka'].map(group => [group, { protocol: 'tcp', ports: [443], from: { group } }])),
      egress: {},
    },
    ecs: {
      egress: {
        'aws-apis': { protocol: 'tcp', ports: [443], to: { cidrs: null, group: 'vpce' } },
        layers: { protocol: 'tcp', ports: [443], to: { prefixList: 'com.amazonaws.ap-northeast-2.s3' } },
      },
    },
    kafka: { egress: { 'aws-apis': { protocol: 'tcp', ports: [443], to: { cidrs: null, group: 'vpce' } } } },
  },
}

describe('dev without a way to the internet', () => {
  const closedWith = (drop = {}) => concernsOf(designWith('dev', JSON.stringify(closed), JSON.stringify(drop))).map(told)
  const services = 'api-gateway, user-service, … (7)'
  const endpoint = (service: string, change: object | null) => ({ network: { endpoints: { [service]: change } } })

  test('nothing is said', () => expect(closedWith()).toEqual([]))
  test.each<readonly [string, object, readonly string[]]>([
    ...['ecr.api', 'ecr.dkr', 'ssmmessages'].flatMap((service): readonly (readonly [string, object, readonly string[]])[] => [
      [`the endpoint ${service}`, endpoint(service, null), [`flow-blocked calls-aws: ${services} > internet (${service}) tcp 443`]],
      [
        `the private name of ${service}`,
        endpoint(service, { privateDns: false }),
        [`flow-blocked calls-aws: ${services} > internet (${service}) tcp 443`],
      ],
    ]),
    [
      'the endpoint logs, of which Kafka needs no other',
      endpoint('logs', null),
      [
        `flow-blocked calls-aws: ${services} > internet (logs) tcp 443`,
        'flow-blocked calls-aws: goorm-popcorn-dev-kafka-1 > internet tcp 443',
      ],
    ],
    ['the route to S3', endpoint('s3', { routeTables: ['data'] }), [`flow-blocked calls-aws: ${services} > internet (s3) tcp 443`]],
    [
      'the way out to S3',
      { securityGroups: { ecs: { egress: { layers: null } } } },
      [`flow-blocked by-endpoint: ${services} > internet (s3) tcp 443`],
    ],
  ])('without %s', (_what, drop, expected) => expect(closedWith(drop)).toEqual(expected))
})

describe('prod in one zone less', () => {
  const { ecs, loadBalancers, network, dbSubnetGroups, cacheSubnetGroups } = designWith('prod').model
  const named = (
    section: readonly string[],
    all: Iterable<readonly [string, { readonly name: Claim<string>; readonly subnets: Claim<readonly string[]> }]>,
  ) => [...all].map(([key, one]) => ({ path: [...section, key], subnets: valueOf(one.subnets) ?? [], name: valueOf(one.name) ?? '' }))
  const tiers = [
    ...named(['ecs', 'services'], ecs.services),
    ...named(['loadBalancers'], loadBalancers),
    ...named(['network', 'endpoints'], network.endpoints),
    ...named(['dbSubnetGroups'], dbSubnetGroups),
    ...named(['cacheSubnetGroups'], cacheSubnetGroups),
  ]
  /** Beside the one that is kept another of its zone: a DB subnet group has two subnets at least. */
  const beside = (subnet: string) =>
    [...network.subnets]
      .filter(([, one]) => valueOf(one.zone) === valueOf(network.subnets.get(subnet)?.zone ?? one.name))
      .map(([key]) => key)
  const drops = tiers.flatMap(({ subnets, ...tier }) =>
    subnets.map(subnet => {
      const kept = subnets.filter(one => one !== subnet)
      return { ...tier, subnet, kept: tier.path[0] === 'dbSubnetGroups' ? kept.flatMap(beside) : kept }
    }),
  )
  counted.push(`prod: ${drops.length} pairs of tier and zone`)

  test.each(drops)('$path without $subnet', ({ path, kept, name }) => {
    const concerns = concernsOf(designWith('prod', overlay([...path, 'subnets'], kept)))
    expect(concerns.map(one => `${one.rule} ${one.concern.resource.name}`)).toEqual([`zones-too-few ${name}`])
  })

  test.each([
    ['kafka-1', 'private-2c'],
    ['kafka-2', 'private-2a'],
    ['kafka-3', 'private-2a'],
  ])('%s beside another in %s', (node, subnet) => {
    const concerns = concernsOf(designWith('prod', overlay(['nodeGroups', 'kafka', 'nodes', node, 'subnet'], subnet)))
    expect(concerns.map(one => one.rule)).toEqual(['quorum-zones'])
  })
})
