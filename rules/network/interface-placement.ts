import { defineEstateRule, label } from '../../src/compare/index.ts'
import { valueText } from '../../src/compare/want.ts'

export default defineEstateRule({
  id: 'interface-placement',
  title: { en: 'Each network interface lies in a subnet of what it was made for', ko: '네트워크 인터페이스가 소유 리소스의 서브넷에 있음' },
  severity: 'high',
  rationale: {
    en: 'An interface in another tier is a bridge between the two, past every route and rule that keeps them apart.',
    ko: '다른 계층에 있는 인터페이스는 두 계층을 잇는 통로가 되어 경로와 보안 규칙을 우회합니다.',
  },
  remedy: {
    en: 'Take the interface away, or state the subnet for its owner.',
    ko: '인터페이스를 제거하거나 소유 리소스의 스펙에 서브넷을 추가하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],

  *check(estate) {
    for (const { actual, of, owner, astray } of estate.parts) {
      const subnet = actual.properties['SubnetId']
      if (!astray || subnet?.known !== true) continue
      yield {
        verdict: 'deviates',
        change: 'added',
        effect: 'misplaced',
        expectation: of,
        actual: owner,
        related: [actual],
        property: null,
        expected: null,
        found: valueText(subnet.value),
        messageId: 'interface-astray',
        args: { interface: label(actual), actual: valueText(subnet.value) },
        at: of.at,
        evidence: subnet.from,
        because: null,
        claims: 0,
        hides: 0,
      }
    }
  },
})
