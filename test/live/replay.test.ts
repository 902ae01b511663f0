/** What a live audit of a drifted account wrote as evidence gives the same findings, byte for byte. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { openEvidence, recording } from '../../src/index.ts'
import { accountAt } from '../account/account.ts'
import { worldOf } from '../drift/apply/world.ts'
import { auditOver, sessionOn } from './auditing.ts'
import { exampleDrifts } from './example-drifts.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-replay-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['dev', inject('dev')],
  ['prod', inject('prod')],
] as const)('the evidence of a drifted %s', async (environment, { address, ids }) => {
  const account = await accountAt(address).fork()
  const evidence = join(folder, environment)
  try {
    for (const drift of exampleDrifts) await drift(worldOf(account, ids, environment))
    const session = await recording(sessionOn(account), evidence, { name: 'popcorn-audit', version: '0.0.0' })
    const live = await auditOver(session, environment)
    await session.finish()
    const replayed = await auditOver(await openEvidence(evidence), environment)
    expect(live.findings.length).toBeGreaterThanOrEqual(exampleDrifts.length)
    expect(JSON.stringify(replayed.findings)).toBe(JSON.stringify(live.findings))
  } finally {
    await account.stop()
  }
})
