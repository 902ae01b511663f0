import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-multi-az',
  title: { en: 'RDS has a standby as stated', ko: 'RDS 다중 AZ가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Without a standby the loss of one zone is the loss of the database; with one that is not stated, half the bill is unplanned.',
    ko: '대기 인스턴스가 없으면 가용 영역 장애가 곧 데이터베이스 중단이며, 명시되지 않은 대기 인스턴스는 계획되지 않은 비용입니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.5' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['MultiAZ'],
  restore: restoreDatabase,
})
