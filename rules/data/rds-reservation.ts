import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'rds-reservation',
  title: { en: 'As many RDS instances are reserved as stated', ko: 'RDS 예약 인스턴스 수가 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'An instance without its reservation is billed by the hour; a reservation without its instance is paid for nothing.',
    ko: '예약이 없는 인스턴스는 온디맨드 요금으로 청구되고, 인스턴스 없는 예약은 비용만 발생합니다.',
  },
  remedy: {
    en: 'Buy what is missing, or put the number that is in force in the spec. A reservation cannot be returned.',
    ko: '부족한 수량을 구매하거나 유효한 수량을 스펙에 반영하십시오. 예약은 취소할 수 없습니다.',
  },
  controls: [],
  kind: 'AWS::RDS::ReservedDBInstance',
  reads: ['DBInstanceCount'],
})
