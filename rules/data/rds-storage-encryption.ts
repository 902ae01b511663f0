import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'rds-storage-encryption',
  title: { en: 'RDS storage is encrypted as stated', ko: 'RDS 스토리지 암호화가 스펙과 같음' },
  severity: 'critical',
  rationale: {
    en: 'Unencrypted storage makes every snapshot and every lost disk a disclosure; it cannot be turned on later.',
    ko: '암호화되지 않은 스토리지는 모든 스냅샷과 디스크 유출이 곧 정보 유출이 되며, 나중에 켤 수 없습니다.',
  },
  remedy: {
    en: 'Restore an encrypted copy of a snapshot in its place: encryption cannot be changed in place.',
    ko: '스냅샷의 암호화 사본으로 복원하여 교체하십시오. 암호화는 기존 인스턴스에서 변경할 수 없습니다.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.3' },
    { framework: 'CIS AWS Foundations', version: '3.0.0', id: '2.3.1' },
    { framework: 'CIS AWS Foundations', version: '5.0.0', id: '2.2.1' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['StorageEncrypted'],
})
