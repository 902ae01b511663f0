import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'rds-placement',
  title: { en: 'RDS stands in the stated zone and subnet group', ko: 'RDS가 명시된 가용 영역과 서브넷 그룹에 있음' },
  severity: 'high',
  rationale: {
    en: 'A database outside its tier is reached by other routes than the ones that were reviewed.',
    ko: '계층을 벗어난 데이터베이스는 검토되지 않은 경로로 접근될 수 있습니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.46' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.4' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['AvailabilityZone', 'DBSubnetGroupName'],
})
