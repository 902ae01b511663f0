import { defineEstateRule, observe } from '../../src/compare/index.ts'

/** ACM renews 60 days before the end (ACM user guide, managed renewal): half of that left means that it has not. */
const leastDays = 30

export default defineEstateRule({
  id: 'certificate-expiry',
  title: { en: 'The certificate stays valid for 30 more days', ko: '인증서 유효 기간이 30일 이상 남음' },
  severity: 'high',
  rationale: {
    en: 'On the day after its end every browser refuses the connection; what renews itself has done so long before.',
    ko: '만료 다음 날부터 모든 브라우저가 연결을 거부합니다. 자동 갱신이 정상이면 훨씬 전에 갱신됩니다.',
  },
  remedy: {
    en: 'Find out why it was not renewed (a DNS record of the validation that is gone, an imported certificate), and renew it.',
    ko: '갱신되지 않은 원인(삭제된 검증용 DNS 레코드, 가져온 인증서)을 확인하고 갱신하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ACM.1' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],

  *check(estate) {
    for (const pair of estate.pairs) {
      if (pair.is !== 'matched' || pair.expectation.type !== 'AWS::CertificateManager::Certificate') continue
      const one = { ...observe(estate, pair), property: 'Certificate.NotAfter', at: pair.expectation.name.at }
      const end = pair.actual.properties['Certificate.NotAfter']
      if (end === undefined) continue
      // One that is not issued has no end yet, and certificate-status says so.
      if (!end.known) {
        const status = pair.actual.properties['Certificate.Status']
        if (status?.known !== true || status.value === 'ISSUED')
          yield {
            ...one,
            verdict: 'unknown',
            found: null,
            messageId: 'property-unreadable',
            args: { property: 'end of validity' },
            because: end.because,
          }
        continue
      }
      const days = Math.floor((Date.parse(String(end.value)) - Date.parse(estate.asOf)) / 86_400_000)
      const left = {
        expected: leastDays,
        found: days,
        evidence: end.from,
        args: { days, least: leastDays, end: String(end.value).slice(0, 10) },
      }
      yield days >= leastDays
        ? { ...one, ...left }
        : { ...one, ...left, verdict: 'deviates', change: 'changed', messageId: days < 0 ? 'certificate-expired' : 'certificate-expires' }
    }
  },
})
