import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'distribution-certificate',
  title: { en: 'The certificate of the distribution covers the stated domain', ko: '배포의 인증서가 명시된 도메인을 포함함' },
  severity: 'high',
  rationale: {
    en: 'Browsers refuse a site whose certificate does not bear its name.',
    ko: '인증서에 이름이 없는 사이트는 브라우저가 접속을 거부합니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.ViewerCertificate'],
})
