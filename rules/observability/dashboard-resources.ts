import { defineEstateRule, type Estate, label, observe, type Observation } from '../../src/compare/index.ts'
import type { AnyFact } from '../../src/model/fact.ts'
import { type AnyClaim, isStated, valueOf } from '../../src/model/claim.ts'
import { restored } from '../../src/text/index.ts'

export default defineEstateRule({
  id: 'dashboard-resources',
  title: { en: 'A dashboard shows what the spec states', ko: '대시보드가 스펙의 리소스를 표시함' },
  severity: 'low',
  rationale: {
    en: 'A graph of something that was replaced stays empty, and one of another environment looks healthy while ours is not.',
    ko: '교체된 리소스의 그래프는 비어 있고, 다른 환경의 그래프는 우리 환경에 장애가 나도 정상으로 보입니다.',
  },
  remedy: restored({ en: 'Further resources on a dashboard are not judged.', ko: '대시보드의 추가 리소스는 판정하지 않습니다.' }),
  controls: [],

  *check(estate) {
    for (const pair of estate.pairs) {
      const fact = pair.is === 'matched' ? pair.actual.properties[property] : undefined
      if (pair.is !== 'matched' || fact === undefined) continue
      const sections = pair.expectation.properties['DashboardBody']
      if (sections !== undefined && isStated(sections))
        yield* about({ ...observe(estate, pair), property, at: sections.at }, fact, estate, textsIn(sections))
    }
  },
})

const property = 'Dashboard.Resources'

function* about(one: Observation, fact: AnyFact, estate: Estate, stated: readonly string[]): Iterable<Observation> {
  if (!fact.known) {
    yield { ...one, verdict: 'unknown', messageId: 'property-unreadable', args: { property: 'resources shown' }, because: fact.because }
    return
  }
  // After pairing each resource bears its spec's name, or what there is of it.
  const shown = fact.value as readonly { readonly namespace: string; readonly resource: string }[]
  const ours = new Set(estate.pairs.flatMap(pair => (pair.is === 'matched' ? [valueOf(pair.expectation.name)] : [])))
  const there = new Set(estate.inventory.resources.map(label))
  // What the spec states and the account lacks has a finding of its own: the dashboard is right to show it.
  const lacking = estate.pairs.flatMap(pair => (pair.is === 'missing' ? [valueOf(pair.expectation.name)] : []))
  const isOurs = (resource: string) => ours.has(resource) || lacking.some(name => name === resource || name === groupOf(resource))
  const dangling = unique(shown.filter(({ resource }) => !isOurs(resource) && !there.has(resource)).map(({ resource }) => resource))
  const foreign = stated.filter(section => {
    const own = shown.filter(({ namespace }) => namespace === section)
    return own.length > 0 && !own.some(({ resource }) => isOurs(resource))
  })
  const found = { ...one, evidence: fact.from, expected: [...stated] }
  if (dangling.length > 0)
    yield {
      ...found,
      verdict: 'deviates',
      change: 'changed',
      found: dangling,
      messageId: 'dashboard-dangling',
      args: { names: dangling.join(', ') },
    }
  if (foreign.length > 0)
    yield {
      ...found,
      verdict: 'deviates',
      change: 'lost',
      found: foreign,
      messageId: 'dashboard-foreign',
      args: { sections: foreign.join(', ') },
    }
  if (dangling.length === 0 && foreign.length === 0) yield one
}

/** ElastiCache names the nodes of a replication group after it: `sessions-001`, with shards `sessions-0001-001`. */
const groupOf = (resource: string) => resource.replace(/(-\d{4})?-\d{3}$/, '')

const unique = (texts: readonly string[]) => [...new Set(texts)].sort()

function textsIn(claim: AnyClaim): readonly string[] {
  const value = valueOf(claim)
  return Array.isArray(value) ? value.map(String) : []
}
