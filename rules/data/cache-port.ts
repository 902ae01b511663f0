import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'cache-port',
  title: { en: 'The cache listens on the stated port', ko: '캐시가 명시된 포트를 사용함' },
  severity: 'low',
  rationale: {
    en: 'Clients and security groups name the port; another one is reached by nobody.',
    ko: '클라이언트와 보안 그룹이 포트를 지정하므로 다른 포트에는 아무도 연결하지 못합니다.',
  },
  remedy: {
    en: 'A port cannot be changed in place: make the cache anew, or state the real one.',
    ko: '포트는 변경할 수 없습니다. 캐시를 새로 만들거나 실제 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['Port'],
})
