import { carriedGroups, defineEstateRule, type Estate, label, type Observation, type Part } from '../../src/compare/index.ts'
import { valueOf } from '../../src/model/claim.ts'

export default defineEstateRule({
  id: 'interface-security-groups',
  title: {
    en: 'Each network interface carries the groups of what it was made for',
    ko: '네트워크 인터페이스가 소유 리소스의 보안 그룹을 사용함',
  },
  severity: 'high',
  rationale: {
    en: 'What may reach a resource is decided at its interfaces: a group added there opens a way that the resource itself does not show.',
    ko: '리소스에 대한 접근은 인터페이스에서 결정됩니다. 인터페이스에 추가된 보안 그룹은 리소스 설정에 나타나지 않는 통로를 엽니다.',
  },
  remedy: {
    en: 'Give the interface the groups that the spec states for its owner again, or put the change in the spec.',
    ko: '인터페이스의 보안 그룹을 소유 리소스의 스펙 값으로 되돌리거나 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],

  *check(estate) {
    for (const parts of carriersIn(estate)) {
      yield* told(parts, 'added')
      yield* told(parts, 'lost')
    }
  },
})

/** Interfaces by what they were made for, where the spec says what that carries. */
function carriersIn({ parts }: Estate): readonly (readonly Part[])[] {
  const byOwner = new Map<unknown, Part[]>()
  for (const part of parts)
    if (part.actual.type === 'AWS::EC2::NetworkInterface' && statedGroups(part) !== undefined)
      byOwner.set(part.of, [...(byOwner.get(part.of) ?? []), part])
  return [...byOwner.values()]
}

const propertyOf = (part: Part) => carriedGroups[part.of.type] ?? 'SecurityGroups'
/** NAT Gateways, VPC User Guide: "You cannot associate a security group with a NAT gateway." */
const carriesNone = new Set(['AWS::EC2::NatGateway'])

const statedGroups = (part: Part) => {
  if (carriesNone.has(part.of.type)) return []
  const claim = part.of.properties[propertyOf(part)]
  return claim === undefined ? undefined : texts(valueOf(claim))
}

/** What its owner's own answer shows is judged there: here, what only the interface shows. */
function* told(parts: readonly Part[], change: 'added' | 'lost'): Iterable<Observation> {
  const differing = parts.filter(part => differences(part, change).length > 0)
  const [first] = differing
  if (first === undefined) return
  const property = propertyOf(first)
  const elements = [...new Set(differing.flatMap(part => differences(part, change)))].sort()
  const fact = first.actual.properties['GroupSet']
  yield {
    verdict: 'deviates',
    change,
    effect: change === 'added' ? 'opened' : 'closed',
    expectation: first.of,
    actual: first.owner,
    related: differing.map(part => part.actual),
    property,
    expected: statedGroups(first) ?? [],
    found: groupsOf(first) ?? [],
    messageId: `interface-group-${change}`,
    args: {
      element: elements.join(', '),
      interface: differing
        .map(part => label(part.actual))
        .sort()
        .join(', '),
    },
    at: first.of.properties[property]?.at ?? first.of.at,
    evidence: fact?.from ?? null,
    because: null,
    claims: 0,
    hides: 0,
  }
}

function differences(part: Part, change: 'added' | 'lost'): readonly string[] {
  const [stated, there] = [statedGroups(part) ?? [], groupsOf(part)]
  if (there === undefined) return []
  const fact = part.owner.properties[propertyOf(part)]
  const owners = (fact?.known === true ? texts(fact.value) : undefined) ?? stated
  return change === 'added'
    ? there.filter(group => !stated.includes(group) && !owners.includes(group))
    : stated.filter(group => !there.includes(group) && owners.includes(group))
}

const groupsOf = ({ actual }: Part) => {
  const fact = actual.properties['GroupSet']
  return fact?.known === true ? texts(fact.value) : undefined
}

const texts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.map(String) : undefined)
