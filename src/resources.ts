/** Every resource of an audit with its facts: what the reports draw, and what a later audit holds against this one. */
import { declaredIn, type Estate, json, type Pair, resourceOf, wantJson } from './compare/index.ts'
import type { Audit, AuditedFact, AuditedResource, Finding, ResourceName, Verdict } from './model/audit.ts'
import { isStated, type Place } from './model/claim.ts'
import type { AnyFact } from './model/fact.ts'
import type { Actual } from './model/resource.ts'

type Judged = Pick<Audit, 'findings' | 'partial'>

/** In the order of the spec, what is unmanaged last. A partial audit has only the facts that findings speak of. */
export function resourcesOf(estate: Estate, judged: Judged): readonly AuditedResource[] {
  const findings = new Map<string, Finding[]>()
  for (const finding of judged.findings) {
    const key = factKey(finding.resource, finding.property)
    findings.set(key, [...(findings.get(key) ?? []), finding])
  }
  const verdictOn: VerdictOn = (resource, property) =>
    worst(findings.get(factKey(resource, property))) ?? (judged.partial === null ? 'conforms' : null)
  return [...estate.pairs.map(one => stated(one, verdictOn)), ...estate.unmanaged.map(({ actual }) => unmanaged(actual, estate))]
}

type VerdictOn = (resource: ResourceName, property: string) => Verdict | null

/** By identifiers too: services of two clusters, and policies of two services, may have one name. */
const factKey = ({ type, name, id, arn }: ResourceName, property: string | null) => JSON.stringify([type, name, id, arn, property])

const order: readonly Verdict[] = ['deviates', 'unknown', 'pending', 'planned', 'waived']

function worst(findings: readonly Finding[] | undefined): Verdict | undefined {
  return order.find(verdict => findings?.some(one => one.verdict === verdict))
}

const states = { matched: 'there', missing: 'missing', unreadable: 'unreadable', ambiguous: 'ambiguous', hidden: 'hidden' } as const

function stated(pair: Pair, verdictOn: VerdictOn): AuditedResource {
  const { expectation } = pair
  const actual = pair.is === 'matched' ? pair.actual : null
  const resource = resourceOf({ expectation, actual })
  const facts = Object.entries(expectation.properties).flatMap(([property, claim]): readonly AuditedFact[] => {
    if (!isStated(claim)) return []
    const fact = actual?.properties[property]
    if (fact === undefined || actual?.notApplicable?.includes(property)) return []
    const verdict = verdictOn(resource, property)
    return verdict === null ? [] : [{ property, verdict, expected: wantJson(claim), actual: valueIn(fact), evidence: fact.from }]
  })
  return {
    ...resource,
    key: expectation.key,
    parent: expectation.parent,
    state: states[pair.is],
    spec: placed(expectation.at),
    facts,
    ...(actual?.now !== undefined && { now: actual.now }),
  }
}

function unmanaged(actual: Actual, estate: Estate): AuditedResource {
  const { type, id, arn, name } = actual
  const facts = Object.entries(actual.properties).flatMap(([property, fact]): readonly AuditedFact[] =>
    fact.known ? [{ property, verdict: null, expected: null, actual: json(fact.value), evidence: fact.from }] : [],
  )
  return {
    type,
    name: (name.known ? name.value : null) ?? id,
    id,
    arn,
    key: null,
    parent: null,
    state: 'unmanaged',
    spec: placed(declaredIn(estate, type)),
    facts,
  }
}

const valueIn = (fact: AnyFact) => (fact.known ? json(fact.value) : null)

function placed([place]: readonly Place[]): Place {
  if (place === undefined) throw new Error('an expectation without a place in the spec')
  return place
}
