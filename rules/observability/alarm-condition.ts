import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'alarm-condition',
  title: { en: 'An alarm goes off when stated', ko: '경보 조건이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A condition loosened to stop the noise of one night lets the next outage pass unnoticed; a tightened one wakes people for nothing.',
    ko: '소음을 줄이려고 완화한 조건은 다음 장애를 놓치게 하고, 지나치게 엄격한 조건은 불필요한 호출을 일으킵니다.',
  },
  remedy: restored({ en: 'An alarm is put as a whole.', ko: '경보는 전체 단위로 설정됩니다.' }),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::CloudWatch::Alarm',
  reads: ['ComparisonOperator', 'Threshold', 'Period', 'EvaluationPeriods', 'DatapointsToAlarm', 'TreatMissingData'],
})
