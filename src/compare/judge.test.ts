import { expect, test } from 'vitest'
import { pairedBy } from '../../rules/rule-table.ts'
import { judgeAll } from './judge.ts'
import type { AnyDataRule } from './rule.ts'

const rule = (id: string, reads: readonly string[], supersedes: readonly string[] = []): AnyDataRule => ({
  id,
  title: { en: id, ko: id },
  severity: 'low',
  rationale: { en: '', ko: '' },
  remedy: { en: '', ko: '' },
  controls: [],
  supersedes,
  kind: 'AWS::RDS::DBInstance',
  reads,
})
const insights = rule('insights', ['EnablePerformanceInsights'], ['retention'])
const retention = rule('retention', ['PerformanceInsightsRetentionPeriod'])

function both(enabled: boolean, days: number | null) {
  const spec = { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 7 }
  const aws = { EnablePerformanceInsights: enabled, PerformanceInsightsRetentionPeriod: days }
  const judged = judgeAll([insights, retention], pairedBy('AWS::RDS::DBInstance', spec, aws))
  return judged.map(({ rule: { id }, verdict, drafts }) => `${id} ${verdict} ${drafts.length}`)
}

test.each([
  ['both as stated', true, 7, ['insights conforms 0', 'retention conforms 0']],
  ['one cause, one finding; the claim keeps its verdict', false, null, ['insights deviates 1', 'retention deviates 0']],
  ['superseded by nothing', true, 31, ['insights conforms 0', 'retention deviates 1']],
] as const)('%s', (_, enabled, days, then) => expect(both(enabled, days)).toEqual(then))
