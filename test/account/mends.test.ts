/**
 * Each mend is listed, mends, and is still needed: a newer moto that answers as AWS does fails here. Why each is needed stands in
 * test/emulators/gaps/moto.json.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { accountAt } from './account.ts'
import { clientsFor } from './clients.ts'
import { gapsOf } from '../emulators/gaps.ts'
import { empties, type Probed, probes, unmended } from './probes.ts'
import { prod } from './prod.ts'
import { idsOf } from './provision/ids.ts'

interface Table {
  readonly moto: string
  readonly mends: readonly { readonly id: string; readonly operations: readonly string[] }[]
  readonly none: { readonly operations: readonly string[] }
}

const { gaps } = gapsOf('moto')
const table = JSON.parse(readFileSync('test/account/mends.json', 'utf8')) as Table

/** What a probe comes to on a fork, with mends left out; a call that fails is no answer of AWS. */
async function probed<T>(probe: (probed: Probed) => Promise<T>, without: readonly string[]): Promise<T | 'failed'> {
  const { address, ids } = inject('prod')
  const account = await accountAt(address).fork()
  try {
    if (without.length > 0) await account.without(without)
    return await probe({ clients: clientsFor(account.endpoint), ids: idsOf(ids), architecture: prod })
  } catch {
    return 'failed'
  } finally {
    await account.stop()
  }
}

test('the table speaks of the moto that is installed', () => {
  expect(readFileSync('test/account/requirements.txt', 'utf8')).toContain(`moto==${table.moto}\n`)
})

test('every mend closes a gap, and has a probe', () => {
  const ids = table.mends.map(({ id }) => id).sort()
  expect(ids).toEqual(Object.keys(probes).sort())
  expect([...new Set(gaps.flatMap(({ mend }) => mend ?? []))].sort()).toEqual([...ids, 'none'].sort())
  expect(table.mends.filter(({ operations }) => operations.length === 0)).toEqual([])
  expect(table.none.operations.toSorted()).toEqual(Object.keys(empties).sort())
})

describe.each(Object.entries(probes))('%s', (id, probe) => {
  test('mends', async () => expect(await probed(probe, [])).toBe(true))
  test('is needed', async () => expect(await probed(probe, [id])).not.toBe(true))
})

describe.each(Object.entries(empties))('%s', (_, empty) => {
  test('answers none', async () => expect(await probed(empty, [])).toBe(0))
  test('has no answer otherwise', async () => expect(await probed(empty, ['none'])).not.toBe(0))
})

describe('what tests work around', () => {
  test('has its probe, where it is done', () => {
    const around = gaps.filter(gap => gap.around !== undefined)
    expect(around.map(({ call }) => call).sort()).toEqual(Object.keys(unmended).sort())
    expect(around.filter(gap => !readFileSync(gap.around ?? '', 'utf8').includes('moto'))).toEqual([])
  })
  test.each(Object.entries(unmended))('%s is not done as AWS does', async (_, probe) => expect(await probed(probe, [])).toBe(false))
})
