import { describe, expect, test } from 'vitest'
import { textOf } from './claims.ts'
import { about } from './all-facts.ts'
import { factTable } from './fact-table.ts'
import kind, { productOf } from './reserved-db-instance.ts'
import { exactly, unstated } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'

const item = (...counts: readonly unknown[]) => ({
  product: 'postgresql db.t4g.medium Multi-AZ',
  purchases: counts.map(DBInstanceCount => ({ DBInstanceCount })),
})

factTable(kind, [
  ['one purchase', item(2), 'DBInstanceCount', 2],
  ['several', item(2, 1), 'DBInstanceCount', 3],
  ['one that does not tell', item(2, undefined), 'DBInstanceCount', 'unknown: DBInstanceCount'],
])

test('it is known by what it is applied to', () => expect(about(kind, item(1)).name).toBe('postgresql db.t4g.medium Multi-AZ'))

describe('what the spec states is named the same way', () => {
  const at = [{ file: 'x', line: 1, column: 1, pointer: '' }]
  const entry = (engine: string, multiAz: boolean) => ({
    key: 'k',
    at,
    engine: exactly(engine, at),
    instanceClass: exactly('db.t4g.medium', at),
    multiAz: exactly(multiAz, at),
    count: unstated<number>(at),
  })
  test.each([
    ['postgres', true, 'postgresql db.t4g.medium Multi-AZ'],
    ['mysql', false, 'mysql db.t4g.medium Single-AZ'],
  ])('%s', (engine, multiAz, name) => {
    // The kind looks at nothing else of a model.
    const model = { databaseReservations: new Map([['k', entry(engine, multiAz)]]) } as unknown as Model
    expect([...kind.expected(model)].map(one => textOf(one.name))).toEqual([name])
  })
  test('as AWS tells it', () => expect(productOf('mysql', 'db.t4g.medium', false)).toBe('mysql db.t4g.medium Single-AZ'))
})
