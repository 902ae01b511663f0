import { defineEstateRule, type Estate, observe, type Pair } from '../../src/compare/index.ts'
import type { Because } from '../../src/model/fact.ts'

/**
 * Kinds that have an interface as long as they are there. Not so services, which may run nothing, gateway endpoints, which are routes,
 * and RDS instances: whether a stopped one keeps its interface is not documented.
 */
const bearers = new Set([
  'AWS::EC2::Instance',
  'AWS::EC2::NatGateway',
  'AWS::EC2::VPCEndpoint',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
])

const because: Because = {
  reason: 'garbled',
  call: 'ec2:DescribeNetworkInterfaces',
  action: null,
  message: 'the list of network interfaces contradicts the list that has it',
}

export default defineEstateRule({
  id: 'interface-missing',
  title: { en: 'What must have a network interface has one', ko: '네트워크 인터페이스가 있어야 할 리소스에 인터페이스가 있음' },
  severity: 'medium',
  rationale: {
    en: 'Interfaces are the second book of the network. Where it lacks what the first has, it was not read whole, and may hide more.',
    ko: '인터페이스 목록은 네트워크의 두 번째 장부입니다. 있어야 할 것이 없다면 목록을 모두 읽지 못한 것이고 다른 것도 숨겨져 있을 수 있습니다.',
  },
  remedy: {
    en: 'Audit again: a resource that was just made shows its interface a little later. If it stays, look at the resource in the console.',
    ko: '다시 감사하십시오. 방금 만든 리소스는 인터페이스가 조금 늦게 나타납니다. 계속되면 콘솔에서 리소스를 확인하십시오.',
  },
  controls: [],

  *check(estate) {
    if (!isWholeBook(estate)) return
    // An elastic IP is a part too, and no interface.
    const borne = new Set(estate.parts.flatMap(part => (part.actual.type === 'AWS::EC2::NetworkInterface' ? [part.of] : [])))
    for (const pair of estate.pairs)
      if (pair.is === 'matched' && isBearer(pair) && !borne.has(pair.expectation))
        yield { ...observe(estate, pair), verdict: 'unknown', messageId: 'interface-missing', because, claims: 0, hides: 0 }
  },
})

/** A template has no interfaces, and a list that was not read to its end is told for itself. */
function isWholeBook({ inventory, unexplained }: Estate): boolean {
  const unread = inventory.gaps.some(gap => gap.type === 'AWS::EC2::NetworkInterface')
  return inventory.source.kind !== 'template' && !unread && unexplained.length === 0
}

function isBearer({ actual }: Extract<Pair, { readonly is: 'matched' }>): boolean {
  const type = actual.properties['VpcEndpointType']
  return bearers.has(actual.type) && (type === undefined || (type.known && type.value === 'Interface'))
}
