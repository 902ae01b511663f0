/** Spec → synth → audit of the templates: whoever made one mistake in the deployer and the auditor alike is found out here. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { audit } from '../src/audit.ts'
import { noWaivers } from '../src/model/waiver.ts'
import { openTemplate } from '../src/source/template/open.ts'
import { environmentsOf, readSpec } from '../src/spec/index.ts'
import { appOf } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

const now = '2026-01-01T00:00:00.000Z'
const options = {
  toolVersion: '0',
  failOn: 'low',
  asOf: null,
  only: [],
  off: [],
  severity: {},
  waivers: noWaivers,
  now,
  base: null,
} as const

describe.each(environmentsOf('spec'))('%s', environment => {
  const model = readSpec({ folder: 'spec', environment })
  const out = join(folder, environment)

  test('what is synthesized conforms, and all of it was looked at', async () => {
    appOf(model, out).synth()
    const { findings, summary, verdict } = await audit(model, openTemplate(out, { parameters: null, now }), options)
    expect(
      findings.map(({ resource, property, verdict: is, message, because }) => [
        is,
        resource.type,
        resource.name,
        property,
        message,
        because?.message,
      ]),
    ).toEqual([])
    expect(verdict).toBe('conforms')
    expect(summary.conforms).toBeGreaterThan(80)
    expect(summary.conforms).toBe(summary.claims)
  }, 120_000)
})
