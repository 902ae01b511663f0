import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'distribution-origin',
  title: { en: 'The distribution stands in front of the stated load balancer', ko: '배포의 오리진이 명시된 로드 밸런서임' },
  severity: 'high',
  rationale: {
    en: 'Whoever answers as the origin reads every request, with its cookies and passwords.',
    ko: '오리진은 쿠키와 암호를 포함한 모든 요청을 읽을 수 있습니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.DefaultCacheBehavior.TargetOriginId'],
})
