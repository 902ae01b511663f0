import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'discovery-service-records',
  title: { en: 'Discovery answers with the stated records', ko: '서비스 검색 레코드가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Record type, time to live and routing policy decide which addresses a caller gets and how long it keeps a dead one.',
    ko: '레코드 유형, TTL, 라우팅 정책이 호출자가 받는 주소와 죽은 주소를 유지하는 시간을 결정합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ServiceDiscovery::Service',
  reads: ['DnsConfig.DnsRecords.Type', 'DnsConfig.DnsRecords.TTL', 'DnsConfig.RoutingPolicy'],
})
