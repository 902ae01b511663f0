import { defineRule, type Drift, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'alarm-actions',
  title: { en: 'An alarm tells whom it should', ko: '경보가 스펙의 대상에 통지함' },
  severity: 'high',
  rationale: {
    en: 'An alarm whose actions are off, or go elsewhere, turns red and nobody hears of it.',
    ko: '작업이 꺼져 있거나 다른 곳으로 가는 경보는 상태만 바뀔 뿐 아무도 알지 못합니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::CloudWatch::Alarm',
  reads: ['ActionsEnabled', 'AlarmActions', 'OKActions'],
  restore,
})

/** Actions are switched by themselves; to put one back, the alarm is put as a whole. */
function restore({ property, expected, actualResource, region }: Drift): string | null {
  if (property !== 'ActionsEnabled') return null
  const verb = expected === true ? 'enable' : 'disable'
  return `aws cloudwatch ${verb}-alarm-actions --region ${quoted(region)} --alarm-names ${quoted(actualResource.id)}`
}
