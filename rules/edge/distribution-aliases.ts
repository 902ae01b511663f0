import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'distribution-aliases',
  title: { en: 'The distribution serves the stated domain names and no others', ko: '배포가 명시된 도메인 이름만 제공함' },
  severity: 'medium',
  rationale: {
    en: 'A name that is lost reaches nobody; one that was added answers for a site that the spec does not know.',
    ko: '도메인 이름이 빠지면 접속할 수 없고, 추가되면 스펙에 없는 사이트가 제공됩니다.',
  },
  remedy: restored(),
  controls: [],
  supersedes: ['resource-name'],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.Aliases'],
})
