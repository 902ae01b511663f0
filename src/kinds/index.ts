/** Every kind, by hand: the list is the type. A test finds a file that is not here. */
import alarm from './alarm.ts'
import cacheCluster from './cache-cluster.ts'
import cacheSubnetGroup from './cache-subnet-group.ts'
import compositeAlarm from './composite-alarm.ts'
import dashboard from './dashboard.ts'
import dbCluster from './db-cluster.ts'
import bucket from './bucket.ts'
import certificate from './certificate.ts'
import dbInstance from './db-instance.ts'
import dbSubnetGroup from './db-subnet-group.ts'
import type { AnyKind, PropertiesOf } from './define.ts'
import ec2Instance from './ec2-instance.ts'
import ec2Volume from './ec2-volume.ts'
import ecrRepository from './ecr-repository.ts'
import ecsCluster from './ecs-cluster.ts'
import ecsService from './ecs-service.ts'
import flowLog from './flow-log.ts'
import iamRole from './iam-role.ts'
import logGroup from './log-group.ts'
import internetGateway from './internet-gateway.ts'
import natGateway from './nat-gateway.ts'
import networkAcl from './network-acl.ts'
import discoveryService from './discovery-service.ts'
import distribution from './distribution.ts'
import hostedZone from './hosted-zone.ts'
import recordSet from './record-set.ts'
import listener from './listener.ts'
import listenerRule from './listener-rule.ts'
import loadBalancer from './load-balancer.ts'
import privateDnsNamespace from './private-dns-namespace.ts'
import replicationGroup from './replication-group.ts'
import reservedDbInstance from './reserved-db-instance.ts'
import routeTable from './route-table.ts'
import scalableTarget from './scalable-target.ts'
import scalingPolicy from './scaling-policy.ts'
import schedule from './schedule.ts'
import securityGroup from './security-group.ts'
import serverlessCache from './serverless-cache.ts'
import subnet from './subnet.ts'
import targetGroup from './target-group.ts'
import taskDefinition from './task-definition.ts'
import topic from './topic.ts'
import carrierGateway from './carrier-gateway.ts'
import egressOnlyInternetGateway from './egress-only-internet-gateway.ts'
import eip from './eip.ts'
import networkInterface from './network-interface.ts'
import transitGatewayAttachment from './transit-gateway-attachment.ts'
import vpcPeeringConnection from './vpc-peering-connection.ts'
import vpnGateway from './vpn-gateway.ts'
import { seenByInterface, seenKind } from './seen-by-interface.ts'
import vpc from './vpc.ts'
import vpcBlockPublicAccessExclusion from './vpc-block-public-access-exclusion.ts'
import vpcEndpoint from './vpc-endpoint.ts'

/** Parents before children: pairing goes in this order. */
const list = [
  vpc,
  networkAcl,
  subnet,
  securityGroup,
  internetGateway,
  natGateway,
  routeTable,
  vpcEndpoint,
  flowLog,
  networkInterface,
  eip,
  vpcPeeringConnection,
  transitGatewayAttachment,
  vpnGateway,
  egressOnlyInternetGateway,
  carrierGateway,
  vpcBlockPublicAccessExclusion,
  dbSubnetGroup,
  dbCluster,
  dbInstance,
  reservedDbInstance,
  cacheSubnetGroup,
  replicationGroup,
  cacheCluster,
  serverlessCache,
  ecsCluster,
  ecsService,
  scalableTarget,
  scalingPolicy,
  taskDefinition,
  ec2Instance,
  ec2Volume,
  iamRole,
  ecrRepository,
  schedule,
  logGroup,
  topic,
  compositeAlarm,
  dashboard,
  certificate,
  bucket,
  targetGroup,
  loadBalancer,
  listener,
  listenerRule,
  // A renamed one is known by its dimensions, which name what is paired above.
  alarm,
  privateDnsNamespace,
  discoveryService,
  distribution,
  hostedZone,
  recordSet,
] as const

type Listed = (typeof list)[number]
export type KindName = Listed['type']
export type Properties<T extends KindName> = PropertiesOf<Extract<Listed, { readonly type: T }>>

export const kinds: readonly AnyKind[] = [...list, ...seenByInterface]

const byType = new Map(kinds.map(kind => [kind.type, kind]))

/** The kind of a type that the program knows, else what can be said of any type of CloudFormation's; anything else is a bug. */
export function kindOf(type: string): AnyKind {
  const kind = byType.get(type)
  if (kind !== undefined) return kind
  if (!type.includes('::')) throw new Error(`no kind ${type}`)
  return seenKind(type, { en: type, ko: type })
}
