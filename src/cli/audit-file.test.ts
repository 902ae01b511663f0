import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sample } from '../../test/report/sample.ts'
import { auditsIn, namesIn, readAudit } from './audit-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-audit-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('an audit is read back', () => {
  test('as it was written', () => expect(readAudit(written('a.json', JSON.stringify(sample)))).toEqual(sample))

  test('the example that ships', () => expect(readAudit('reports/example.json').verdict).toBe('deviates'))

  test('with fields that a later version adds', () =>
    expect(readAudit(written('later.json', JSON.stringify({ ...sample, later: 1 }))).findings).toHaveLength(sample.findings.length))

  test.each<[string, string, RegExp]>([
    ['a file that is not there', join(folder, 'none.json'), /it is not there/],
    ['no JSON', written('text.json', '{"schemaVersion": "1"'), /it is not JSON/],
    ['another JSON', written('other.json', '[1]'), /the whole type/],
    ['an older version', written('older.json', JSON.stringify({ ...sample, schemaVersion: '0' })), /\/schemaVersion const/],
    ['a finding that is none', written('broken.json', JSON.stringify({ ...sample, findings: [1] })), /\/findings\/0 type/],
    ['an audit without its ledger', written('half.json', JSON.stringify({ ...sample, ledger: undefined })), /ledger/],
  ])('%s is refused, in words', (_, file, message) => expect(() => readAudit(file)).toThrow(message))
})

test('a folder gives each of its audits, and names what is none', () => {
  const own = mkdtempSync(join(folder, 'runs-'))
  writeFileSync(join(own, '1.json'), JSON.stringify(sample))
  writeFileSync(join(own, 'summary.json'), '{}')
  writeFileSync(join(own, 'notes.md'), '')
  expect([...auditsIn(own)].map(({ file, audit }) => [file.slice(own.length + 1), audit?.verdict ?? null])).toEqual([
    ['1.json', 'deviates'],
    ['summary.json', null],
  ])
  expect(() => namesIn(join(own, '1.json'))).toThrow(/there is no folder/)
})
