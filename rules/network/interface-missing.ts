import { defineEstateRule, label, observe } from '../../src/compare/index.ts'
import type { Because } from '../../src/model/fact.ts'

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
    for (const { owners, lacks, lacking } of estate.imbalances) {
      const [owner, ...others] = owners
      if (owner === undefined || lacks === 0) continue
      yield {
        ...observe(estate, { is: 'matched', by: 'name', ...owner }),
        related: others.map(one => one.actual),
        verdict: 'unknown',
        messageId: 'interface-missing',
        args: { count: lacks, which: lacking.join(', ') || 'none', also: others.map(one => label(one.actual)).join(', ') || 'none' },
        because,
        claims: 0,
        hides: 0,
      }
    }
  },
})
