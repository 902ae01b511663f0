import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'distribution-origin',
  title: { en: 'The distribution stands in front of the stated load balancer', ko: '배포의 오리진이 명시된 로드 밸런서임' },
  severity: 'high',
  rationale: {
    en: 'Whoever answers as the origin reads every request, with its cookies and passwords.',
    ko: '오리진은 쿠키와 암호를 포함한 모든 요청을 읽을 수 있습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.DefaultCacheBehavior.TargetOriginId', 'DistributionConfig.CacheBehaviors'],
})
