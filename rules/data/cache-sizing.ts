import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-sizing',
  title: { en: 'The cache has the stated size', ko: '캐시 크기가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Nodes added by hand are paid for but not planned for; a lost one is a replica less.',
    ko: '수동으로 추가한 노드는 계획되지 않은 비용이며, 사라진 노드는 복제본 감소입니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['CacheNodeType', 'NumCacheClusters', 'NumNodeGroups'],
  restore: restoreCache,
})
