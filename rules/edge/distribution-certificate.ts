import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'distribution-certificate',
  title: { en: 'The certificate of the distribution covers the stated domain', ko: '배포의 인증서가 명시된 도메인을 포함함' },
  severity: 'high',
  rationale: {
    en: 'Browsers refuse a site whose certificate does not bear its name.',
    ko: '인증서에 이름이 없는 사이트는 브라우저가 접속을 거부합니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.ViewerCertificate'],
})
