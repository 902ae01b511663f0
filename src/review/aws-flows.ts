/** Flows to AWS itself: images, logs, secrets, sessions. All of it is tcp 443, to the internet or to an endpoint in the VPC. */
import { isStated, type Place, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
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
  // Without private DNS the service's own name still leads to the internet.
  const inside = endpoints.filter(one => valueOf(one.type) === 'gateway' || valueOf(one.privateDns) === true)
  const served = new Set(inside.map(one => valueOf(one.service)))
  return [
    ...callers
      .filter(({ needs }) => needs.some(need => !served.has(need)))
      .flatMap(({ ends, at }) => between('calls-aws', ends, [null], 443, at)),
    ...inside.flatMap(one => {
      const name = valueOf(one.service) ?? ''
      const users = callers.filter(({ needs }) => needs.includes(name)).flatMap(({ ends }) => ends)
      return between('by-endpoint', users, endsOf(topology, 'AWS::EC2::VPCEndpoint', one), 443, one.at)
    }),
  ]
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
