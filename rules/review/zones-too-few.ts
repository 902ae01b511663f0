import type { Claim, Place } from '../../src/model/claim.ts'
import { valueOf } from '../../src/model/claim.ts'
import type { EntryOf, Model } from '../../src/model/language/index.ts'
import { defineReviewRule, isMultiAz, zonesIn, zonesOf } from '../../src/review/index.ts'

/** What stands in too few zones. */
interface Tier {
  readonly type: string
  readonly name: Claim<string>
  readonly property: string
  readonly zones: readonly string[]
  readonly at: readonly Place[]
  /** AWS makes none in one zone. */
  readonly isRequired?: boolean
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
    const isAsked = isMultiAz(model)
    for (const { type, name, property, zones, at, isRequired = false } of tiersOf(model)) {
      // Where no subnet is stated there may be as many as anybody likes.
      const isRefused = isRequired && zones.length === 1
      if (isRefused || (isAsked && zones.length < 2))
        yield {
          resource: { type, name: valueOf(name) ?? '' },
          property,
          item: zones.join(', '),
          change: 'missing',
          effect: 'misplaced',
          expected: 2,
          actual: zones.length,
          messageId: isRefused ? 'zones-required' : 'zones-too-few',
          args: { zones: zones.join(', '), count: zones.length },
          at,
          patch: null,
        }
    }
  },
})

function tiersOf(model: Model): readonly Tier[] {
  const { network, ecs, loadBalancers, dbSubnetGroups, cacheSubnetGroups, nodeGroups, caches } = model
  const cacheGroups = new Set([...caches.values()].filter(one => valueOf(one.multiAz) === true).map(one => valueOf(one.subnetGroup)))
  const listed = (
    type: string,
    property: string,
    all: Iterable<{ readonly name: Claim<string>; readonly subnets: Claim<readonly string[]> }>,
  ) => [...all].map(one => ({ type, name: one.name, property, zones: zonesIn(model, one.subnets), at: one.subnets.at }))
  return [
    ...listed('AWS::ECS::Service', 'Subnets', ecs.services.values()),
    // CreateLoadBalancer, Subnets: "[Application Load Balancers] You must specify subnets from at least two Availability Zones."
    ...[...loadBalancers.values()].flatMap(one =>
      listed('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Subnets', [one]).map(tier => ({
        ...tier,
        isRequired: valueOf(one.type) === 'application',
      })),
    ),
    ...listed(
      'AWS::EC2::VPCEndpoint',
      'SubnetIds',
      [...network.endpoints.values()].filter(one => valueOf(one.type) === 'interface'),
    ),
    // CreateDBSubnetGroup: "DB subnet groups must contain at least one subnet in at least two AZs in the AWS Region."
    ...listed('AWS::RDS::DBSubnetGroup', 'SubnetIds', dbSubnetGroups.values()).map(tier => ({ ...tier, isRequired: true })),
    ...listed(
      'AWS::ElastiCache::SubnetGroup',
      'SubnetIds',
      [...cacheSubnetGroups.values()].filter(one => cacheGroups.has(one.key)),
    ),
    ...[...nodeGroups.values()].flatMap(group => nodeTier(model, group)),
  ]
}

/** Nodes of a group, each in a subnet of its own; one alone spans nothing. */
function nodeTier(model: Model, group: EntryOf<Model['nodeGroups']>): readonly Tier[] {
  const nodes = [...group.nodes.values()]
  const [first] = nodes
  if (first === undefined || nodes.length < 2) return []
  const subnets = nodes.map(node => valueOf(node.subnet) ?? '')
  return [
    {
      type: 'AWS::EC2::Instance',
      name: first.name,
      property: 'SubnetId',
      zones: [...new Set(zonesOf(model, subnets))],
      at: group.nodes.at,
    },
  ]
}
