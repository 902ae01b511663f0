import { defineEstateRule, label, observe } from '../../src/compare/index.ts'
import type { Because } from '../../src/model/fact.ts'

const because: Because = {
  reason: 'garbled',
  call: 'ec2:DescribeNetworkInterfaces',
  action: null,
  message: 'the list of network interfaces has more for it than its own list says',
}

export default defineEstateRule({
  id: 'interface-surplus',
  title: { en: 'No more network interfaces than their owners have', ko: '소유 리소스가 가진 수보다 많은 네트워크 인터페이스가 없음' },
  severity: 'medium',
  rationale: {
    en: 'Interfaces of databases and tasks do not name their owner. One more than those have is of something that nobody knows.',
    ko: '데이터베이스와 태스크의 인터페이스는 소유자를 밝히지 않습니다. 그 수보다 많다면 하나는 알 수 없는 리소스의 것입니다.',
  },
  remedy: {
    en: 'Audit again: what was just replaced leaves its interface a little later. If it stays, look at these interfaces in the console.',
    ko: '다시 감사하십시오. 방금 교체된 리소스의 인터페이스는 조금 늦게 사라집니다. 계속되면 콘솔에서 해당 인터페이스를 확인하십시오.',
  },
  controls: [],

  *check(estate) {
    for (const { owners, lacks, surplus } of estate.imbalances) {
      const [owner, ...others] = owners
      if (owner === undefined || lacks > 0 || surplus.length === 0) continue
      yield {
        ...observe(estate, { is: 'matched', by: 'name', ...owner }),
        related: [...surplus, ...others.map(one => one.actual)],
        verdict: 'unknown',
        messageId: 'interface-surplus',
        args: { count: surplus.length, interfaces: surplus.map(label).sort().join(', ') },
        because,
        claims: 0,
        hides: 0,
      }
    }
  },
})
