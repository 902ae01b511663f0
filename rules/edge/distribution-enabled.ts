import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'distribution-enabled',
  title: { en: 'The distribution is enabled', ko: '배포가 활성화되어 있음' },
  severity: 'high',
  rationale: {
    en: 'A distribution that is disabled refuses every request.',
    ko: '비활성화된 배포는 모든 요청을 거부합니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.Enabled'],
})
