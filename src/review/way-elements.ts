/** For tests: of each flow that a spec needs, every element of its way as an overlay that takes it out. */
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import { type Decision, decisions, internet, reach, ruleText, type TrafficRule } from '../traffic/index.ts'
import type { Flow } from './flow.ts'
import { tcp } from './flow.ts'
import type { Design } from './rule.ts'

export interface Element {
  /** Where in the spec it stands, and what of it goes. */
  readonly key: string
  /** An overlay without it. */
  readonly drop: string
}

type Path = readonly (string | number)[]

export const overlay = (path: Path, value: unknown) => JSON.stringify(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value))

const whole = (path: Path): Element => ({ key: path.join('/'), drop: overlay(path, null) })
const without = <T>(path: Path, all: readonly T[], one: T): Element => ({
  key: `${path.join('/')} ${String(one)}`,
  drop: overlay(
    path,
    all.filter(other => other !== one),
  ),
})

/** The question that a flow is, with its certificate. */
export const answerFor = ({ topology: { network } }: Design, { from, to, port }: Flow) =>
  reach(network, { from: from?.key ?? internet, to: to?.key ?? internet, services: [tcp + port, tcp + port + 1] })

/** Rules, ports of rules, routes, tables of subnets, gateways: all that the way of a flow goes by. Empty: there is no way. */
export function elementsOf(design: Design, flow: Flow): readonly Element[] {
  const answer = answerFor(design, flow)
  if (answer.is !== 'reachable') return []
  const found = decisions(design.topology.network, answer.path).flatMap(one => ofDecision(design, one, flow))
  const all = [...found, ...ofSubnets(design, flow, found)]
  return all.filter((one, index) => all.findIndex(other => other.key === one.key) === index)
}

function ofDecision(design: Design, decision: Decision, { port }: Flow): readonly Element[] {
  const { kind } = decision
  if (kind === 'gateway') return [whole(['network', 'internetGateway'])]
  if (kind !== 'egress' && kind !== 'ingress' && kind !== 'route') return []
  const path = pathOf(design, decision)
  if (path === null) return []
  if (kind !== 'route') return [whole(path), ...ofPort(design.model, path, port)]
  const [, , table = '', , key = ''] = path
  const route = design.model.network.routeTables.get(table)?.routes.get(key)
  const nat = route === undefined ? undefined : valueOf(route.natGateway)
  return [whole(path), ...(nat === undefined ? [whole(['network', 'internetGateway'])] : [whole(['network', 'natGateways', nat])])]
}

/** The entry of the spec that a deciding rule or route was made from; null for what stands in none: local routes. */
function pathOf({ expectations }: Design, { kind, by, rule }: Decision): readonly string[] | null {
  const property = kind === 'route' ? 'Routes' : kind === 'egress' ? 'SecurityGroupEgress' : 'SecurityGroupIngress'
  const owner = expectations.find(one => one.properties[property] !== undefined && one.key.endsWith(`/${by}`))
  const part = owner?.properties[property]?.parts?.find(({ value }) =>
    // The kinds make the parts: rules of one entry, or one route.
    kind === 'route'
      ? rule.startsWith(`${(value as { readonly destination: string }).destination} `)
      : (value as readonly TrafficRule[]).some(
          one => kind !== 'gateway' && ruleText(one, kind === 'egress' ? 'egress' : 'ingress') === rule,
        ),
  )
  return part?.at[0]?.pointer.split('/').slice(1) ?? null
}

/** Of an entry with several ports the one that the flow asks for. */
function ofPort(model: Model, path: readonly string[], port: number): readonly Element[] {
  const [, group = '', direction = '', entry = ''] = path
  const rules = model.securityGroups.get(group)
  const rule = direction === 'ingress' ? rules?.ingress.get(entry) : rules?.egress.get(entry)
  const ports = rule === undefined ? [] : (valueOf(rule.ports) ?? [])
  const own = ports.find(one => String(one) === String(port))
  return own === undefined || ports.length < 2 ? [] : [without([...path, 'ports'], ports, own)]
}

/** That a subnet of the way has the table that it has: of both ends, and of the NAT gateways. */
function ofSubnets({ model }: Design, { from, to }: Flow, found: readonly Element[]): readonly Element[] {
  const { subnets, routeTables, natGateways } = model.network
  const nats = [...natGateways].filter(([key]) => found.some(one => one.key === `network/natGateways/${key}`))
  const passed = new Set([
    ...[...subnets].filter(([, one]) => [from, to].some(end => end?.subnet === valueOf(one.name))).map(([key]) => key),
    ...nats.map(([, nat]) => valueOf(nat.subnet)),
  ])
  return [...routeTables].flatMap(([key, table]) => {
    const all = valueOf(table.subnets) ?? []
    return all.filter(one => passed.has(one)).map(one => without(['network', 'routeTables', key, 'subnets'], all, one))
  })
}
