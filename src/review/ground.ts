/** What two networks are compared as: the network, what it is called, and where each of its rules is written or was read. */
import type { Estate } from '../compare/index.ts'
import { label } from '../compare/index.ts'
import { expectationsOf } from '../expect/index.ts'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Expectation } from '../model/resource.ts'
import { sceneOfEstate, sceneOfSpec, type Topology, topologyOf } from '../topology/index.ts'
import { type Decision, ruleText, type TrafficRule } from '../traffic/index.ts'

export interface Ground {
  readonly topology: Topology
  /** Said nothing of: what one environment is called is no difference to another. */
  readonly environment: string
  /** The place that a rule or route comes from: a line of the spec, or the call that answered it; null where there is no such rule. */
  readonly placeOf: (decision: Decision) => Origin | null
}

/** `spec/architecture.yaml:57:7` and its pointer, or `ec2:DescribeSecurityGroups` and where in its answer. */
export interface Origin {
  readonly text: string
  readonly pointer: string
}

export function groundOfModel(model: Model): Ground {
  const expectations = expectationsOf(model)
  return {
    topology: topologyOf(sceneOfSpec(expectations)),
    environment: model.resolved.environment,
    placeOf: decision => inSpec(expectations, decision),
  }
}

export function groundOfEstate(model: Model, estate: Estate): Ground {
  return {
    topology: topologyOf(sceneOfEstate(estate)),
    environment: model.resolved.environment,
    placeOf: decision => inEstate(estate, decision),
  }
}

const properties = { egress: 'SecurityGroupEgress', ingress: 'SecurityGroupIngress', route: 'Routes' } as const
type Kind = keyof typeof properties
const isKind = (kind: Decision['kind']): kind is Kind => Object.hasOwn(properties, kind)

function inSpec(expectations: readonly Expectation[], { kind, by, rule }: Decision): Origin | null {
  if (!isKind(kind)) return null
  const owner = expectations.find(one => one.properties[properties[kind]] !== undefined && one.key.endsWith(`/${by}`))
  const place = owner?.properties[properties[kind]]?.parts?.find(({ value }) => says(kind, value, rule))?.at[0]
  return place === undefined ? null : { text: `${place.file}:${place.line}:${place.column}`, pointer: place.pointer }
}

function inEstate({ pairs, unmanaged, folded }: Estate, { kind, by, rule }: Decision): Origin | null {
  if (!isKind(kind)) return null
  const all = [
    ...pairs.flatMap(one =>
      one.is === 'matched' ? [{ actual: one.actual, name: valueOf(one.expectation.name) ?? one.expectation.key }] : [],
    ),
    ...[...unmanaged.flatMap(({ actual, holds }) => [actual, ...holds]), ...folded].map(actual => ({ actual, name: label(actual) })),
  ]
  const fact = all.find(({ actual, name }) => name === by && actual.properties[properties[kind]] !== undefined)?.actual.properties[
    properties[kind]
  ]
  if (fact?.known !== true || !Array.isArray(fact.value) || !fact.value.some(value => says(kind, kind === 'route' ? value : [value], rule)))
    return null
  return { text: `${fact.from.call} ${fact.from.at}`, pointer: fact.from.at }
}

/** Whether a part of a list is the one that decides. The kinds make the parts: rules of one entry, or one route. */
function says(kind: Kind, value: unknown, rule: string): boolean {
  if (kind === 'route') return rule.startsWith(`${(value as { readonly destination: string }).destination} `)
  return (value as readonly TrafficRule[]).some(one => ruleText(one, kind) === rule)
}
