/** Hostile audits: any names, any values, any mixture of verdicts. Their sums hold. */
import fc from 'fast-check'
import { type Audit, type Change, type Finding, type FindingVerdict, type Json, severities } from '../../src/model/audit.ts'
import type { Because, Reason } from '../../src/model/fact.ts'
import { auditOf, findingOf } from './audits.ts'

/** What breaks out of a cell, a tag, a quote, a line, a command, a terminal; and what people in Seoul write. */
const nasty = [
  '',
  ' ',
  '|',
  '\\|',
  '`',
  '```',
  '</details>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '@team',
  '#1',
  'https://evil.example/',
  'www.evil.example',
  'me@evil.example',
  '[a](javascript:b)',
  '![i](http://x/y.png)',
  '\n# h',
  '\r\n',
  '::error::x',
  '%0A',
  ']]>',
  '&amp;',
  '"',
  "'",
  '\u001b[31m',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  '\u3164',
  '결제 서비스',
  '{name}',
  '${x}',
  '__proto__',
]

export const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
)
const maybe = fc.option(texts)

const json = fc.oneof(texts, fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' })).map((value): Json => value as Json)

const reasons: readonly Reason[] = ['denied', 'throttled', 'timeout', 'expired', 'unresolved', 'not-recorded', 'ambiguous', 'error']
const because: fc.Arbitrary<Because> = fc.record({
  reason: fc.constantFrom(...reasons),
  call: fc.option(fc.oneof(fc.constantFrom('rds:DescribeDBInstances', 'ec2:DescribeVpcs'), texts)),
  action: maybe,
  message: texts,
})

const types = ['AWS::RDS::DBInstance', 'AWS::EC2::SecurityGroup', 'AWS::ECS::Service', 'AWS::Evil::Thing']
const resource = fc.record({ type: fc.constantFrom(...types), name: texts, id: maybe, arn: maybe })
const place = fc.record({
  file: texts.map(text => text || 'x'),
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.constant(1),
  pointer: texts,
})

const verdicts: readonly FindingVerdict[] = ['deviates', 'unknown', 'pending', 'planned', 'waived']
const changes: readonly Change[] = ['changed', 'added', 'lost', 'missing', 'unmanaged']

const finding: fc.Arbitrary<Finding> = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    severity: fc.constantFrom(...severities),
    change: fc.constantFrom(...changes),
    effect: fc.constantFrom('opened', 'closed', 'weakened', 'strengthened', 'misplaced', 'resized', 'other'),
    resource,
    related: fc.array(resource, { maxLength: 2 }),
    property: fc.option(fc.oneof(fc.constantFrom('EngineVersion', 'SecurityGroupIngress'), texts)),
    item: maybe,
    expected: json,
    actual: json,
    spec: place,
    evidence: fc.option(fc.record({ call: texts, at: texts })),
    remedy: fc.record({ text: texts, restore: maybe, accept: maybe }),
    because,
    argument: texts,
  })
  .map(({ argument, because: cause, change, ...rest }) => {
    const isUnknown = rest.verdict === 'unknown'
    return findingOf({
      ...rest,
      change: isUnknown ? null : change === 'unmanaged' && rest.verdict !== 'deviates' ? 'changed' : change,
      because: isUnknown ? cause : null,
      messageId: isUnknown ? 'property-unreadable' : 'value-differs',
      args: { property: argument, expected: argument, actual: argument, reason: cause.message, kind: 'x', name: rest.resource.name },
    })
  })

/** Any number of findings, few more often than many. */
export const audits: fc.Arbitrary<Audit> = fc
  .record({
    findings: fc.array(finding, { maxLength: 12 }),
    environment: texts,
    name: texts,
    conforms: fc.nat(900),
    review: fc.array(finding, { maxLength: 2 }),
  })
  .map(({ findings, environment, name, conforms, review }) =>
    auditOf(findings, conforms, { architecture: { name, environment, overlays: [], digest: '' }, review }),
  )

/** So many hostile findings, Korean ones among them, each with an id of its own; the same in every run. */
function hostileFindings(count: number): readonly Finding[] {
  const sampled = fc.sample(audits, { numRuns: 60, seed: 3 }).flatMap(({ findings }) => findings)
  return Array.from({ length: count }, (_, index) => ({ ...(sampled[index % sampled.length] ?? findingOf()), id: `hostile-${index}` }))
}

/** What every format is held to: `50 hostile findings`. */
export const hostileAudits = [0, 1, 50, 5000].map(count => [count, auditOf(hostileFindings(count))] as const)
