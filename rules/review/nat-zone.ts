import { valueOf } from '../../src/model/claim.ts'
import { defineReviewRule, isMultiAz, zonesOf } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'nat-zone',
  title: { en: 'Each zone has its own way out', ko: '가용 영역마다 자체 NAT 경로가 있음' },
  severity: 'low',
  rationale: {
    en: 'Where two zones leave by one NAT gateway, the zone that holds it takes the other with it, and the traffic between them is paid for.',
    ko: '두 가용 영역이 하나의 NAT 게이트웨이를 쓰면 그 영역의 장애가 다른 영역까지 중단시키고, 영역 간 트래픽 비용도 발생합니다.',
  },
  remedy: {
    en: 'Put a NAT gateway into each zone and route its subnets to it, or use a regional NAT gateway.',
    ko: '가용 영역마다 NAT 게이트웨이를 두고 해당 서브넷을 연결하거나, 리전 NAT 게이트웨이를 사용하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],

  *review({ model }) {
    if (!isMultiAz(model)) return
    const { routeTables, natGateways } = model.network
    for (const table of routeTables.values())
      for (const route of table.routes.values()) {
        const nat = natGateways.get(valueOf(route.natGateway) ?? '')
        const [zone = ''] = zonesOf(model, [valueOf(nat?.subnet ?? route.natGateway) ?? ''])
        const far = [...new Set(zonesOf(model, valueOf(table.subnets) ?? []))].filter(one => one !== zone)
        if (nat !== undefined && far.length > 0)
          yield {
            resource: { type: 'AWS::EC2::RouteTable', name: valueOf(table.name) ?? '' },
            property: 'Routes',
            item: valueOf(nat.name) ?? '',
            change: 'missing',
            effect: 'misplaced',
            expected: far,
            actual: [zone],
            messageId: 'nat-in-other-zone',
            args: { nat: valueOf(nat.name) ?? '', zone, others: far.join(', ') },
            at: route.at,
            patch: null,
          }
      }
  },
})
