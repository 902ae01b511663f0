import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-master-secret',
  title: { en: 'RDS keeps the master password where stated', ko: 'RDS 마스터 암호 관리 방식이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A password that RDS does not keep stands in some file, and nobody rotates it.',
    ko: 'RDS가 관리하지 않는 암호는 누군가의 파일에 남아 있고 교체되지 않습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::RDS::DBInstance',
  reads: ['ManageMasterUserPassword'],
  restore: restoreDatabase,
})
