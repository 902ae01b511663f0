/** Which flows a spec needs, derived from what it declares, and from nothing else. */
import { exactly, isStated, type Place, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Placed, Topology } from '../topology/index.ts'
import { awsFlows } from './aws-flows.ts'
import { between, endsOf, type NodeGroup, nodesOf, plainNodes } from './ends.ts'
import type { Flow } from './flow.ts'

export function flowsOf(model: Model, topology: Topology): readonly Flow[] {
  return [
    ...listening(model, topology),
    ...forwarding(model, topology),
    ...storing(model, topology),
    ...discovering(model, topology),
    ...calling(model, topology),
    ...clustering(model, topology),
    ...awsFlows(model, topology),
  ]
}

const balancer = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
const service = 'AWS::ECS::Service'

function listening(model: Model, topology: Topology): readonly Flow[] {
  return [...model.loadBalancers.values()]
    .filter(one => valueOf(one.scheme) === 'internet-facing')
    .flatMap(one =>
      [...one.listeners.values()].flatMap(listener => {
        const port = valueOf(listener.port)
        return port === undefined || !isTcp(listener) ? [] : between('listens', [null], endsOf(topology, balancer, one), port, listener.at)
      }),
    )
}

/** From the nodes of a balancer to the tasks that register in a group that one of its listeners, or a rule of one, forwards to. */
function forwarding(model: Model, topology: Topology): readonly Flow[] {
  return [...model.loadBalancers.values()].flatMap(one => {
    const groups = new Set([...one.listeners.values()].flatMap(listener => [listener, ...listener.rules.values()].flatMap(forwardedTo)))
    return [...model.ecs.services.values()]
      .filter(each => isStated(each.targetGroup) && groups.has(valueOf(each.targetGroup)))
      .flatMap(each => {
        const port =
          valueOf(each.task.container.port) ?? valueOf(model.targetGroups.get(valueOf(each.targetGroup) ?? '')?.port ?? exactly(0, []))
        return port === undefined
          ? []
          : between('forwards', endsOf(topology, balancer, one), endsOf(topology, service, each), port, each.targetGroup.at)
      })
  })
}

const onlyMeant = (flow: Flow): Flow => ({ ...flow, onlyMeant: true })

/** Internal balancers, which services and nodes call, or somebody beyond the VPC. */
function calling(model: Model, topology: Topology): readonly Flow[] {
  const callers = [...[...model.ecs.services.values()].flatMap(one => endsOf(topology, service, one)), ...plainNodes(model, topology)]
  return [...model.loadBalancers.values()]
    .filter(one => valueOf(one.scheme) === 'internal')
    .flatMap(one =>
      [...one.listeners.values()].flatMap(listener => {
        const port = valueOf(listener.port)
        if (port === undefined || !isTcp(listener)) return []
        return between('calls', callers, endsOf(topology, balancer, one), port, listener.at).map(onlyMeant)
      }),
    )
}

/** The keys of the target groups that a listener or a rule of it forwards to; a share of 0 is none. */
function forwardedTo({ forward, forwards }: Pick<Listener, 'forward' | 'forwards'>): readonly (string | undefined)[] {
  const shares = [...forwards.values()].filter(({ weight }) => valueOf(weight) !== 0)
  return [forward, ...shares.map(({ targetGroup }) => targetGroup)].map(valueOf)
}

type Listener =
  ReturnType<Model['loadBalancers']['values']> extends Iterable<{ readonly listeners: ReadonlyMap<string, infer L> }> ? L : never
const isTcp = ({ protocol }: Listener) => !/UDP|QUIC/.test(valueOf(protocol) ?? '')

/** What services keep things in, with its ports. */
function storing(model: Model, topology: Topology): readonly Flow[] {
  const callers = [...model.ecs.services.values()].flatMap(one => endsOf(topology, service, one))
  const others = plainNodes(model, topology)
  const to = (ends: readonly Placed[], ports: readonly number[], at: readonly Place[]) =>
    ports.flatMap(port => [...between('stores', callers, ends, port, at), ...between('stores', others, ends, port, at).map(onlyMeant)])
  const ported = (port: number | undefined) => (port === undefined ? [] : [port])
  return [
    ...[...model.databases.values()].flatMap(one => to(endsOf(topology, 'AWS::RDS::DBInstance', one), ported(valueOf(one.port)), one.at)),
    ...[...model.caches.values()].flatMap(one =>
      to(endsOf(topology, 'AWS::ElastiCache::ReplicationGroup', one), ported(valueOf(one.port)), one.at),
    ),
    ...[...model.nodeGroups.values()].flatMap(one => to(nodesOf(topology, one), brokerPorts(one), one.kafka.brokerPorts.at)),
  ]
}

/** Numbers and ranges, as the spec has them. */
function brokerPorts({ kafka }: NodeGroup): readonly number[] {
  return (valueOf(kafka.brokerPorts) ?? []).flatMap(item => {
    const [first = 0, last = first] = String(item).split('-').map(Number)
    return Array.from({ length: Math.min(last - first + 1, 100) }, (_, index) => first + index)
  })
}

/** Kafka's documentation, and all its examples: controllers listen on 9093 unless somebody says otherwise. */
const usualControllerPort = 9093

/** Brokers copy from each other on the listeners, voters elect a leader on the controller's. One node alone calls nobody. */
function clustering(model: Model, topology: Topology): readonly Flow[] {
  return [...model.nodeGroups.values()]
    .filter(group => group.nodes.size > 1 && isStated(group.kafka.mode))
    .flatMap(group => {
      const ports = [...brokerPorts(group), valueOf(group.kafka.controllerPort) ?? usualControllerPort]
      const nodes = nodesOf(topology, group)
      return [...new Set(ports)].flatMap(port => between('clusters', nodes, nodes, port, group.kafka.at))
    })
}

/** A name in a namespace is there to be called by. */
function discovering(model: Model, topology: Topology): readonly Flow[] {
  const services = [...model.ecs.services.values()]
  return services
    .filter(one => isStated(one.discovery))
    .flatMap(one => {
      const port = valueOf(one.task.container.port)
      const callers = services.filter(other => other !== one).flatMap(other => endsOf(topology, service, other))
      return port === undefined ? [] : between('discovers', callers, endsOf(topology, service, one), port, one.discovery.at)
    })
}
