import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AwsSecurityFinding, BatchImportFindingsRequest } from '@aws-sdk/client-securityhub'
import type { Audit } from '../../src/model/audit.ts'
import { asff } from '../../src/report/asff.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { sample } from './sample.ts'

const view = viewIn('ko')
const batchesOf = (audit: Audit): readonly BatchImportFindingsRequest[] => JSON.parse(asff(audit, view).text)
const findingsOf = (audit: Audit) => batchesOf(audit).flatMap(({ Findings }) => Findings ?? [])

/** What the documentation of the format says, and botocore does not check (read November 2026). */
const limits: readonly [string, number, (finding: AwsSecurityFinding) => readonly (string | undefined)[]][] = [
  ['Id', 512, ({ Id }) => [Id]],
  ['GeneratorId', 512, ({ GeneratorId }) => [GeneratorId]],
  ['Title', 256, ({ Title }) => [Title]],
  ['Description', 1024, ({ Description }) => [Description]],
  ['Recommendation.Text', 512, ({ Remediation }) => [Remediation?.Recommendation?.Text]],
  ['Resources.Id', 512, ({ Resources }) => (Resources ?? []).map(({ Id }) => Id)],
  ['Resources.Tags', 256, ({ Resources }) => (Resources ?? []).flatMap(({ Tags }) => Object.values(Tags ?? {}))],
  ['ProductFields', 2048, ({ ProductFields }) => Object.values(ProductFields ?? {})],
  ['RelatedRequirements', 64, ({ Compliance }) => Compliance?.RelatedRequirements ?? []],
]
const words: Readonly<Record<string, readonly string[]>> = {
  severity: ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  compliance: ['PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'],
  record: ['ACTIVE', 'ARCHIVED'],
}

function assertAccepted(finding: AwsSecurityFinding): void {
  for (const [name, length, textsOf] of limits)
    for (const text of textsOf(finding)) {
      expect(text?.trim(), name).not.toBe('')
      expect(text?.length, name).toBeLessThanOrEqual(length)
    }
  expect(finding.SchemaVersion).toBe('2018-10-08')
  expect(finding.AwsAccountId).toMatch(/^\d{12}$/)
  expect(finding.ProductArn).toMatch(/^arn:aws:securityhub:[a-z0-9-]+:\d{12}:product\/\d{12}\/default$/)
  expect(finding.Types?.[0]).toMatch(/^Software and Configuration Checks\/AWS Security Best Practices(\/Network Reachability)?$/)
  for (const time of [finding.CreatedAt, finding.UpdatedAt]) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(words['severity']).toContain(finding.Severity?.Label)
  expect(words['compliance']).toContain(finding.Compliance?.Status)
  expect(words['record']).toContain(finding.RecordState)
  expect(finding.Resources?.length).toBe(1)
  expect(Object.keys(finding.ProductFields ?? {}).length).toBeLessThanOrEqual(50)
  expect(finding.Compliance?.RelatedRequirements?.length ?? 0).toBeLessThanOrEqual(32)
  expect(Buffer.byteLength(JSON.stringify(finding))).toBeLessThan(240_000)
}

describe('findings for Security Hub', () => {
  test('are within its enums and lengths, whatever is in the account', () => {
    fc.assert(
      fc.property(audits, audit => findingsOf(audit).forEach(assertAccepted)),
      { numRuns: 40 },
    )
  }, 60_000)

  test.each(hostileAudits)(
    '%i hostile ones',
    (count, audit) => {
      expect(findingsOf(audit)).toHaveLength(count)
      findingsOf(audit).forEach(assertAccepted)
    },
    60_000,
  )

  test('with very long texts too', () => {
    const long = '가'.repeat(5000)
    const finding = findingOf({
      args: { traffic: long },
      actual: long,
      resource: { type: 'AWS::X::Y', name: long, id: long, arn: null },
      controls: Array.from({ length: 40 }, () => ({ framework: long, version: '1', id: 'x' })),
      remedy: { text: long, restore: long, accept: null },
    })
    findingsOf(auditOf([finding])).forEach(assertAccepted)
  })

  test.each([
    [0, []],
    [1, [1]],
    [50, [50]],
    [100, [100]],
    [101, [100, 1]],
    [5000, Array.from({ length: 50 }, () => 100)],
  ])(
    '%i findings go in batches of at most 100',
    (count, sizes) => {
      const batches = batchesOf(auditOf(Array.from({ length: count }, () => findingOf())))
      expect(batches.map(({ Findings }) => Findings?.length)).toEqual(sizes)
    },
    60_000,
  )

  test.each([
    ['deviates', 'FAILED', 'ACTIVE'],
    ['unknown', 'NOT_AVAILABLE', 'ACTIVE'],
    ['planned', 'WARNING', 'ACTIVE'],
    ['waived', 'WARNING', 'ARCHIVED'],
  ] as const)('%s is %s, %s', (verdict, status, state) =>
    expect(findingsOf(auditOf([findingOf({ verdict })]))[0]).toMatchObject({ Compliance: { Status: status }, RecordState: state }),
  )

  test('name the resource as Security Hub does', () =>
    expect(findingsOf(sample)[0]?.Resources?.[0]).toMatchObject({
      Type: 'AwsEc2SecurityGroup',
      Id: 'arn:aws:ec2:ap-northeast-2:123456789012:security-group/sg-0abc',
      Partition: 'aws',
      Region: 'ap-northeast-2',
    }))

  test('of no account are refused: it is the user who can mend that', () =>
    expect(() => asff({ ...sample, source: { ...sample.source, kind: 'template', account: null } }, view)).toThrow('REPORT_NO_ACCOUNT'))
})
