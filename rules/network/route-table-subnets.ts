import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'route-table-subnets',
  title: { en: 'Each subnet uses the route table that the spec gives it', ko: '서브넷이 스펙의 라우팅 테이블을 사용함' },
  severity: 'high',
  rationale: {
    en: 'A subnet without an association of its own falls back to the main table, and another table makes another tier of it.',
    ko: '명시적 연결이 없는 서브넷은 기본 라우팅 테이블을 사용하며, 다른 테이블에 연결되면 다른 계층이 됩니다.',
  },
  remedy: {
    en: 'Associate the subnets with the stated tables again, or put the change in the spec.',
    ko: '서브넷을 스펙의 라우팅 테이블에 다시 연결하거나 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::RouteTable',
  reads: ['SubnetIds'],
})
