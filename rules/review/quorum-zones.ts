import { valueOf } from '../../src/model/claim.ts'
import { defineReviewRule, thirdZone, zonesOf } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'quorum-zones',
  title: { en: 'Voters keep a majority when one zone fails', ko: '가용 영역 하나가 중단되어도 투표 노드가 과반을 유지함' },
  severity: 'medium',
  rationale: {
    en: 'Three voters in two zones survive one node, and not the zone that holds two of them: then there is no majority, and nothing is written.',
    ko: '투표 노드 3개를 가용 영역 2개에 두면 노드 장애는 견디지만, 2개가 있는 영역이 중단되면 과반이 없어 쓰기가 멈춥니다.',
  },
  remedy: {
    en: 'Spread the voters over as many zones as a majority needs, or accept that one zone takes the cluster with it.',
    ko: '과반이 유지되도록 투표 노드를 더 많은 가용 영역에 분산하거나, 영역 장애 시 중단을 수용하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],

  *review({ model }) {
    for (const [key, group] of model.nodeGroups) {
      const nodes = [...group.nodes.values()]
      const zones = zonesOf(
        model,
        nodes.map(node => valueOf(node.subnet) ?? ''),
      )
      const [worst, count] = fullest(zones)
      const left = zones.length - count
      // One node alone, or all in one zone, promises nothing of the kind.
      if (valueOf(group.kafka.mode) === undefined || new Set(zones).size < 2 || left > zones.length / 2) continue
      const name = valueOf(nodes[0]?.name ?? { want: { is: 'unstated' }, at: [] }) ?? key
      yield {
        resource: { type: 'AWS::EC2::Instance', name },
        property: 'SubnetId',
        item: `${key}: ${[...zones].sort().join(', ')}`,
        change: 'missing',
        effect: 'misplaced',
        expected: null,
        actual: zones,
        messageId: 'quorum-lost',
        args: { group: key, voters: zones.length, zone: worst, count, left },
        at: [...group.nodes.at, ...group.at],
        patch: thirdZone(model, group, worst),
      }
    }
  },
})

function fullest(zones: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>()
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
}
