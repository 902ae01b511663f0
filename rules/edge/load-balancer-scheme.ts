import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'load-balancer-scheme',
  title: { en: 'The load balancer has the stated type and scheme', ko: '로드 밸런서의 유형과 체계가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'An internal balancer that faces the internet opens everything behind it; one that turned internal serves nobody outside.',
    ko: '내부용 로드 밸런서가 인터넷을 향하면 뒤의 서비스가 모두 열리고, 반대의 경우 외부 사용자가 접속할 수 없습니다.',
  },
  remedy: {
    en: 'Type and scheme cannot be changed: make the balancer anew, or put the real ones in the spec.',
    ko: '유형과 체계는 변경할 수 없습니다. 로드 밸런서를 새로 만들거나 실제 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['Type', 'Scheme'],
})
