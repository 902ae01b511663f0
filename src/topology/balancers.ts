/** Listeners of load balancers with the interfaces that they lead to. */
import { type Listener, portOf } from '../traffic/index.ts'
import type { Placed } from './interfaces.ts'
import { allOf, doubtIn, listIn, named, valueIn } from './read.ts'
import type { Scene, Seen } from './seen.ts'

export function listenersOf(scene: Scene, balancer: Seen, placed: readonly Placed[]): readonly Listener[] {
  const listeners = allOf(scene, 'AWS::ElasticLoadBalancingV2::Listener').filter(one => one.parent === balancer.name)
  const nodes = placed.filter(({ owner }) => owner.type === balancer.type && owner.name === balancer.name).map(({ key }) => key)
  return listeners.flatMap(one => {
    const port = valueIn<number>(one, 'Port')
    if (port === undefined) return []
    const { targets, doubt } = leadsTo(scene, balancer, one, placed)
    return protocolsOf(one).map(protocol => ({
      nodes,
      services: portOf(protocol, port),
      targets: targets.map(({ port: at, ...target }) => ({ ...target, services: portOf(protocol, at) })),
      doubt,
    }))
  })
}

/** HTTP, HTTPS, TCP and TLS are heard on tcp. */
function protocolsOf(one: Seen): readonly ('tcp' | 'udp')[] {
  const protocol = valueIn<string>(one, 'Protocol')
  if (protocol === 'TCP_UDP') return ['tcp', 'udp']
  return protocol === 'UDP' || protocol === 'QUIC' ? ['udp'] : ['tcp']
}

interface Target {
  readonly to: string
  readonly port: number
  readonly doubt: string | null
}

function leadsTo(
  scene: Scene,
  balancer: Seen,
  one: Seen,
  placed: readonly Placed[],
): { readonly targets: readonly Target[]; readonly doubt: string | null } {
  const rules = allOf(scene, 'AWS::ElasticLoadBalancingV2::ListenerRule').filter(rule => rule.parent === one.name)
  const forwards = [listIn<string>(one, forwardsTo), ...rules.map(rule => listIn<string>(rule, 'Actions.ForwardConfig.TargetGroups'))]
  const groups = [...new Set(forwards.flatMap(({ items }) => items))]
  const doubts = [
    // A spec that says nothing of forwarding forwards nothing.
    ...forwards.map(({ doubt }) => (scene.isSpec ? null : doubt)),
    ...groups.map(group => registrationDoubt(scene, group)),
  ]
  return {
    targets: groups.flatMap(group => {
      const why = addressDoubt(scene, balancer, group)
      return targetsOf(scene, group, placed).map(target => ({ ...target, doubt: why }))
    }),
    doubt: doubts.find(doubt => doubt !== null) ?? null,
  }
}

/** A network load balancer may hand on the caller's own address, which is not modelled: then other rules let it pass. */
function addressDoubt(scene: Scene, balancer: Seen, group: string): string | null {
  if (valueIn(balancer, 'Type') !== 'network') return null
  const keeps = valueIn(named(scene, 'AWS::ElasticLoadBalancingV2::TargetGroup', group), 'TargetGroupAttributes/preserve_client_ip.enabled')
  if (keeps === false) return null
  return `${keeps === true ? 'that' : 'whether'} ${group} keeps the address of the caller`
}

const forwardsTo = 'DefaultActions.ForwardConfig.TargetGroups'

/** Tasks register at the port of their container. */
function targetsOf(scene: Scene, group: string, placed: readonly Placed[]): readonly Omit<Target, 'doubt'>[] {
  const fallback = valueIn<number>(named(scene, 'AWS::ElasticLoadBalancingV2::TargetGroup', group), 'Port')
  return allOf(scene, 'AWS::ECS::Service')
    .filter(service => listIn<string>(service, 'LoadBalancers').items.includes(group))
    .flatMap(service => {
      const ports = valueIn<readonly number[]>(service, 'LoadBalancers.ContainerPort') ?? (fallback === undefined ? [] : [fallback])
      const own = placed.filter(({ owner }) => owner.type === service.type && owner.name === service.name)
      return own.flatMap(({ key }) => ports.map(port => ({ to: key, port })))
    })
}

/** In an account anybody may register a target by hand: without a service that does, who is behind a group is not known. */
function registrationDoubt(scene: Scene, group: string): string | null {
  const services = allOf(scene, 'AWS::ECS::Service')
  const unread = services.map(service => doubtIn(service, 'LoadBalancers')).find(doubt => doubt !== null)
  if (scene.isSpec) return null
  const isServed = services.some(service => listIn<string>(service, 'LoadBalancers').items.includes(group))
  return isServed ? null : (unread ?? `the targets of ${group}, which no service registers`)
}
