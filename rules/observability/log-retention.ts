import { defineRule, type Drift, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'log-retention',
  title: { en: 'Logs are kept as long as stated', ko: '로그 보존 기간이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Logs that are gone answer no question after an incident; logs that nobody deletes are paid for and keep what should be forgotten.',
    ko: '삭제된 로그로는 사고 원인을 확인할 수 없고, 만료되지 않는 로그는 비용이 계속 발생하며 파기해야 할 정보를 남깁니다.',
  },
  remedy: restored({ en: 'A shorter time deletes older events for good.', ko: '기간을 줄이면 이전 로그는 영구 삭제됩니다.' }),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' }],
  kind: 'AWS::Logs::LogGroup',
  reads: ['RetentionInDays'],
  restore,
})

/** Only where more is kept afterwards: to shorten the time deletes events. */
function restore({ expected, actual, actualResource, region, messageId }: Drift): string | null {
  // A policy of the account is over what the group says.
  if (messageId === 'retention-by-policy') return null
  if (typeof expected !== 'number' || typeof actual !== 'number' || actual > expected) return null
  return `aws logs put-retention-policy --region ${quoted(region)} --log-group-name ${quoted(actualResource.id)} --retention-in-days ${expected}`
}
