/** Half of the drifts of drifts.json; the other half is in drift-2.test.ts. */
import { expect, test } from 'vitest'
import { drifts as applies, silences } from './apply/index.ts'
import { trialsOf } from './part.ts'
import { drifts } from './rows.ts'

trialsOf(0)

test('every drift has its row, and every row its drift', () => {
  expect([...new Set(drifts.map(({ id }) => id))].sort()).toEqual(Object.keys(applies).sort())
})

test('a row stands once, and finds something', () => {
  const names = drifts.map(({ environment, id }) => `${environment} ${id}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(drifts.filter(({ finds }) => finds.length === 0)).toEqual([])
})

test('there are as many as promised', () => {
  expect(drifts.filter(({ environment }) => environment === 'dev').length).toBeGreaterThanOrEqual(120)
  const inDev = new Set(drifts.filter(({ environment }) => environment === 'dev').map(({ id }) => id))
  expect(drifts.filter(({ environment, id }) => environment === 'prod' && !inDev.has(id)).length).toBeGreaterThanOrEqual(40)
  expect(Object.keys(silences).length).toBeGreaterThanOrEqual(40)
})
