import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import type { Log, Result } from 'sarif'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../src/model/audit.ts'
import { sarif } from '../../src/report/sarif.ts'
import { uriOf } from '../../src/report/sarif-result.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { past } from './past.ts'
import { sample } from './sample.ts'

const view = viewIn('ko')
const logOf = (audit: Audit): Log => JSON.parse(sarif(audit, view).text)
const resultsOf = (audit: Audit) => logOf(audit).runs[0]?.results ?? []

/** The multitool's folder, with the schema of SARIF and the program; null where its binaries for this machine are not installed. */
function multitool(): string | null {
  const require = createRequire(import.meta.url)
  try {
    return dirname(createRequire(require.resolve('@microsoft/sarif-multitool')).resolve('@microsoft/sarif-multitool-linux/package.json'))
  } catch {
    return null
  }
}
const folder = multitool()

function schemaCheck(): (log: unknown) => boolean {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(folder ?? '', 'sarif-2.1.0.json'), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  return ajv.compile(schema)
}

describe('a result', () => {
  const [first, , third] = resultsOf(sample)

  test('stands at the line of the spec, by a relative path', () =>
    expect(first?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'spec/architecture.yaml' },
      region: { startLine: 41, startColumn: 7 },
    }))

  test('names its resource by the ARN', () =>
    expect(third?.locations?.[0]?.logicalLocations?.[0]).toEqual({
      name: 'shop-dev-postgres',
      fullyQualifiedName: 'arn:aws:rds:ap-northeast-2:123456789012:db:shop-dev-postgres',
      kind: 'resource',
    }))

  test('stands in the template where one was audited, and names the spec beside it', () => {
    const at = { file: 'cdk.out/dev.template.json', line: 7, pointer: '/Resources/Db', constructPath: null }
    const [result] = resultsOf(auditOf([findingOf({ at })]))
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('cdk.out/dev.template.json')
    expect(result?.relatedLocations?.[0]?.physicalLocation?.region?.startLine).toBe(41)
  })

  test('keeps its fingerprint when its line moves', () => {
    const finding = findingOf()
    const moved = { ...finding, spec: { ...finding.spec, line: 99 } }
    const prints = [finding, moved].map(one => resultsOf(auditOf([one]))[0]?.partialFingerprints)
    expect(prints[0]).toEqual(prints[1])
  })

  test.each([
    ['deviates', 'critical', 'error'],
    ['deviates', 'medium', 'warning'],
    ['deviates', 'info', 'note'],
    ['unknown', 'info', 'warning'],
    ['planned', 'critical', 'note'],
  ] as const)('that %s and is %s has the level %s', (verdict, severity, level) =>
    expect(resultsOf(auditOf([findingOf({ verdict, severity })]))[0]?.level).toBe(level),
  )

  test('that is waived is suppressed, with the reason', () => {
    const { spec } = findingOf()
    const waiver = { owner: 'ops', reason: 'until the migration', expires: null, state: 'active', at: spec } as const
    expect(resultsOf(auditOf([findingOf({ verdict: 'waived', waiver })]))[0]?.suppressions).toEqual([
      { kind: 'external', justification: 'until the migration' },
    ])
  })

  test('cannot be a link', () => {
    const [result] = resultsOf(auditOf([findingOf({ args: { traffic: '[a](javascript:b) {0}' } })]))
    expect(result?.message.text).toContain('\\[a](javascript:b) {{0}}')
  })
})

describe('held against a baseline', () => {
  const results = resultsOf(past)
  const of = (state: string) => results.filter(({ baselineState }) => baselineState === state)

  test('every result has its state, and what is gone is there as absent', () => {
    expect(of('new').map(({ ruleId, properties }) => [ruleId, properties?.['sinceBaseline']])).toEqual([['security-group-ingress', 'new']])
    expect(of('absent').map(({ partialFingerprints }) => partialFingerprints)).toEqual([{ 'popcornAudit/v1': 'gone' }])
    expect(of('unchanged')).toHaveLength(past.findings.length - 1)
    expect(results).toHaveLength(past.findings.length + 1)
  })

  test('a verdict that is another one is updated; without a baseline there is no state', () => {
    const turned = findingOf({ baseline: { state: 'new', verdict: 'waived' } })
    expect(resultsOf({ ...past, findings: [turned] })[0]?.baselineState).toBe('updated')
    expect(resultsOf(sample).filter(result => 'baselineState' in result)).toEqual([])
  })
})

test('where one is waived, all say whether they are', () => {
  const { spec } = findingOf()
  const waiver = { owner: 'ops', reason: 'x', expires: null, state: 'active', at: spec } as const
  const results = resultsOf(auditOf([findingOf(), findingOf({ verdict: 'waived', waiver })]))
  expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([0, 1])
  expect(resultsOf(sample).filter(result => 'suppressions' in result)).toEqual([])
})

test('a run in which a call failed says that it was not successful', () => {
  const [run] = logOf(sample).runs
  expect(run?.invocations?.[0]?.executionSuccessful).toBe(false)
  expect(run?.invocations?.[0]?.toolExecutionNotifications).toHaveLength(2)
  expect(logOf(auditOf([])).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true)
})

test('every rule has help in words', () => {
  const rules = logOf(sample).runs[0]?.tool.driver.rules ?? []
  expect(rules.length).toBeGreaterThan(5)
  for (const rule of rules) expect(rule.help?.text.length).toBeGreaterThan(40)
})

test('no more results than GitHub takes', () => {
  const findings = Array.from({ length: 25_010 }, (_, index) => findingOf({ severity: index < 10 ? 'low' : 'high' }))
  const log = logOf(auditOf(findings))
  expect(log.runs[0]?.results).toHaveLength(25_000)
  expect(log.runs[0]?.results?.some(({ level }) => level === 'note')).toBe(false)
  expect(JSON.stringify(log.runs[0]?.invocations)).toContain('10 results are left out')
}, 60_000)

test.each([
  ['spec/architecture.yaml', 'spec/architecture.yaml'],
  ['./spec/a b#.yaml', 'spec/a%20b%23.yaml'],
  ['spec\\env\\dev.yaml', 'spec/env/dev.yaml'],
  ['/home/me/spec/a.yaml', 'file:///home/me/spec/a.yaml'],
  ['스펙/a.yaml', '%EC%8A%A4%ED%8E%99/a.yaml'],
])('%s is written %s', (file, uri) => expect(uriOf(file)).toBe(uri))

const hasSchema = folder !== null && existsSync(join(folder, 'sarif-2.1.0.json'))
if (!hasSchema) console.warn('skipped: @microsoft/sarif-multitool has no binaries for this machine')

describe.skipIf(!hasSchema)('others find nothing wrong', () => {
  test('the schema of SARIF, whatever is in the audit', () => {
    const isValid = schemaCheck()
    fc.assert(
      fc.property(audits, audit => {
        expect(isValid(logOf(audit))).toBe(true)
      }),
      { numRuns: 30 },
    )
    for (const [count, audit] of hostileAudits) expect(isValid(logOf(audit)), `${count} hostile findings`).toBe(true)
    expect(isValid(logOf(past))).toBe(true)
    expect(isValid({ ...logOf(sample), runs: [{ ...logOf(sample).runs[0], results: [{ message: { text: '' }, level: 'bad' }] }] })).toBe(
      false,
    )
  }, 60_000)

  test.each(hostileAudits)(
    "the multitool's rules for GitHub, with %i hostile findings",
    (_, audit) => expect(problemsIn(audit)).toEqual([]),
    120_000,
  )

  test('nor in one that is held against a baseline', () => expect(problemsIn(past)).toEqual([]), 120_000)

  test('which see a result without a place', () => {
    const log = logOf(sample)
    const broken = { ...log, runs: log.runs.map(run => ({ ...run, results: run.results?.map(result => ({ ...result, locations: [] })) })) }
    expect(validated(JSON.stringify(broken)).length).toBeGreaterThan(0)
  }, 120_000)
})

const problemsIn = (audit: Audit) => validated(sarif(audit, view).text)

/** The multitool's exit code says nothing: its log is read. */
function validated(text: string): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'popcorn-sarif-'))
  try {
    const [input, output] = [join(dir, 'in.sarif'), join(dir, 'out.sarif')]
    writeFileSync(input, text)
    const args = ['validate', input, '--rule-kind', 'Sarif;Ghas', '--output', output, '--level', 'Error;Warning']
    const program = join(folder ?? '', 'Sarif.Multitool')
    // Its install script does this; scripts of packages may be off.
    chmodSync(program, 0o755)
    execFileSync(program, args, { stdio: 'pipe' })
    const log: Log = JSON.parse(readFileSync(output, 'utf8'))
    const results = (log.runs[0]?.results ?? []).filter(result => !isAboutHomePage(result))
    return results.map(({ ruleId, level, message }) => `${ruleId} ${level}: ${message.text ?? message.id} ${message.arguments?.join(' ')}`)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/**
 * SARIF2005 wants `informationUri`, "a link to tool's home page". A report is a function of its audit, and an audit names no such page:
 * until the program is published, an address in it could be anybody's. Everything else that the rule says of the tool counts.
 */
const isAboutHomePage = ({ ruleId, message }: Result) => ruleId === 'SARIF2005' && message.id === 'Warning_ProvideToolnformationUri'
