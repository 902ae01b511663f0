import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'db-subnet-group',
  title: { en: 'The DB subnet group holds the stated subnets and no others', ko: 'DB 서브넷 그룹에 명시된 서브넷만 있음' },
  severity: 'high',
  rationale: {
    en: 'A failover or a restore puts the database into any subnet of its group.',
    ko: '장애 조치나 복원 시 데이터베이스는 그룹의 어느 서브넷에나 배치될 수 있습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.46' }],
  kind: 'AWS::RDS::DBSubnetGroup',
  reads: ['SubnetIds'],
  restore: restoreReferences,
})
