/** Audits for the tests of reports: one that a person could meet, ones of any size, and hostile ones. */
import { rules } from '../../rules/index.ts'
import { kinds } from '../../src/kinds/index.ts'
import { type Audit, type Finding, type FindingVerdict, severities, type Severity } from '../../src/model/audit.ts'
import type { Language } from '../../src/model/words.ts'
import type { View } from '../../src/report/report.ts'
import { say } from '../../src/text/index.ts'

export function viewIn(language: Language, over: Partial<View> = {}): View {
  const same = (name: string) => ({ en: name, ko: name })
  const kindOf = (type: string) => kinds.find(kind => kind.type === type)
  return {
    language,
    colour: false,
    width: 80,
    verbose: false,
    rules: id => rules.find(rule => rule.id === id) ?? null,
    labels: {
      kind: type => kindOf(type)?.title ?? same(type),
      property: (type, property) => kindOf(type)?.properties[property]?.label ?? same(property),
      fold: same,
    },
    ...over,
  }
}

let next = 0

/** A finding that says something; what the test is about is given. */
export function findingOf(over: Partial<Finding> = {}): Finding {
  next += 1
  const args = over.args ?? { traffic: 'tcp 22 from ::/0', kind: 'Security group', name: 'shop-dev-db-sg', hides: 0 }
  const messageId = over.messageId ?? 'traffic-added'
  return {
    id: next.toString(16).padStart(16, '0'),
    rule: 'security-group-ingress',
    verdict: 'deviates',
    severity: 'critical',
    change: 'added',
    effect: 'opened',
    resource: {
      type: 'AWS::EC2::SecurityGroup',
      name: 'shop-dev-db-sg',
      id: 'sg-0abc',
      arn: 'arn:aws:ec2:ap-northeast-2:123456789012:security-group/sg-0abc',
    },
    related: [],
    property: 'SecurityGroupIngress',
    item: 'tcp 22 from ::/0',
    expected: null,
    actual: 'tcp 22 from ::/0',
    spec: { file: 'spec/architecture.yaml', line: 41, column: 7, pointer: '/securityGroups/db/ingress' },
    alsoSpec: [],
    at: null,
    evidence: { call: 'ec2:DescribeSecurityGroups', at: '/SecurityGroups/sg-0abc/IpPermissions/1' },
    exposure: null,
    remedy: { text: 'Take the rule out.', restore: null, accept: null },
    controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.19' }],
    because: null,
    hides: 0,
    waiver: null,
    ...over,
    message: over.message ?? say('en', messageId, args),
    messageId,
    args,
  }
}

/** An audit of these findings, whose sums hold; a claim for each, and `conforms` more. */
export function auditOf(findings: readonly Finding[], conforms = 800, over: Partial<Audit> = {}): Audit {
  const count = (verdict: FindingVerdict) => findings.filter(one => one.verdict === verdict && one.change !== 'unmanaged').length
  const deviating = (severity: Severity) => findings.filter(one => one.verdict === 'deviates' && one.severity === severity).length
  const claims = conforms + findings.filter(one => one.change !== 'unmanaged').length
  const deviates = findings.some(one => one.verdict === 'deviates')
  const unknown = count('unknown')
  const unread = unknown > 0 || over.ledger?.some(({ error }) => error?.stateOnly === false) === true
  return {
    schemaVersion: '1',
    tool: { name: 'popcorn-audit', version: '0.1.0' },
    architecture: { name: 'shop', environment: 'dev', overlays: [], digest: 'sha256:00' },
    source: {
      kind: 'evidence',
      account: '123456789012',
      region: 'ap-northeast-2',
      startedAt: '2026-11-24T00:00:00.000Z',
      finishedAt: '2026-11-24T00:00:09.000Z',
      asOf: '2026-11-24T00:00:09.000Z',
      calls: 63,
    },
    verdict: deviates ? 'deviates' : unread ? 'incomplete' : 'conforms',
    exitCode: deviates ? 1 : unread ? 3 : 0,
    summary: {
      claims,
      conforms,
      deviates: count('deviates'),
      unknown,
      pending: count('pending'),
      planned: count('planned'),
      waived: count('waived'),
      notApplicable: 0,
      notObservable: 3,
      folded: 2,
      siblings: 0,
      // Every severity is there: the entries are made from the list of them.
      bySeverity: Object.fromEntries(severities.map(severity => [severity, deviating(severity)])) as Record<Severity, number>,
    },
    findings,
    folded: [{ reason: 'default-vpc', count: 2, resources: ['vpc-0def', 'subnet-0def'] }],
    exposure: [],
    review: [],
    ledger: [{ call: 'ec2:DescribeSecurityGroups', pages: 1, items: 6, retries: 0, error: null }],
    waivers: [],
    resources: [],
    partial: null,
    ...over,
  }
}
