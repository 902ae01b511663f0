import { describe, expect, test } from 'vitest'
import { filesOf, more } from './example.ts'
import { leaves } from './leaves.ts'

const files = {
  ...more('notes: { a: &a { x: 1 }, b: *a }\nobservability:\n  logGroups:\n    db: { each: /databases, name: x }\n'),
  'env/dev.yaml': 'network: { vpc: { ipv6: null }, subnets: { one: null } }\n',
  'overlays/o.yaml': 'databases: { main: { port: { atLeast: 5432 } } }\n',
}
const all = leaves('spec', filesOf(files))
const at = (file: string, pointer: string) => all.filter(({ place }) => place.file === file && place.pointer === pointer)

describe('the leaves of a spec', () => {
  test.each([
    ['a scalar, as it is written', 'spec/architecture.yaml', '/network/vpc/name', '${N}-vpc', 'live+template'],
    ['a list is one leaf', 'spec/architecture.yaml', '/network/vpc/cidrs', ['10.0.0.0/16'], 'live+template'],
    ['a default is one leaf', 'spec/architecture.yaml', '/network/subnets/*/name', '${N}-${key}', 'live+template'],
    ['a variable is one leaf', 'spec/architecture.yaml', '/variables/N', '${name}-${env}', 'live+template'],
    ['each is a leaf', 'spec/architecture.yaml', '/observability/logGroups/db/each', '/databases', 'live+template'],
    ['what an alias repeats is one leaf', 'spec/architecture.yaml', '/notes/a', { x: 1 }, 'none'],
    ['room is one leaf', 'spec/overlays/o.yaml', '/databases/main/port', { atLeast: 5432 }, 'live+template'],
    ['a deletion of a leaf', 'spec/env/dev.yaml', '/network/vpc/ipv6', null, 'live+template'],
    ['a deletion of an entry', 'spec/env/dev.yaml', '/network/subnets/one', null, 'live+template'],
  ])('%s', (_, file, pointer, value, seenBy) => expect(at(file, pointer)).toEqual([expect.objectContaining({ value, seenBy })]))

  test('each has its place', () =>
    expect(at('spec/overlays/o.yaml', '/databases/main/port')[0]?.place).toMatchObject({ line: 1, column: 22 }))
  test('none is there twice', () => expect(new Set(all.map(({ place }) => `${place.file}${place.pointer}`)).size).toBe(all.length))
})
