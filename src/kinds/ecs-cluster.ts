import type { Cluster as ApiCluster } from '@aws-sdk/client-ecs'
import { type Fact, known } from '../model/fact.ts'
import { nameOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { type Reading, reading, referringByName, tagsOf } from './read.ts'
import { fromTemplate } from './ecs-cluster-template.ts'

export interface EcsCluster {
  readonly CapacityProviders: readonly string[]
  readonly 'ClusterSettings/containerInsights': string
  readonly 'Configuration.ExecuteCommandConfiguration.Logging': string
  /** The name of the group. */
  readonly 'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': string
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<EcsCluster, ApiCluster, 'AWS::ECS::Cluster'>({
  type: 'AWS::ECS::Cluster',
  title: { en: 'ECS cluster', ko: 'ECS 클러스터' },
  nameProperty: 'ClusterName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.ecs.clusters.at,
  properties: {
    CapacityProviders: { label: { en: 'capacity providers', ko: '용량 공급자' }, compare: 'set', effect: 'other' },
    'ClusterSettings/containerInsights': {
      label: { en: 'Container Insights', ko: 'Container Insights' },
      compare: 'same',
      effect: 'other',
    },
    'Configuration.ExecuteCommandConfiguration.Logging': {
      label: { en: 'logging of ECS Exec', ko: 'ECS Exec 로깅' },
      compare: 'same',
      effect: 'other',
    },
    'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': {
      label: { en: 'log group of ECS Exec', ko: 'ECS Exec 로그 그룹' },
      compare: 'same',
      effect: 'other',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const cluster of model.ecs.clusters.values())
      yield {
        name: cluster.name,
        parent: null,
        at: cluster.at,
        properties: {
          CapacityProviders: cluster.capacityProviders,
          'ClusterSettings/containerInsights': cluster.containerInsights,
          'Configuration.ExecuteCommandConfiguration.Logging': cluster.execLogging.mode,
          'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': nameOf(
            model.observability.logGroups,
            cluster.execLogging.logGroup,
          ),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(cluster, from) {
    const read = reading(from)
    const tags = tagsOf(cluster.tags, read.at('tags'))
    const exec = cluster.configuration?.executeCommandConfiguration
    const path = 'configuration/executeCommandConfiguration'
    return {
      id: cluster.clusterName ?? '',
      arn: cluster.clusterArn ?? null,
      name: read.text('clusterName', cluster.clusterName),
      parent: null,
      vpc: known(null, from),
      tags,
      // Deleted clusters stay in answers as INACTIVE for a while.
      gone: cluster.status === 'INACTIVE' || cluster.status === 'DEPROVISIONING' ? cluster.status : null,
      properties: {
        CapacityProviders: read.texts('capacityProviders', cluster.capacityProviders, provider => provider),
        'ClusterSettings/containerInsights': insights(cluster, read),
        'Configuration.ExecuteCommandConfiguration.Logging': read.text(
          `${path}/logging`,
          exec?.logging,
          isAsked(cluster) ? absent['AWS::ECS::Cluster.ExecuteCommandLogging'] : undefined,
        ),
        'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': referringByName(
          'AWS::Logs::LogGroup',
          isAsked(cluster)
            ? read.textOrNull(`${path}/logConfiguration/cloudWatchLogGroupName`, exec?.logConfiguration?.cloudWatchLogGroupName)
            : read.missing(`${path}/logConfiguration/cloudWatchLogGroupName`),
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** Without CONFIGURATIONS in the question there is no configuration in the answer, nor any setting without SETTINGS: both read as none. */
const isAsked = ({ configuration, settings = [] }: ApiCluster) => configuration !== undefined || settings.length > 0

/** Asked for with SETTINGS, ECS gives the value in effect, the account's default among them; an answer without it says nothing. */
function insights(cluster: ApiCluster, read: Reading): Fact<string> {
  const setting = cluster.settings?.find(one => one.name === 'containerInsights')
  return read.text('settings/containerInsights/value', setting?.value)
}
