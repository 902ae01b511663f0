import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-failover',
  title: { en: 'Cache failover is as stated', ko: '캐시 장애 조치가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Without failover the loss of the primary is an outage until somebody acts.',
    ko: '장애 조치가 없으면 기본 노드 장애 시 누군가 조치할 때까지 중단됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.3' }],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['AutomaticFailoverEnabled', 'MultiAZEnabled'],
  restore: restoreCache,
})
