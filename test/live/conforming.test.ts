/** A conforming account has no finding, and its evidence says byte for byte what the account said. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { openEvidence, recording } from '../../src/index.ts'
import { accountAt } from '../account/account.ts'
import { auditOver, sessionOn } from './auditing.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  ['dev', inject('dev'), 'dev'],
  ['prod', inject('prod'), 'prod'],
  ['both', inject('both'), 'dev'],
  ['both', inject('both'), 'prod'],
] as const)('%s', (name, { address }, environment) => {
  const evidence = join(folder, `${name}-${environment}`)

  test(`the account conforms to ${environment}, and is looked at whole`, async () => {
    const session = await recording(sessionOn(accountAt(address)), evidence, { name: 'popcorn-audit', version: '0.0.0' })
    const audit = await auditOver(session, environment)
    await session.finish()
    expect(audit.findings.map(({ verdict, resource, property, message }) => ({ verdict, resource, property, message }))).toEqual([])
    expect(audit.ledger.filter(({ error }) => error !== null)).toEqual([])
    expect({ verdict: audit.verdict, exitCode: audit.exitCode }).toEqual({ verdict: 'conforms', exitCode: 0 })
    expect(audit.summary.claims).toBeGreaterThan(300)
  })

  test(`its evidence conforms to ${environment}`, async () => {
    const audit = await auditOver(await openEvidence(evidence), environment)
    expect(audit.findings).toEqual([])
    expect(audit.verdict).toBe('conforms')
  })
})
