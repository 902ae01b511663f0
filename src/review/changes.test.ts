/** What traffic a change of the spec opens or closes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inMemory, readSpec } from '../spec/index.ts'
import { trafficChanges } from './changes.ts'
import { groundOfModel } from './ground.ts'

const names = ['architecture.yaml', 'env/dev.yaml', 'env/prod.yaml']
const texts = new Map(names.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))

function spec(from = '', to = '') {
  const text = texts.get('spec/architecture.yaml') ?? ''
  if (!text.includes(from)) throw new Error(`not in the spec: ${from}`)
  const files = inMemory(new Map([...texts, ['spec/architecture.yaml', text.replace(from, () => to)]]))
  return groundOfModel(readSpec({ folder: 'spec', environment: 'dev', files }))
}

const told = (from: string, to: string) =>
  trafficChanges(spec(), spec(from, to)).map(one => `${one.becomes} ${one.traffic}: ${one.from} > ${one.to} ${one.cause?.pointer ?? ''}`)

const slow = { timeout: 60_000 }

test('an edit that means nothing opens nothing', slow, () => {
  expect(told('ports: [80, 443]', 'ports: [443, "80-80"]')).toEqual([])
  expect(told('cidrs: [0.0.0.0/0]', 'cidrs: [0.0.0.0/1, 128.0.0.0/1]')).toEqual([])
})

test('a port for everybody is a way from the internet', slow, () => {
  expect(told('ports: [80, 443]', 'ports: [22, 80, 443]')).toEqual([
    'possible tcp 22: internet > goorm-popcorn-alb-dev /securityGroups/alb/ingress/web',
  ])
})

test('a rule that is lost closes a way to the database', slow, () => {
  const closed = trafficChanges(spec(), spec('        ports: [5432]\n        to:', '        ports: [5433]\n        to:'))
  expect(closed.map(one => [one.becomes, one.traffic, one.to, one.toStore])).toEqual([
    ['impossible', 'tcp 5432', 'goorm-popcorn-dev-postgres', true],
  ])
})

test('what shares a cause is told once', slow, () => {
  const ports = '    egress:\n      aws-apis:'
  const open = '    egress:\n      all: { protocol: tcp, ports: [22], to: { cidrs: [10.0.0.0/16] } }\n      aws-apis:'
  expect(told(ports, open)).toEqual([])
  const both = trafficChanges(spec(), spec('        ports: [5432]\n        from:', '        ports: [22, 5432]\n        from:'))
  expect(both).toEqual([])
})

test('between two environments the lines that differ are named, and not those that only bear other names', slow, () => {
  const ground = (environment: string) => groundOfModel(readSpec({ folder: 'spec', environment, files: inMemory(texts) }))
  const found = trafficChanges(ground('dev'), ground('prod'))
  expect(found.find(one => one.to.includes('ecr.api'))?.cause?.pointer).toBe('/securityGroups/vpce/ingress/services')
  expect(trafficChanges(ground('dev'), ground('dev'))).toEqual([])
})
