import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-public-access',
  title: { en: 'RDS has a public address only where stated', ko: '명시된 경우에만 RDS에 퍼블릭 액세스를 허용함' },
  severity: 'critical',
  rationale: {
    en: 'A database with a public address is one security group rule away from the internet.',
    ko: '퍼블릭 주소가 있는 데이터베이스는 보안 그룹 규칙 하나만으로 인터넷에 노출됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.2' },
    { framework: 'CIS AWS Foundations', version: '3.0.0', id: '2.3.3' },
    { framework: 'CIS AWS Foundations', version: '5.0.0', id: '2.2.3' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.4' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['PubliclyAccessible'],
  restore: restoreDatabase,
})
