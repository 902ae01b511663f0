/** How an ECS service is read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { refer } from '../model/resource.ts'
import type { FromTemplate } from './define.ts'
import type { EcsService } from './ecs-service.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { lastPart, symbolOf, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::ECS::Service of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<EcsService> {
  const read = templateReading(item, from)
  const cluster = read.alias('Cluster')
  const tags = read.tags('Tags')
  const vpc = 'NetworkConfiguration/AwsvpcConfiguration'
  const deployment = 'DeploymentConfiguration'
  const own = read.raw('ServiceName')
  const name = typeof own === 'string' ? own : symbolOf(item.id, 'Name')
  return {
    name: read.name('ServiceName'),
    // By this text auto scaling refers to it (AWS::ApplicationAutoScaling::ScalableTarget, ResourceId).
    aliases: cluster.known ? [`service/${lastPart(cluster.value, '/')}/${name}`] : [],
    parent: cluster,
    vpc: vpcOfInterfaces(item, from),
    tags,
    properties: {
      ...launch(read),
      Subnets: read.references('AWS::EC2::Subnet', `${vpc}/Subnets`),
      SecurityGroups: read.references('AWS::EC2::SecurityGroup', `${vpc}/SecurityGroups`),
      AssignPublicIp: mapFact(read.text(`${vpc}/AssignPublicIp`), text => text === 'ENABLED'),
      ...balancers(read),
      ServiceRegistries: thenFact(read.list('ServiceRegistries'), registries =>
        mapFact(
          allFacts(
            registries.map(one => one.alias('RegistryArn')),
            read.at('ServiceRegistries'),
          ),
          aliases => aliases.map(alias => refer('AWS::ServiceDiscovery::Service', alias)),
        ),
      ),
      EnableExecuteCommand: read.flag('EnableExecuteCommand'),
      MinimumHealthyPercent: percent(read, `${deployment}/MinimumHealthyPercent`, 100),
      MaximumPercent: percent(read, `${deployment}/MaximumPercent`, 200),
      'DeploymentCircuitBreaker.Enable': read.flag(`${deployment}/DeploymentCircuitBreaker/Enable`),
      'DeploymentCircuitBreaker.Rollback': read.flag(`${deployment}/DeploymentCircuitBreaker/Rollback`),
      DesiredCount: mapFact(read.count('DesiredCount'), startsWith => ({ startsWith })),
      Tags: tags,
    },
  }
}

/**
 * A launch type or a strategy, not both (Template Reference, AWS::ECS::Service). Left out both, the cluster's default strategy
 * decides. On Fargate the platform is LATEST if none is said; elsewhere there is none.
 */
function launch(read: TemplateReading) {
  const strategy = read.raw('CapacityProviderStrategy') === undefined ? null : read.list('CapacityProviderStrategy')
  const hasType = read.raw('LaunchType') !== undefined
  const launchType: Fact<string | null> = hasType || strategy === null ? read.text('LaunchType') : known(null, read.at('LaunchType'))
  const items =
    strategy ?? (hasType ? known<readonly TemplateReading[]>([], read.at('LaunchType')) : read.missing('CapacityProviderStrategy'))
  const names = thenFact(items, list =>
    allFacts(
      list.map(one => one.text('CapacityProvider')),
      read.at('CapacityProviderStrategy'),
    ),
  )
  // API reference, CapacityProviderStrategyItem: without a value the weight is 0, and so is the base.
  const numbers = (field: string) =>
    thenFact(items, list =>
      thenFact(names, keys =>
        mapFact(
          allFacts(
            list.map(one => one.count(field, { value: 0, source: 'CapacityProviderStrategyItem: the default is 0' })),
            read.at(field),
          ),
          values => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0])),
        ),
      ),
    )
  const platform = { FARGATE: 'LATEST', EC2: null, EXTERNAL: null }
  const given = read.raw('PlatformVersion') !== undefined
  return {
    LaunchType: launchType,
    CapacityProviderStrategy: mapFact(names, list => list.toSorted()),
    'CapacityProviderStrategy.Weight': numbers('Weight'),
    'CapacityProviderStrategy.Base': numbers('Base'),
    PlatformVersion: given
      ? read.text('PlatformVersion')
      : thenFact(
          launchType,
          (type, at): Fact<string | null> =>
            type === 'FARGATE' || type === 'EC2' || type === 'EXTERNAL' ? known(platform[type], at) : read.missing('PlatformVersion'),
        ),
  }
}

function balancers(read: TemplateReading) {
  const each = <T>(pick: (one: TemplateReading) => Fact<T>) =>
    thenFact(read.list('LoadBalancers'), list => allFacts(list.map(pick), read.at('LoadBalancers')))
  return {
    LoadBalancers: mapFact(
      each(one => one.alias('TargetGroupArn')),
      aliases => aliases.map(alias => refer('AWS::ElasticLoadBalancingV2::TargetGroup', alias)),
    ),
    'LoadBalancers.ContainerName': each(one => one.text('ContainerName')),
    'LoadBalancers.ContainerPort': each(one => one.count('ContainerPort')),
  }
}

/** Template Reference, AWS::ECS::Service DeploymentConfiguration: 100 and 200 are the defaults of the REPLICA strategy. */
function percent(read: TemplateReading, field: string, value: number): Fact<number> {
  const source = 'Template Reference, AWS::ECS::Service DeploymentConfiguration: the default of REPLICA services'
  return thenFact(read.text('SchedulingStrategy', { value: 'REPLICA', source: 'Template Reference, AWS::ECS::Service' }), strategy =>
    strategy === 'REPLICA' ? read.count(field, { value, source }) : read.count(field),
  )
}
