import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'cache-placement',
  title: { en: 'The cache stands in the stated zones and subnet group', ko: '캐시가 명시된 가용 영역과 서브넷 그룹에 있음' },
  severity: 'high',
  rationale: {
    en: 'A cache outside its tier is reached by other routes than the ones that were reviewed.',
    ko: '계층을 벗어난 캐시는 검토되지 않은 경로로 접근될 수 있습니다.',
  },
  remedy: {
    en: 'A subnet group cannot be changed in place: make the cache anew from a snapshot, or state the real one.',
    ko: '서브넷 그룹은 변경할 수 없습니다. 스냅샷에서 새로 만들거나 실제 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.7' }],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['PreferredCacheClusterAZs', 'CacheSubnetGroupName'],
})
