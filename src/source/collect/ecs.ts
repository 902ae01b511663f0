import type {
  Cluster,
  DescribeClustersCommandInput,
  DescribeClustersCommandOutput,
  DescribeServicesCommandInput,
  DescribeServicesCommandOutput,
  DescribeTaskDefinitionCommandInput,
  DescribeTaskDefinitionCommandOutput,
  ListClustersCommandInput,
  ListClustersCommandOutput,
  ListServicesCommandInput,
  ListServicesCommandOutput,
  Service,
} from '@aws-sdk/client-ecs'
import { runOf } from '../../kinds/ecs-service-api.ts'
import type { TaskDefinitionItem } from '../../kinds/task-definition.ts'
import type { Because } from '../../model/fact.ts'
import type { Call, Listing, Read } from '../call.ts'
import { callName, failed } from '../call.ts'
import { describe, list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { type Collected, type Collector, fed } from './collect.ts'

const listClusters: Read<ListClustersCommandInput, ListClustersCommandOutput, string> = {
  service: 'ecs',
  operation: 'ListClusters',
  action: 'ecs:ListClusters',
  feeds: { 'AWS::ECS::Cluster': '*' },
  items: { field: 'clusterArns', id: arn => arn },
  page: { token: 'nextToken', next: 'nextToken', size: { maxResults: 100 } },
}

/** Without `include`, settings and configuration are left out of the answer, and would read as off. */
const clusters: Read<DescribeClustersCommandInput, DescribeClustersCommandOutput, Cluster> = {
  service: 'ecs',
  operation: 'DescribeClusters',
  action: 'ecs:DescribeClusters',
  feeds: { 'AWS::ECS::Cluster': '*' },
  items: { field: 'clusters', id: cluster => cluster.clusterName },
  batch: { field: 'clusters', limit: 100, failures: 'failures' },
  parent: 'listClusters',
}

/** The default page is 10. */
const listServices: Read<ListServicesCommandInput, ListServicesCommandOutput, string> = {
  service: 'ecs',
  operation: 'ListServices',
  action: 'ecs:ListServices',
  feeds: { 'AWS::ECS::Service': '*' },
  items: { field: 'serviceArns', id: arn => arn },
  page: { token: 'nextToken', next: 'nextToken', size: { maxResults: 100 } },
  parent: 'clusters',
  absentOn: ['ClusterNotFoundException'],
}

const services: Read<DescribeServicesCommandInput, DescribeServicesCommandOutput, Service> = {
  service: 'ecs',
  operation: 'DescribeServices',
  action: 'ecs:DescribeServices',
  feeds: { 'AWS::ECS::Service': '*' },
  items: { field: 'services', id: service => service.serviceName },
  batch: { field: 'services', limit: 10, failures: 'failures' },
  parent: 'listServices',
  absentOn: ['ClusterNotFoundException'],
}

/** Of the revision that a service uses, not of its family's latest. */
const taskDefinition: Read<DescribeTaskDefinitionCommandInput, DescribeTaskDefinitionCommandOutput> = {
  service: 'ecs',
  operation: 'DescribeTaskDefinition',
  action: 'ecs:DescribeTaskDefinition',
  feeds: { 'AWS::ECS::TaskDefinition': '*' },
  parent: 'services',
}

export const ecs: Collector = {
  reads: { listClusters, clusters, listServices, services, taskDefinition },
  collect: async (call, asked) => {
    const stated = asked.names('AWS::ECS::Cluster')
    const inStated = Promise.all(stated.map(cluster => inCluster(call, asked, cluster, asked.names('AWS::ECS::Service'))))
    const found = await statedAndListed(call, listClusters, {}, clusters, { include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'] }, stated)
    const others = found.items.map(({ item }) => item.clusterName ?? '').filter(name => !stated.includes(name))
    const inOthers = await Promise.all(others.map(cluster => inCluster(call, asked, cluster, [])))
    return [fed('AWS::ECS::Cluster', found), ...(await inStated).flat(), ...inOthers.flat()]
  },
}

/** The services of one cluster and, where the spec speaks of them, the task definitions they use. */
async function inCluster(call: Call, asked: Asked, cluster: string, stated: readonly string[]): Promise<readonly Collected[]> {
  const found = await statedAndListed(call, listServices, { cluster }, services, { cluster, include: ['TAGS'] }, stated)
  // DescribeServices knows a service while it drains, and for a while after: what it used is nobody's any more.
  const used = stated.length === 0 ? [] : found.items.filter(({ item }) => item.status !== 'DRAINING' && item.status !== 'INACTIVE')
  const definitions = await Promise.all(used.map(({ item }) => definitionOf(call, asked, item)))
  return [fed('AWS::ECS::Service', found, cluster), ...definitions]
}

/** Describes what the spec names at once, and the rest when the list is there: two waves instead of three. */
async function statedAndListed<ListIn, ListOut, In, Out, Item>(
  call: Call,
  listRead: Read<ListIn, ListOut, string>,
  listInput: ListIn,
  read: Read<In, Out, Item>,
  base: Partial<In>,
  stated: readonly string[],
): Promise<Listing<Item>> {
  const [listed, first] = await Promise.all([list(call, listRead, listInput), describe(call, read, base, stated)])
  // An ARN of ECS ends with the name, with the cluster before it or not.
  const names = listed.items.map(({ item }) => item.split('/').at(-1) ?? item)
  const rest = await describe(
    call,
    read,
    base,
    names.filter(name => !stated.includes(name)),
  )
  return { items: [...first.items, ...rest.items], gap: listed.gap ?? first.gap ?? rest.gap }
}

async function definitionOf(call: Call, asked: Asked, service: Service): Promise<Collected> {
  const { taskDefinition: arn } = runOf(service)
  const from = { call: callName(taskDefinition), at: `/${arn ?? ''}` }
  const gap = (because: Because): Collected => ({
    resources: [],
    gaps: [{ type: 'AWS::ECS::TaskDefinition', parent: service.serviceArn ?? null, because, from }],
  })
  if (arn === undefined) return gap(failed(services, 'garbled', `the answer has no task definition of ${service.serviceName ?? ''}`))
  const answer = await one(call, taskDefinition, { taskDefinition: arn, include: ['TAGS'] })
  if (!answer.ok) return gap(answer.because)
  const { taskDefinition: definition, tags } = answer.output
  if (definition === undefined)
    return gap({ reason: 'garbled', call: from.call, action: null, message: 'the answer has no task definition' })
  const item: TaskDefinitionItem = {
    definition,
    tags,
    service: service.serviceArn ?? '',
    mainContainers: asked.stated('AWS::ECS::TaskDefinition', 'ContainerDefinitions.Name'),
  }
  return fed('AWS::ECS::TaskDefinition', { items: [{ item, from }], gap: null })
}
