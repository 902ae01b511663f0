import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../src/model/audit.ts'
import { junit } from '../../src/report/junit.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, viewIn } from './audits.ts'
import { sample } from './sample.ts'

const view = viewIn('ko')
const xmlOf = (audit: Audit) => junit(audit, view).text
const counted = (xml: string, element: string) => xml.match(new RegExp(`<${element}[ >]`, 'g'))?.length ?? 0
const stated = (xml: string, name: string) => Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1])

describe('JUnit', () => {
  test('a deviation is a failure, the unknown an error, the pending skipped', () => {
    const xml = xmlOf(sample)
    expect(counted(xml, 'failure')).toBe(7)
    // Two resources, and a failed call that no finding speaks of.
    expect(counted(xml, 'error')).toBe(3)
    expect(counted(xml, 'skipped')).toBe(1)
    expect(counted(xml, 'testcase')).toBe(12)
  })

  test('an audit without findings has a test that passed', () =>
    expect(xmlOf(auditOf([]))).toContain('<testcase classname="dev" name="800 of 800 claims are as stated" time="0"/>'))

  test('the counts are those of the cases, and no text is markup', () => {
    fc.assert(
      fc.property(audits, audit => {
        const xml = xmlOf(audit)
        for (const [name, element] of [
          ['tests', 'testcase'],
          ['failures', 'failure'],
          ['errors', 'error'],
          ['skipped', 'skipped'],
        ] as const)
          expect(stated(xml, name), name).toBe(counted(xml, element))
        expect(
          xml.replace(
            /<\/?(?:testsuites?|testcase|failure|error|skipped)(?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*\/?>/g,
            '',
          ),
        ).not.toMatch(/<(?!\?xml)/)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

/** The project's own environment, where the emulator is; its packages are listed in test/account. */
const python = '.venv/bin/python'
const hasReader = existsSync(python) && canImport()
if (!hasReader) console.warn('skipped: junitparser is not in .venv')

function canImport(): boolean {
  try {
    execFileSync(python, ['-c', 'import junitparser'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const reader = `
import sys
from junitparser import JUnitXml
suite = list(JUnitXml.fromfile(sys.argv[1]))[0]
print(suite.tests, suite.failures, suite.errors, suite.skipped, len(list(suite)))
`

describe.skipIf(!hasReader)('junitparser reads', () => {
  test.each(hostileAudits)(
    '%i hostile findings',
    (count, audit) => {
      const dir = mkdtempSync(join(tmpdir(), 'popcorn-junit-'))
      try {
        const file = join(dir, 'junit.xml')
        writeFileSync(file, xmlOf(audit))
        const [tests, failures, errors, skipped, read] = execFileSync(python, ['-c', reader, file], { encoding: 'utf8' })
          .trim()
          .split(' ')
          .map(Number)
        expect([tests, read]).toEqual([count + 1, count + 1])
        expect((failures ?? 0) + (errors ?? 0) + (skipped ?? 0)).toBe(count)
      } finally {
        rmSync(dir, { recursive: true })
      }
    },
    60_000,
  )
})
