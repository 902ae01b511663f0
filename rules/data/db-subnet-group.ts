import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'db-subnet-group',
  title: { en: 'The DB subnet group holds the stated subnets and no others', ko: 'DB 서브넷 그룹에 명시된 서브넷만 있음' },
  severity: 'high',
  rationale: {
    en: 'A failover or a restore puts the database into any subnet of its group.',
    ko: '장애 조치나 복원 시 데이터베이스는 그룹의 어느 서브넷에나 배치될 수 있습니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.46' }],
  kind: 'AWS::RDS::DBSubnetGroup',
  reads: ['SubnetIds'],
})
