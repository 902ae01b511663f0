import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { changed, more, read } from './example.ts'
import { diffSpecs, plainSpec, specText } from './show.ts'

test('a resolved spec reads like a spec, in its order and without what it does not state', () =>
  expect(specText(read(), 'yaml')).toBe(`specVersion: "1"
name: acme
region: eu-west-1
variables:
  N: acme-dev
tags:
  Project: acme
network:
  vpc:
    name: acme-dev-vpc
    cidrs:
      - 10.0.0.0/16
  subnets:
    one:
      name: acme-dev-one
      cidr: 10.0.1.0/24
      zone: eu-west-1a
    two:
      name: acme-dev-two
      cidr: 10.0.2.0/24
      zone: eu-west-1b
securityGroups:
  web:
    name: acme-dev-web
    ingress:
      http:
        protocol: tcp
        ports:
          - 80
        from:
          cidrs:
            - 0.0.0.0/0
    egress: {}
databases:
  main:
    name: acme-dev-db
    engine: postgres
    version: "18.1"
    port: 5432
    zone: eu-west-1a
    securityGroups:
      - web
`))

test('as JSON it says the same', () => expect(JSON.parse(specText(read(), 'json'))).toEqual(parse(specText(read(), 'yaml'))))

test.each(['{ atLeast: 5000 }', '{ atMost: 5000 }', '{ between: [5000, 6000] }', '{ oneOf: [5000, 6000] }'])(
  'room is shown as it is written: %s',
  text => expect(plainSpec(read(changed('port: 5432', `port: ${text}`)))).toMatchObject({ databases: { main: { port: parse(text) } } }),
)

test('what is shown is a spec that means the same', () => {
  const model = read(changed('"18.1"', '{ atLeast: "18.1", within: "18" }'))
  expect(read({ 'architecture.yaml': specText(model, 'yaml') }).resolved.digest).toBe(model.resolved.digest)
})

test('two environments, leaf by leaf', () => {
  const files = { 'env/prod.yaml': 'databases: { main: { port: 6000, zone: null, multiAz: true } }\n' }
  const [dev, prod] = ['dev', 'prod'].map(environment => read({ ...more('notes: { e: x }\n'), ...files }, { environment }))
  const rows = dev && prod ? diffSpecs(dev, prod) : []
  const place = { file: 'spec/env/prod.yaml', line: 1, column: 28, pointer: '/databases/main/port' }
  expect(rows.filter(row => !row.pointer.endsWith('/name')).map(({ pointer, a, b }) => [pointer, a, b])).toEqual([
    ['/variables/N', 'acme-dev', 'acme-prod'],
    ['/databases/main/port', 5432, 6000],
    ['/databases/main/zone', 'eu-west-1a', null],
    ['/databases/main/multiAz', null, true],
  ])
  expect(rows.find(row => row.pointer === '/databases/main/port')?.atB).toEqual([place])
  expect(dev && diffSpecs(dev, dev)).toEqual([])
})
