import type { Claim, Place } from '../../src/model/claim.ts'
import { valueOf } from '../../src/model/claim.ts'
import type { Model } from '../../src/model/language/index.ts'
import { defineReviewRule, isMultiAz, zonesIn, zonesOf } from '../../src/review/index.ts'

/** What stands in too few zones. */
interface Tier {
  readonly type: string
  readonly name: Claim<string>
  readonly property: string
  readonly zones: readonly string[]
  readonly at: readonly Place[]
}

export default defineReviewRule({
  id: 'zones-too-few',
  title: { en: 'Multi-AZ holds on every tier', ko: '다중 AZ가 모든 계층에 적용됨' },
  severity: 'medium',
  rationale: {
    en: 'Where the data survives the loss of a zone and the services, balancers or nodes do not, the system is down all the same.',
    ko: '데이터만 가용 영역 장애를 견디고 서비스, 로드 밸런서, 노드는 견디지 못하면 시스템은 결국 중단됩니다.',
  },
  remedy: {
    en: 'Place the tier in subnets of at least two zones.',
    ko: '해당 계층을 두 개 이상의 가용 영역에 있는 서브넷에 배치하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],

  *review({ model }) {
    if (!isMultiAz(model)) return
    for (const { type, name, property, zones, at } of tiersOf(model))
      if (zones.length < 2)
        yield {
          resource: { type, name: valueOf(name) ?? '' },
          property,
          item: zones.join(', '),
          change: 'missing',
          effect: 'misplaced',
          expected: 2,
          actual: zones.length,
          messageId: 'zones-too-few',
          args: { zones: zones.join(', '), count: zones.length },
          at,
          patch: null,
        }
  },
})

function tiersOf(model: Model): readonly Tier[] {
  const { ecs, loadBalancers, dbSubnetGroups, cacheSubnetGroups, nodeGroups, databases, caches } = model
  const used = (groups: readonly Claim<string>[]) => new Set(groups.map(valueOf))
  const multiAz = <T extends { readonly multiAz: Claim<boolean>; readonly subnetGroup: Claim<string> }>(all: Iterable<T>) =>
    used([...all].filter(one => valueOf(one.multiAz) === true).map(one => one.subnetGroup))
  const [dbGroups, cacheGroups] = [multiAz(databases.values()), multiAz(caches.values())]
  const listed = (
    type: string,
    property: string,
    all: Iterable<{ readonly name: Claim<string>; readonly subnets: Claim<readonly string[]> }>,
  ) => [...all].map(one => ({ type, name: one.name, property, zones: zonesIn(model, one.subnets), at: one.subnets.at }))
  return [
    ...listed('AWS::ECS::Service', 'Subnets', ecs.services.values()),
    ...listed('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Subnets', loadBalancers.values()),
    ...listed(
      'AWS::RDS::DBSubnetGroup',
      'SubnetIds',
      [...dbSubnetGroups.values()].filter(one => dbGroups.has(one.key)),
    ),
    ...listed(
      'AWS::ElastiCache::SubnetGroup',
      'SubnetIds',
      [...cacheSubnetGroups.values()].filter(one => cacheGroups.has(one.key)),
    ),
    ...[...nodeGroups.values()].flatMap(group => {
      const nodes = [...group.nodes.values()]
      const zones = [
        ...new Set(
          zonesOf(
            model,
            nodes.map(node => valueOf(node.subnet) ?? ''),
          ),
        ),
      ]
      const [first] = nodes
      return first === undefined || nodes.length < 2
        ? []
        : [{ type: 'AWS::EC2::Instance', name: first.name, property: 'SubnetId', zones, at: group.nodes.at }]
    }),
  ]
}
