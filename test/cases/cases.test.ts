/** Every case is replayed: recorded evidence, its spec, and what the audit must find (README.md). `UPDATE=1` writes what it finds now. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { type Audit, audit, everything, noWaivers, openEvidence, readSpec, readWaivers, sourceOf } from '../../src/index.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

test('there are cases', () => expect(cases.length).toBeGreaterThan(0))

describe.each(cases)('%s', name => {
  const at = `${folder}${name}`
  test('is found as it was', async () => {
    const expected: { readonly environment: string } = JSON.parse(readFileSync(`${at}/expected.json`, 'utf8'))
    const found = expectationOf(await audited(at, expected.environment))
    if (process.env['UPDATE'] === '1') writeFileSync(`${at}/expected.json`, `${JSON.stringify(found, null, 2)}\n`)
    else expect(found).toEqual(expected)
  })
})

/** As scripts/case.mjs audits it: at the moment of its recording. */
async function audited(at: string, environment: string): Promise<Audit> {
  const { finishedAt }: { readonly finishedAt: string } = JSON.parse(readFileSync(`${at}/manifest.json`, 'utf8'))
  const model = readSpec({ folder: `${at}/spec`, environment })
  const waivers = existsSync(`${at}/spec/waivers.yaml`)
    ? readWaivers({ folder: `${at}/spec`, name: 'waivers.yaml', rules: rules.map(({ id }) => id), environments: [environment] })
    : noWaivers
  const options = { ...everything, toolVersion: '0', failOn: 'low', asOf: finishedAt, waivers } as const
  return audit(model, sourceOf(await openEvidence(at)), { ...options, now: finishedAt })
}

/** What a case holds of an audit; scripts/case.mjs writes the same. */
function expectationOf({ architecture, verdict, summary, findings }: Audit) {
  return {
    environment: architecture.environment,
    verdict,
    summary,
    findings: findings.map(({ rule, verdict, severity, change, resource: { type, name }, property, item, expected, actual }) => ({
      rule,
      verdict,
      severity,
      change,
      resource: { type, name },
      property,
      item,
      expected,
      actual,
    })),
  }
}
