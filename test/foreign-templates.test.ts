/** Templates that nobody of this project wrote: each is read whole, or refused in one sentence; held against the spec, each is judged. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../src/model/errors.ts'
import { looksLikeTemplate } from '../src/source/template/open.ts'
import { readSpec } from '../src/spec/index.ts'
import { auditOf } from './templates/synthesized.ts'

const folder = '../shared/recorded/templates'
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .map(name => join(folder, String(name)))
      .filter(file => statSync(file).isFile())
      .toSorted()
  : []
const model = readSpec({ folder: 'spec', environment: 'dev' })

/** What CloudFormation would not take as it stands, or only after a macro has run. */
const refused: readonly string[] = []

describe.skipIf(files.length === 0)(`templates of others${files.length === 0 ? `: SKIPPED, ${folder} is not here` : ''}`, () => {
  test('there are many', () => expect(files.length).toBeGreaterThan(40))

  test.each(files.map(file => [basename(file), file]))('%s', async (name, file) => {
    expect(looksLikeTemplate(file)).toBe(true)
    try {
      const { summary, findings, exitCode } = await auditOf(model, file)
      expect(findings.length).toBeGreaterThan(0)
      // None of them is this architecture: it deviates, or a part that is not here may be it.
      expect([1, 3]).toContain(exitCode)
      expect(summary.claims).toBe(
        summary.conforms + summary.deviates + summary.unknown + summary.pending + summary.planned + summary.waived,
      )
      expect(refused).not.toContain(name)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(refused, error.message).toContain(name)
    }
  })
})
