/** The five questions, asked of result files as the job writes them. DuckDB here, Athena there: the same files, the same text. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleConfig, exampleJob } from '../lambda/example-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'queries-'))
const queries = 'infra/audit-job/queries'
const table = readFileSync(`${queries}/table.sql`, 'utf8')
const columns = [...table.matchAll(/^ {2}(\w+) (string|bigint),?$/gm)].map(
  ([, name = '', type]) => [name, type === 'bigint' ? 'BIGINT' : 'VARCHAR'] as const,
)
const files = readdirSync(queries).filter(name => name.endsWith('.sql') && name !== 'table.sql')
let duckdb: DuckDBConnection

/** A waiver that ends on this day, of the storage that has drifted. */
const waiver = (resource: string, day: string) =>
  `  - { rule: rds-instance, resource: ${resource}, property: AllocatedStorage, accepts: any, verdict: deviates, owner: data, reason: growing, expires: ${day} }\n`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  const job = exampleJob(exampleConfig(['dev', 'again', 'drifted', 'denied', 'broken']))
  const point = (target: string, evidence: string) => {
    const text = job.config.objects.get('targets.yaml') ?? ''
    job.config.objects.set('targets.yaml', text.replace(new RegExp(`(name: ${target},.*on: evidence/)\\w+`), `$1${evidence}`))
  }
  // `again` drifts for two days and is mended on the third; `broken` could be audited on the first; `denied` drifted before it was denied.
  point('again', 'drifted')
  point('broken', 'drifted')
  point('denied', 'drifted')
  await job.run('2026-11-20T00:00:00Z')
  point('broken', 'broken')
  point('denied', 'denied')
  await job.run('2026-11-21T00:00:00Z')
  point('again', 'dev')
  const waivers = job.config.objects.get('specs/shop/waivers.yaml') ?? ''
  const rule =
    /record":"finding".*?"rule":"([^"]+)"/.exec([...job.results.objects].find(([key]) => key.endsWith('/drifted.jsonl'))?.[1] ?? '')?.[1] ??
    ''
  job.config.objects.set(
    'specs/shop/waivers.yaml',
    waivers +
      (waiver('soon-*', inDays(10)) + waiver('past-*', inDays(-3)) + waiver('later-*', inDays(60))).replaceAll('rds-instance', rule),
  )
  await job.run('2026-11-22T00:00:00Z')
  for (const [key, text] of job.results.objects) {
    mkdirSync(join(folder, dirname(key)), { recursive: true })
    writeFileSync(join(folder, key), text)
  }
  duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  const typed = columns.map(([name, type]) => `${name}: '${type}'`).join(', ')
  const from = `read_json('${folder}/records/*/*/*.jsonl', format = 'newline_delimited', hive_partitioning = false, columns = {${typed}})`
  await duckdb.run(`CREATE VIEW records AS SELECT * FROM ${from}`)
}, 120_000)
afterAll(() => {
  duckdb.closeSync()
  rmSync(folder, { recursive: true })
})

async function answered(name: string) {
  const reader = await duckdb.runAndReadAll(readFileSync(`${queries}/${name}.sql`, 'utf8'))
  return reader
    .getRowObjectsJson()
    .map(row =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'string' && /^-?\d+$/.test(value) && key !== 'account' ? Number(value) : value,
        ]),
      ),
    )
}

test('open criticals: of what was last known, and how much of that is old', async () => {
  const [row, ...others] = await answered('open-criticals-by-account')
  expect(others).toEqual([])
  expect(row).toMatchObject({ account: '123456789012', targets: 5, targets_not_read: 1 })
  const by = await answered('drift-by-kind')
  expect(Number(row?.['open_criticals'])).toBeLessThanOrEqual(by.reduce((sum, one) => sum + Number(one['deviations']), 0))
})

test('open criticals, one made critical', async () => {
  const text = readFileSync(`${queries}/open-criticals-by-account.sql`, 'utf8')
  const [severity] = (
    await duckdb.runAndReadAll("SELECT severity FROM records WHERE record = 'finding' AND property = 'AllocatedStorage' LIMIT 1")
  ).getRowsJson()
  const reader = await duckdb.runAndReadAll(text.replace("'critical'", JSON.stringify(severity?.[0]).replaceAll('"', "'")))
  // Drifted now; denied, which was drifted when it was last read; broken, as it was last audited.
  expect(reader.getRowObjectsJson()).toMatchObject([{ open_criticals: '3', oldest: '2026-11-20T00:00:00.000Z', targets_not_read: '1' }])
})

test('mean time to repair: from first seen to seen mended', async () => {
  expect(await answered('mean-time-to-repair')).toEqual([{ severity: expect.any(String), repairs: 1, mean_hours: 48, longest_hours: 48 }])
})

test('unknowns by the permission that is missing', async () => {
  const rows = await answered('unknowns-by-missing-permission')
  expect(rows).toContainEqual({
    action: 'rds:DescribeDBInstances',
    reason: 'denied',
    unknowns: expect.any(Number),
    targets: 1,
    accounts: 1,
  })
  expect(rows.every(({ unknowns }) => Number(unknowns) > 0)).toBe(true)
})

test('waivers that end soon, or have ended, each once with its targets', async () => {
  expect(await answered('waivers-expiring')).toMatchObject([
    { expires: inDays(-3), days_left: -3, owner: 'data', resource_name: 'past-*', targets: 4 },
    { expires: inDays(10), days_left: 10, owner: 'data', resource_name: 'soon-*', targets: 4 },
  ])
})

test('drift by kind of resource, what could not be looked at again included', async () => {
  expect(await answered('drift-by-kind')).toEqual([
    {
      resource_type: 'AWS::RDS::DBInstance',
      change: 'changed',
      deviations: 3,
      targets: 3,
      severe: expect.any(Number),
      oldest: '2026-11-20T00:00:00.000Z',
    },
  ])
})

describe('Athena', () => {
  test('the table has every column that the job writes, and no other', () => {
    const lines = readdirSync(join(folder, 'records'), { recursive: true, withFileTypes: true })
      .filter(one => one.isFile())
      .flatMap(one => readFileSync(join(one.parentPath, one.name), 'utf8').trim().split('\n'))
    const written = new Set(lines.flatMap(line => Object.keys(JSON.parse(line) as object)))
    expect([...written].toSorted()).toEqual(columns.map(([name]) => name).toSorted())
  })

  /** Functions of Trino's and DuckDB's that mean the same in both (Trino 4xx and DuckDB 1.5 documentation). */
  const shared = [
    'avg',
    'cast',
    'coalesce',
    'count',
    'date_diff',
    'max',
    'min',
    'over',
    'replace',
    'round',
    'row_number',
    'substr',
    'sum',
    'in',
    'as',
  ]

  test.each(files)('%s uses nothing that only one of them has', name => {
    const text = readFileSync(`${queries}/${name}`, 'utf8').replaceAll(/--.*$/gm, '')
    const used = [...text.matchAll(/\b(\w+) ?\(/g)].map(([, word = '']) => word.toLowerCase())
    expect(used.filter(word => !shared.includes(word))).toEqual([])
    expect(text).not.toMatch(/::|\bQUALIFY\b|\bILIKE\b|\bGROUP BY ALL\b|;/i)
  })

  test('there are five', () => expect(files).toHaveLength(5))
})
