import { valueOf } from '../../src/model/claim.ts'
import { defineReviewRule } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'failover-alone',
  title: { en: 'Failover has somebody to fail over to', ko: '장애 조치 대상 노드가 있음' },
  severity: 'high',
  rationale: {
    en: 'Automatic failover and Multi-AZ need a replica: with one node ElastiCache refuses them.',
    ko: '자동 장애 조치와 다중 AZ에는 복제본이 필요합니다. 노드가 하나면 ElastiCache가 거부합니다.',
  },
  remedy: { en: 'Ask for two nodes or more, or turn failover off.', ko: '노드를 두 개 이상으로 하거나 장애 조치를 끄십시오.' },
  controls: [],

  *review({ model }) {
    for (const cache of model.caches.values()) {
      const nodes = valueOf(cache.nodes)
      const shards = valueOf(cache.shards) ?? 1
      const asked = [cache.automaticFailover, cache.multiAz].filter(claim => valueOf(claim) === true)
      if (nodes === undefined || asked.length === 0 || nodes / shards >= 2) continue
      yield {
        resource: { type: 'AWS::ElastiCache::ReplicationGroup', name: valueOf(cache.name) ?? '' },
        property: 'NumCacheClusters',
        item: String(nodes),
        change: 'changed',
        effect: 'weakened',
        expected: 2 * shards,
        actual: nodes,
        messageId: 'failover-alone',
        args: { nodes },
        at: [...cache.nodes.at, ...asked.flatMap(claim => claim.at)],
        patch: { caches: { [cache.key]: { nodes: 2 * shards } } },
      }
    }
  },
})
