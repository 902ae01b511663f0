import { defineRule } from '../../src/compare/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-version',
  title: { en: 'The cache runs the stated engine and version', ko: '캐시 엔진과 버전이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Another engine line speaks another dialect, or no longer gets fixes.',
    ko: '다른 버전 계열은 동작이 다르거나 더 이상 패치를 받지 못합니다.',
  },
  remedy: {
    en: 'Upgrade to the stated version, or state the one that runs. A version cannot go back.',
    ko: '명시된 버전으로 업그레이드하거나 실제 버전을 스펙에 반영하십시오. 버전은 되돌릴 수 없습니다.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.2' }],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['Engine', 'EngineVersion'],
  restore: restoreCache,
})
