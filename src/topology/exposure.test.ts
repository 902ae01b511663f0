/** What the internet can reach in this repository's spec, and what changes to it open. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectationsOf } from '../expect/index.ts'
import { inMemory, readSpec } from '../spec/index.ts'
import { exposureOf } from './exposure.ts'
import { topologyOf } from './network.ts'
import { openedWays, stepsFor } from './opened.ts'
import { sceneOfSpec } from './seen.ts'

const files = ['architecture.yaml', 'env/dev.yaml', 'env/prod.yaml']
const text = (name: string) => readFileSync(`spec/${name}`, 'utf8')

/** The spec of dev as a network, after some changes to its text; each must change something. */
function network(...changes: readonly (readonly [file: string, from: string, to: string])[]) {
  const all = new Map(files.map(name => [`spec/${name}`, text(name)]))
  for (const [file, from, to] of changes) {
    const before = all.get(`spec/${file}`) ?? ''
    if (!before.includes(from)) throw new Error(`not in ${file}: ${from}`)
    all.set(
      `spec/${file}`,
      before.replace(from, () => to),
    )
  }
  const model = readSpec({ folder: 'spec', environment: 'dev', files: inMemory(all) })
  return topologyOf(sceneOfSpec(expectationsOf(model)))
}

test('the balancer on 80 and 443, and through it the gateway; nothing else', () => {
  const told = exposureOf(network()).map(({ resource, traffic, through, verdict }) => [resource.name, traffic, through, verdict])
  expect(told).toEqual([
    ['goorm-popcorn-alb-dev', ['tcp 80, 443 from 0.0.0.0/0'], [], 'reachable'],
    ['api-gateway', ['tcp 8080 from goorm-popcorn-alb-dev'], ['goorm-popcorn-alb-dev tcp 443'], 'reachable'],
  ])
})

test('a rule of a listener leads on as its default action does', () => {
  const rule = 'rules: { users: { priority: 1, paths: [/users/*], forwards: { all: { targetGroup: users, weight: 1 } } } }'
  const ruled = network(
    ['architecture.yaml', '        forward: gateway', `        forward: gateway\n        ${rule}`],
    ['architecture.yaml', 'targetGroups:\n', 'targetGroups:\n  users: { name: users, protocol: HTTP, port: 8080, targetType: ip }\n'],
    ['architecture.yaml', '    user-service:\n', '    user-service:\n      targetGroup: users\n'],
  )
  expect(exposureOf(ruled).map(({ resource }) => resource.name)).toContain('user-service')
})

test('the way names what decides', () => {
  const [balancer] = exposureOf(network())
  expect(balancer?.path).toContain('SecurityGroupIngress goorm-popcorn-dev-alb-sg: tcp 80 from 0.0.0.0/0')
  expect(balancer?.path).toContain('← RouteTable goorm-popcorn-dev-public-rt: 0.0.0.0/0 → internet-gateway')
})

test('nothing is opened by what is as it was', () => expect(openedWays(network(), network())).toEqual([]))

test('a new way to a database is raised two steps, and names the groups that let it pass', () => {
  const ways = openedWays(
    network(),
    network(
      ['architecture.yaml', '        ports: [5432]\n        from:', '        ports: [22, 5432]\n        from:'],
      [
        'architecture.yaml',
        '    egress:\n      aws-apis:',
        '    egress:\n      all: { protocol: all, to: { cidrs: [0.0.0.0/0] } }\n      aws-apis:',
      ],
    ),
  )
  const [store] = ways.filter(way => way.to.isStore)
  expect(store?.traffic).toEqual(['tcp 22 from api-gateway'])
  expect(store === undefined ? 0 : stepsFor(store)).toBe(2)
  expect([...(store?.by ?? [])]).toEqual(expect.arrayContaining(['goorm-popcorn-dev-ecs-sg', 'goorm-popcorn-dev-db-sg']))
})

test('a port that is opened to the internet is raised one step, and shows the way', () => {
  const ways = openedWays(network(), network(['architecture.yaml', 'ports: [80, 443]', 'ports: [22, 80, 443]']))
  expect(ways.map(way => [way.from, way.to.name, way.traffic, stepsFor(way)])).toContainEqual([
    'internet',
    'goorm-popcorn-alb-dev',
    ['tcp 22 from 0.0.0.0/0'],
    1,
  ])
})

test('a group of the balancer that lets more out opens what is behind it', () => {
  const closed = network([
    'architecture.yaml',
    '        ports: [8080]\n        to:\n          group: ecs',
    '        ports: [9999]\n        to:\n          group: ecs',
  ])
  const ways = openedWays(closed, network())
  expect(ways.map(way => [way.from, way.to.name, way.traffic.length > 0])).toContainEqual(['internet', 'api-gateway', true])
})
