import { describe, expect, test } from 'vitest'
import { auditOf, findingOf } from '../../test/report/audits.ts'
import { historyOf } from './between.ts'
import type { Audit, AuditedResource, Finding } from '../model/audit.ts'

const group = { type: 'AWS::EC2::SecurityGroup', name: 'shop-dev-db-sg' }
const finding = findingOf()
const as = (verdict: Finding['verdict']) => ({ ...finding, verdict })

/** An audit that looked at the group's rules, or did not, or could not. */
function audit(findings: readonly Finding[], looked: 'looked' | 'not' | 'unread' = 'looked', over: Partial<Audit> = {}): Audit {
  const fact = {
    property: 'SecurityGroupIngress',
    verdict: looked === 'unread' ? 'unknown' : 'conforms',
    expected: [],
    actual: [],
    evidence: null,
  } as const
  const resource: AuditedResource = {
    ...group,
    id: 'sg-0abc',
    arn: null,
    key: 'db',
    parent: null,
    state: 'there',
    spec: finding.spec,
    facts: looked === 'not' ? [] : [fact],
  }
  return auditOf(findings, 10, { resources: [resource], ...over })
}

const partial = { only: ['rds-version'], off: [] }
const unmanaged = findingOf({
  rule: 'resource-unmanaged',
  change: 'unmanaged',
  property: null,
  resource: { ...group, name: 'temp', id: 'sg-1', arn: null },
})

describe('between two audits', () => {
  test.each<[string, Audit, Audit, string]>([
    ['one that came is new', audit([]), audit([finding]), 'opened'],
    ['one that was waived and is no more is new', audit([as('waived')]), audit([finding]), 'opened'],
    ['one where nobody had looked is newly checked', audit([], 'not'), audit([finding]), 'newlyChecked'],
    ['one that could not be read then is newly checked', audit([as('unknown')], 'unread'), audit([finding]), 'newlyChecked'],
    ['one that was left out then is newly checked', audit([], 'looked', { partial }), audit([finding]), 'newlyChecked'],
    ['one that is in both is still open', audit([finding]), audit([finding]), 'stillOpen'],
    ['one that went is fixed', audit([finding]), audit([]), 'fixed'],
    ['one that went where nobody looked is not called fixed', audit([finding]), audit([], 'not'), 'unchecked'],
    ['one that cannot be read now is not called fixed', audit([finding]), audit([as('unknown')], 'unread'), 'unchecked'],
    ['one that is left out now is not called fixed', audit([finding]), audit([], 'looked', { partial }), 'unchecked'],
    ['one that is waived now is accepted', audit([finding]), audit([as('waived')]), 'accepted'],
    ['something unmanaged that came is new where its list was read', audit([]), audit([unmanaged]), 'opened'],
    ['and newly checked where it was not', audit([], 'looked', { ledger: [] }), audit([unmanaged]), 'newlyChecked'],
  ])('%s', (_, older, newer, part) => {
    const history = historyOf(older, newer)
    const counts = Object.entries(history).flatMap(([name, findings]) => (findings.length === 0 ? [] : [`${name} ${findings.length}`]))
    expect(counts).toEqual([`${part} 1`])
  })
})
