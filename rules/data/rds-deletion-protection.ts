import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-deletion-protection',
  title: { en: 'RDS deletion protection is as stated', ko: 'RDS 삭제 방지가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'One wrong call deletes a database that nothing protects.',
    ko: '보호되지 않은 데이터베이스는 잘못된 호출 한 번으로 삭제됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.8' }],
  kind: 'AWS::RDS::DBInstance',
  reads: ['DeletionProtection'],
  restore: restoreDatabase,
})
