import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-sizing',
  title: { en: 'RDS has the stated size', ko: 'RDS 크기가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'An instance grown by hand is paid for but not planned for; the next deploy shrinks it without warning.',
    ko: '수동으로 키운 인스턴스는 계획 없이 비용이 발생하며, 다음 배포에서 예고 없이 축소됩니다.',
  },
  remedy: restored({ en: 'Storage cannot shrink.', ko: '스토리지는 줄일 수 없습니다.' }),
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['DBInstanceClass', 'AllocatedStorage', 'MaxAllocatedStorage', 'StorageType', 'Iops', 'StorageThroughput'],
  restore: restoreDatabase,
})
