/** Flows to AWS itself: images, logs, secrets, sessions. All of it is tcp 443, to the internet or to an endpoint in the VPC. */
import { isStated, type Place, valueOf } from '../model/claim.ts'
import type { Entries, Model } from '../model/language/index.ts'
import type { Placed, Topology } from '../topology/index.ts'
import type { Flow } from './flow.ts'
import { between, endsOf, nodesOf } from './ends.ts'

/** Who calls AWS, and which of its services, as endpoints name them. */
interface Caller {
  readonly ends: readonly Placed[]
  readonly needs: readonly string[]
  readonly at: readonly Place[]
}

export function awsFlows(model: Model, topology: Topology): readonly Flow[] {
  const callers = [...services(model, topology), ...nodes(model, topology)]
  const endpoints = [...model.network.endpoints.values()]
  return callers.flatMap(({ ends, needs, at }) =>
    ends.flatMap(end => {
      const serving = endpoints.filter(one => needs.includes(valueOf(one.service) ?? '') && serves(model, one, end))
      const rest = needs.filter(need => !serving.some(one => valueOf(one.service) === need))
      // What goes to the internet needs of the groups all that a gateway endpoint needs.
      const routed = rest.length > 0 ? [] : serving.filter(isGateway)
      return [
        ...(rest.length > 0 ? [toInternet('calls-aws', end, rest.length < needs.length ? rest : [], at)] : []),
        ...routed.map(one => toInternet('by-endpoint', end, [valueOf(one.service) ?? ''], one.at)),
        ...serving.flatMap(one => between('by-endpoint', [end], endsOf(topology, 'AWS::EC2::VPCEndpoint', one), 443, one.at)),
      ]
    }),
  )
}

type Endpoint = Model['network']['endpoints'] extends Entries<infer E> ? E : never

const isGateway = (one: Endpoint) => valueOf(one.type) === 'gateway'

/** `services`: which of AWS; none: all that it ever calls. */
const toInternet = (why: Flow['why'], from: Placed, services: readonly string[], at: readonly Place[]): Flow => ({
  why,
  from,
  to: null,
  port: 443,
  at,
  services,
})

/** A gateway serves the subnets of its route tables; without private DNS a service's own name still leads to the internet. */
function serves({ network }: Model, one: Endpoint, { subnet }: Placed): boolean {
  if (!isGateway(one)) return valueOf(one.privateDns) === true
  const inside = [...network.subnets].filter(([, each]) => valueOf(each.name) === subnet).map(([key]) => key)
  const tables = (valueOf(one.routeTables) ?? []).map(key => network.routeTables.get(key))
  return tables.some(table => table !== undefined && (valueOf(table.subnets) ?? []).some(each => inside.includes(each)))
}

/** A Fargate task pulls its image (whose layers are in S3), and sends its logs. */
function services(model: Model, topology: Topology): readonly Caller[] {
  return [...model.ecs.services.values()].map(one => ({
    ends: endsOf(topology, 'AWS::ECS::Service', one),
    needs: [
      'ecr.api',
      'ecr.dkr',
      's3',
      ...(isStated(one.task.container.logGroup) ? ['logs'] : []),
      ...((valueOf(one.task.container.secrets) ?? []).length > 0 ? ['secretsmanager'] : []),
      ...(valueOf(one.execEnabled) === true ? ['ssmmessages'] : []),
    ],
    at: one.repository.at,
  }))
}

function nodes(model: Model, topology: Topology): readonly Caller[] {
  return [...model.nodeGroups.values()]
    .filter(group => isStated(group.logGroup))
    .map(group => ({ ends: nodesOf(topology, group), needs: ['logs'], at: group.logGroup.at }))
}
