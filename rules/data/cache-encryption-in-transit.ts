import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreCache } from './restore-cache.ts'

export default defineRule({
  id: 'cache-encryption-in-transit',
  title: { en: 'The cache is encrypted in transit as stated', ko: '캐시 전송 중 암호화가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Only `required` keeps plain text out: `preferred` still accepts it. Clients that expect the other mode cannot connect.',
    ko: '`required`만 평문을 차단합니다. `preferred`는 평문도 허용하며, 모드가 다르면 클라이언트가 연결되지 않습니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.5' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['TransitEncryptionMode'],
  restore: restoreCache,
})
