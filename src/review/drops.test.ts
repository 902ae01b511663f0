/** Dropping any rule, route or zone that the mended spec needs makes the review name the flow that broke, and no other. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { reviewRules } from '../../rules/index.ts'
import { inMemory, readSpec } from '../spec/index.ts'
import { designOf } from './design.ts'
import { groupsOf } from './flow.ts'

const names = ['architecture.yaml', 'env/dev.yaml', 'env/prod.yaml', 'overlays/mended.yaml', 'overlays/mended.prod.yaml']
const texts = new Map(names.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))

const modelWith = (environment: string, drop?: string) =>
  readSpec({
    folder: 'spec',
    environment,
    overlays: drop === undefined ? ['mended'] : ['mended', 'drop'],
    files: inMemory(drop === undefined ? texts : new Map([...texts, ['spec/overlays/drop.yaml', drop]])),
  })

/** An overlay that deletes what is at a path. */
const deleting = (path: readonly string[]) => stringify(path.reduceRight<unknown>((value, key) => ({ [key]: value }), null))

/** What the review says: `flow-blocked egress of X: ecs > db`, without the ports. */
function told(environment: string, drop?: string): readonly string[] {
  const design = designOf(modelWith(environment, drop))
  return reviewRules.flatMap(rule => [...rule.review(design)].map(one => `${rule.id} ${String(one.args['why'] ?? '')}`.trim())).sort()
}

/** Which flows stop when an element is taken out: each flow is tried anew, without the review's own grouping. */
function broken(environment: string, drop: string): readonly string[] {
  const before = new Set(flowsThrough(environment))
  const after = new Set(flowsThrough(environment, drop))
  return [...new Set([...before].filter(flow => !after.has(flow)).map(flow => flow.split(' ')[0] ?? ''))].sort()
}

function flowsThrough(environment: string, drop?: string): readonly string[] {
  return designOf(modelWith(environment, drop)).flows.flatMap(({ flow, blockers }) =>
    blockers.length === 0
      ? [`${flow.why} ${flow.from?.subnet} ${groupsOf(flow.from).join()} ${groupsOf(flow.to).join()} ${flow.port}`]
      : [],
  )
}

describe.each(['dev', 'prod'])('%s', environment => {
  const model = modelWith(environment)
  const rules = [...model.securityGroups].flatMap(([group, stated]) =>
    (['ingress', 'egress'] as const).flatMap(direction =>
      [...stated[direction].keys()].map(key => ['securityGroups', group, direction, key]),
    ),
  )
  const routes = [...model.network.routeTables].flatMap(([table, stated]) =>
    [...stated.routes.keys()].map(key => ['network', 'routeTables', table, 'routes', key]),
  )

  test('mended, nothing is blocked', () => expect(told(environment)).toEqual([]))
  test.each([...rules, ...routes].map(path => [path.join('/'), path] as const))('without %s', { timeout: 60_000 }, (_, path) => {
    const drop = deleting(path)
    const said = told(environment, drop).filter(one => one.startsWith('flow-blocked'))
    expect(said.length).toBeGreaterThan(0)
    expect([...new Set(said.map(one => one.replace('flow-blocked ', '')))]).toEqual(broken(environment, drop))
  })
})

test('without the third zone: the voters', () => {
  const drop = stringify({ nodeGroups: { kafka: { nodes: { 'kafka-3': { subnet: 'private-2a' } } } } })
  expect(told('prod', drop)).toEqual(['quorum-zones'])
})

test('without a second zone for the services: the tier', () => {
  const drop = stringify({ ecs: { services: { '*': { subnets: ['private-2a'] } } } })
  expect(new Set(told('prod', drop))).toEqual(new Set(['zones-too-few']))
})

test('the overlay that drops is YAML that says what is meant', () => expect(parse(deleting(['a', 'b']))).toEqual({ a: { b: null } }))
