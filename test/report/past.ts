/** The estate with earlier audits beside it: one finding is new, one that was there is gone; and the internet reaches two things. */
import { glanceOf, withBaseline, withTrend } from '../../src/history/index.ts'
import type { Audit, Finding } from '../../src/model/audit.ts'
import { auditOf, findingOf } from './audits.ts'
import { estate } from './estate.ts'

const way = {
  from: 'internet',
  to: 'shop-dev-postgres',
  traffic: ['tcp 5432 from 0.0.0.0/0'],
  path: [
    'internet',
    'InternetGateway shop-dev-postgres: public address',
    'SecurityGroupIngress shop-dev-db-sg: tcp 5432 from 0.0.0.0/0',
    '← RouteTable public: 0.0.0.0/0 → internet-gateway',
    'shop-dev-postgres',
  ],
  verdict: 'reachable',
  because: [],
}

const exposed = (name: string, verdict: string, because: readonly string[]) => ({
  resource: { type: 'AWS::ECS::Service', name },
  traffic: ['tcp 8080 from shop-dev-alb'],
  through: ['shop-dev-alb tcp 443'],
  verdict,
  because,
  path: way.path,
})

const now: Audit = {
  ...estate,
  findings: estate.findings.map((one, index) => (index === 1 ? { ...one, exposure: way } : one)),
  exposure: [exposed('결제', 'reachable', []), exposed('cart', 'unknown', ['the network ACL of shop-dev-private-2a was not read'])],
}

const gone = findingOf({
  ...now.findings[2],
  id: 'gone',
  property: 'DeletionProtection',
  messageId: 'value-differs',
  args: { property: 'deletion protection', expected: 'true', actual: 'false', kind: 'RDS instance', name: 'shop-dev-postgres', hides: 0 },
})

/** What it saw, on that day of November. */
function audit(day: number, findings: readonly Finding[]): Audit {
  const one = auditOf(findings, 800, { resources: estate.resources })
  return { ...one, source: { ...one.source, asOf: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z` } }
}

const older = audit(20, [...now.findings.slice(1), gone])
const earlier = [audit(1, []), audit(10, now.findings.slice(2, 5)), older]

export const past: Audit = withTrend(
  withBaseline({ ...now, resources: withFact(estate.resources) }, older),
  earlier.map(one => glanceOf(one, now)),
)

/** The property of what is gone was looked at. */
function withFact(resources: Audit['resources']): Audit['resources'] {
  const fact = { property: 'DeletionProtection', verdict: 'conforms', expected: true, actual: true, evidence: null } as const
  return resources.map(one => (one.name === 'shop-dev-postgres' ? { ...one, facts: [...one.facts, fact] } : one))
}
