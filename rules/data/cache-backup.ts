import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-backup',
  title: { en: 'Cache snapshots are kept as long as stated', ko: '캐시 스냅샷 보존 기간이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Without snapshots a lost cache starts cold; 0 turns them off.',
    ko: '스냅샷이 없으면 캐시 유실 시 빈 상태로 시작하며, 0은 스냅샷을 끕니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.1' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.3' },
  ],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['SnapshotRetentionLimit'],
  restore: restoreCache,
})
