import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'distribution-enabled',
  title: { en: 'The distribution is enabled', ko: '배포가 활성화되어 있음' },
  severity: 'high',
  rationale: {
    en: 'A distribution that is disabled refuses every request.',
    ko: '비활성화된 배포는 모든 요청을 거부합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.Enabled'],
})
