import { describe, expect, test } from 'vitest'
import { changed, more, read } from './example.ts'

const a = 'spec/architecture.yaml'
const dev = 'spec/env/dev.yaml'
const lines = (claim: { readonly at: readonly { readonly file: string; readonly line: number; readonly pointer: string }[] }) =>
  claim.at.map(({ file, line, pointer }) => `${file}:${line} ${pointer}`)

describe('what is wanted', () => {
  const port = (text: string) => read(changed('port: 5432', `port: ${text}`)).databases.get('main')?.port.want
  test.each([
    ['5432', { is: 'exactly', value: 5432 }],
    ['{ atLeast: 5000 }', { is: 'atLeast', value: 5000 }],
    ['{ atMost: 5000 }', { is: 'atMost', value: 5000 }],
    ['{ between: [5000, 6000] }', { is: 'between', least: 5000, most: 6000 }],
    ['{ oneOf: [5000, 6000] }', { is: 'oneOf', values: [5000, 6000] }],
  ])('port: %s', (text, want) => expect(port(text)).toEqual(want))

  const version = (text: string) => read(changed('"18.1"', text)).databases.get('main')?.version.want
  test('a plain version holds what begins with it', () =>
    expect(version('"18.1"')).toEqual({ is: 'version', policy: { atLeast: '18.1', within: '18.1' } }))
  test('a version policy', () =>
    expect(version('{ atLeast: "18.1", within: "18" }')).toEqual({ is: 'version', policy: { atLeast: '18.1', within: '18' } }))
  test('silence', () => expect(read().databases.get('main')?.multiAz.want).toEqual({ is: 'unstated' }))
  test('a note is what it is', () =>
    expect(read(more('notes: { x: { a: [1] } }\n')).notes.get('x')?.want).toEqual({ is: 'exactly', value: { a: [1] } }))
})

describe('where it says so', () => {
  const model = read({ 'env/dev.yaml': 'databases:\n  main:\n    port: 6000\n' })
  const db = model.databases.get('main')
  test('a leaf: its own place', () => expect(db && lines(db.engine)).toEqual([`${a}:35 /databases/main/engine`]))
  test('a leaf that an overlay replaces: the overlay', () => expect(db && lines(db.port)).toEqual([`${dev}:3 /databases/main/port`]))
  test('an entry that an overlay touches: the base first', () =>
    expect(db && lines(db)).toEqual([`${a}:33 /databases/main`, `${dev}:2 /databases/main`]))
  test('a template: its own place, then those of its variables', () =>
    expect(db && lines(db.name)).toEqual([`${a}:34 /databases/main/name`, `${a}:5 /variables/N`, `${a}:2 /name`]))
  test('a default with the key in it: the default, the variables, the key', () =>
    expect(lines(model.network.subnets.get('two')?.name ?? { at: [] })).toEqual([
      `${a}:14 /network/subnets/*/name`,
      `${a}:5 /variables/N`,
      `${a}:2 /name`,
      `${a}:18 /network/subnets/two`,
    ]))
  test('silence: the nearest that is stated', () => expect(db && lines(db.performanceInsights.enabled)).toEqual(db && lines(db)))
  test('a silent map: the nearest that is stated', () => {
    expect(model.network.endpoints.size).toBe(0)
    expect(lines(model.network.endpoints)).toEqual([`${a}:8 /network`])
  })
  test('an empty map: its own place', () =>
    expect(lines(model.securityGroups.get('web')?.egress ?? { at: [] })).toEqual([`${a}:31 /securityGroups/web/egress`]))
  test('a list: itself, and each element', () => {
    const cidrs = model.network.vpc.cidrs
    expect(cidrs.at[0]).toEqual({ file: a, line: 11, column: 12, pointer: '/network/vpc/cidrs' })
    expect(cidrs.parts).toEqual([{ value: '10.0.0.0/16', at: [{ file: a, line: 11, column: 13, pointer: '/network/vpc/cidrs/0' }] }])
  })
  test('an alias: where it stands, then what it names', () => {
    const notes = read(more('notes:\n  a: &a x\n  b: *a\n')).notes
    expect(lines(notes.get('b') ?? { at: [] })).toEqual([`${a}:42 /notes/b`, `${a}:41 /notes/a`])
  })
  test('one of each: the entry, then the key it is for', () => {
    const groups = read(more('observability:\n  logGroups:\n    db:\n      each: /databases\n      name: /db/${each}\n')).observability
      .logGroups
    const made = groups.get('db/main')
    expect(made && lines(made)).toEqual([`${a}:42 /observability/logGroups/db`, `${a}:33 /databases/main`])
    expect(made && lines(made.name)).toEqual([`${a}:44 /observability/logGroups/db/name`, `${a}:33 /databases/main`])
  })
})

test('entries know their keys, in the order of the spec', () => {
  const { subnets } = read().network
  expect([...subnets.values()].map(subnet => subnet.key)).toEqual(['one', 'two'])
})
