import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-parameter-group',
  title: { en: 'The cache uses the stated parameter group', ko: '캐시 파라미터 그룹이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A parameter group decides what is evicted when memory is full, and which commands are allowed.',
    ko: '파라미터 그룹은 메모리가 가득 찼을 때 무엇을 제거할지와 허용할 명령을 결정합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['CacheParameterGroupName'],
  restore: restoreCache,
})
