/**
 * The first book of the network: which interfaces each kind has, as its own answer tells it. Null where the answer leaves it open,
 * or while the thing is being made or changed: then nothing is held against the interfaces.
 */
import type { Service } from '@aws-sdk/client-ecs'
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { CacheCluster } from '@aws-sdk/client-elasticache'
import type { DBInstance } from '@aws-sdk/client-rds'
import type { Fact } from '../model/fact.ts'
import type { Bears, Berth } from '../model/resource.ts'

/** By the ids that it names: instances, NAT gateways and interface endpoints do. One that names none has some all the same. */
export function bearsThese(ids: readonly (string | undefined)[], subnets: readonly string[] = []): Bears {
  const named = [...new Set(ids)].filter(id => id !== undefined)
  const each = subnets.map(subnet => ({ subnet }))
  return named.length === 0 ? { ids: null, each: each.length === 0 ? [{}] : each, more: null } : { ids: named, each, more: null }
}

/** A balancer has a node in each of its subnets, and more of them under load. */
export function nodesOfBalancer({ State, AvailabilityZones = [] }: LoadBalancer): Bears | null {
  if (State?.Code !== 'active') return null
  return { ids: null, each: AvailabilityZones.flatMap(({ SubnetId: subnet }) => (subnet === undefined ? [] : [{ subnet }])), more: null }
}

/** One for each node, where it stands. */
export function nodesOfCache(members: Fact<readonly CacheCluster[]>): Bears | null {
  if (!members.known || members.value.some(one => one.CacheClusterStatus !== 'available')) return null
  return {
    ids: null,
    each: members.value.map(({ CacheClusterId: alias, PreferredAvailabilityZone: zone }) => ({
      ...(alias !== undefined && { alias }),
      ...(zone !== undefined && { zone }),
    })),
    more: [],
  }
}

/**
 * One in its own zone, and with Multi-AZ perhaps one for the standby, which is never in the same. Whether a stopped instance keeps
 * its interface is not documented: of any that is not available nothing is said.
 */
export function interfaceOfDatabase(db: DBInstance): Bears | null {
  const { AvailabilityZone: zone, SecondaryAvailabilityZone: other } = db
  if (db.DBInstanceStatus !== 'available' || zone === undefined || db.DBSubnetGroup === undefined) return null
  const standby: Berth = other === undefined ? { notZone: zone } : { zone: other }
  return { ids: null, each: [{ zone }], more: db.MultiAZ === false ? [] : [standby] }
}

/** One for each task that runs in a network of its own; while a deployment is under way there may be more. */
export function interfacesOfTasks({ networkConfiguration, runningCount, desiredCount, pendingCount, deployments }: Service): Bears | null {
  if (networkConfiguration?.awsvpcConfiguration === undefined || runningCount === undefined) return null
  const [deployment, ...others] = deployments ?? []
  const isSteady = deployment?.rolloutState === 'COMPLETED' && others.length === 0 && pendingCount === 0 && runningCount === desiredCount
  return { ids: null, each: Array.from({ length: runningCount }, () => ({})), more: isSteady ? [] : null }
}
