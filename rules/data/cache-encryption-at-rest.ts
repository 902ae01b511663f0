import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'cache-encryption-at-rest',
  title: { en: 'The cache is encrypted at rest as stated', ko: '캐시 저장 시 암호화가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Snapshots and disks of an unencrypted cache can be read by whoever gets them; it cannot be turned on later.',
    ko: '암호화되지 않은 캐시의 스냅샷과 디스크는 누구나 읽을 수 있으며, 나중에 켤 수 없습니다.',
  },
  remedy: {
    en: 'Make the cache anew with encryption: it cannot be changed in place.',
    ko: '암호화를 켜고 캐시를 새로 만드십시오. 기존 캐시에서는 변경할 수 없습니다.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.4' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['AtRestEncryptionEnabled'],
})
