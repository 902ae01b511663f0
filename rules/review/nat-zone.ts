import { isStated, valueOf } from '../../src/model/claim.ts'
import { defineReviewRule, isMultiAz, type Judgement, zonesOf } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'nat-zone',
  title: { en: 'No one zone holds the only way out', ko: '외부로 나가는 경로가 한 가용 영역에만 있지 않음' },
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

  *review({ model, flows }) {
    // A zone without any way out is told by the flows that it stops: what is left may then seem to be one way for all.
    if (!isMultiAz(model) || flows.some(isUnrouted)) return
    const { routeTables, natGateways } = model.network
    const routes = [...routeTables.values()].flatMap(table =>
      [...table.routes.values()].filter(route => isStated(route.natGateway)).map(route => ({ table, route })),
    )
    const [first] = routes
    const zones = [...new Set(routes.flatMap(({ table }) => zonesOf(model, valueOf(table.subnets) ?? [])))].sort()
    const nats = [...natGateways.values()].filter(one => routes.some(({ route }) => valueOf(route.natGateway) === one.key))
    const stands = [...new Set(nats.flatMap(nat => zonesOf(model, [valueOf(nat.subnet) ?? ''])))]
    const [zone] = stands
    if (first === undefined || zone === undefined || stands.length > 1 || zones.every(one => one === zone)) return
    const others = zones.filter(one => one !== zone).join(', ')
    const nat = nats.map(one => valueOf(one.name)).join(', ')
    yield {
      resource: { type: 'AWS::EC2::RouteTable', name: valueOf(first.table.name) ?? '' },
      property: 'Routes',
      item: nat,
      change: 'missing',
      effect: 'misplaced',
      expected: zones,
      actual: stands,
      messageId: 'nat-in-other-zone',
      args: { nat, zone, others },
      at: routes.flatMap(({ route }) => route.at),
      patch: null,
    }
  },
})

const isUnrouted = ({ blockers }: Judgement) => blockers.some(({ place }) => place.at === 'route')
