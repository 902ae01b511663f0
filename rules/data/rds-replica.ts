import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'rds-replica',
  title: { en: 'A read replica follows the stated database', ko: '읽기 전용 복제본의 원본이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A replica that was promoted, or follows another source, answers with data that grows old or was never ours.',
    ko: '승격되었거나 다른 원본을 따르는 복제본은 오래된 데이터나 다른 데이터를 반환합니다.',
  },
  remedy: {
    en: 'Make a new replica of the stated source: a promoted one cannot follow again.',
    ko: '명시된 원본의 복제본을 새로 만드십시오. 승격된 복제본은 다시 복제본으로 되돌릴 수 없습니다.',
  },
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['SourceDBInstanceIdentifier'],
})
