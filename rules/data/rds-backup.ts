import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-backup',
  title: { en: 'RDS backups are kept as long as stated', ko: 'RDS 백업 보존 기간이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'What is not kept cannot be restored; 0 turns automatic backups off and deletes those there are.',
    ko: '보존하지 않은 백업은 복원할 수 없으며, 0은 자동 백업을 끄고 기존 백업을 삭제합니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.11' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.3' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['BackupRetentionPeriod'],
  restore: restoreDatabase,
})
