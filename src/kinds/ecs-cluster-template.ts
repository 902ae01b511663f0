/** How an ECS cluster is read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import type { EcsCluster } from './ecs-cluster.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::ECS::Cluster of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<EcsCluster> {
  const read = templateReading(item, from)
  const exec = 'Configuration/ExecuteCommandConfiguration'
  return {
    name: read.name('ClusterName'),
    parent: null,
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: {
      CapacityProviders: providers(item, read, from),
      'ClusterSettings/containerInsights': insights(read),
      'Configuration.ExecuteCommandConfiguration.Logging': read.text(`${exec}/Logging`),
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': read.reference(
        'AWS::Logs::LogGroup',
        `${exec}/LogConfiguration/CloudWatchLogGroupName`,
        { value: null, source: 'a group that is left out is not there' },
      ),
      Tags: read.tags('Tags'),
    },
  }
}

/** Its own, and those that AWS::ECS::ClusterCapacityProviderAssociations gives it (as the CDK does). */
function providers(item: TemplateItem, read: TemplateReading, from: From): Fact<readonly string[]> {
  return thenFact(item.beside('AWS::ECS::ClusterCapacityProviderAssociations', 'Cluster'), associations => {
    const lists = [read.texts('CapacityProviders'), ...associations.map(one => templateReading(one, from).texts('CapacityProviders'))]
    return mapFact(allFacts(lists, from), all => [...new Set(all.flat())].sort())
  })
}

/** Left out, the account's default decides, which no template knows. */
function insights(read: TemplateReading): Fact<string> {
  return thenFact(read.list('ClusterSettings'), settings => {
    const names = allFacts(
      settings.map(setting => setting.text('Name')),
      read.at('ClusterSettings'),
    )
    return thenFact(names, list => settings[list.indexOf('containerInsights')]?.text('Value') ?? read.missing('ClusterSettings'))
  })
}
