import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import kind from './ecs-cluster.ts'
import { factTable } from './fact-table.ts'

const cluster = {
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/main',
  clusterName: 'main',
  status: 'ACTIVE',
  capacityProviders: ['FARGATE_SPOT', 'FARGATE'],
  settings: [{ name: 'containerInsights', value: 'enhanced' }],
  configuration: { executeCommandConfiguration: { logging: 'OVERRIDE', logConfiguration: { cloudWatchLogGroupName: '/exec' } } },
  tags: [{ key: 'Project', value: 'x' }],
}
const insights = 'ClusterSettings/containerInsights'
const logging = 'Configuration.ExecuteCommandConfiguration.Logging'
const group = 'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName'

test('all that is read', () =>
  expect(allFacts(kind, cluster)).toEqual({
    CapacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    [insights]: 'enhanced',
    [logging]: 'OVERRIDE',
    [group]: '-> /exec',
    Tags: { Project: 'x' },
  }))

factTable(kind, [
  ['no settings: not off, but unread', { ...cluster, settings: undefined }, insights, 'unknown: settings/containerInsights/value'],
  ['empty settings', { ...cluster, settings: [] }, insights, 'unknown: settings/containerInsights/value'],
  [
    'another setting alone',
    { ...cluster, settings: [{ name: 'other', value: 'on' }] },
    insights,
    'unknown: settings/containerInsights/value',
  ],
  ['no configuration: ECS logs by default', { ...cluster, configuration: undefined }, logging, 'DEFAULT'],
  ['no configuration: no group', { ...cluster, configuration: undefined }, group, null],
  [
    'nothing of what was asked for',
    { ...cluster, settings: [], configuration: undefined },
    logging,
    'unknown: configuration/executeCommandConfiguration/logging',
  ],
  [
    'nor of the group',
    { ...cluster, settings: undefined, configuration: undefined },
    group,
    'unknown: configuration/executeCommandConfiguration/logConfiguration/cloudWatchLogGroupName',
  ],
  ['logging off', { ...cluster, configuration: { executeCommandConfiguration: { logging: 'NONE' } } }, logging, 'NONE'],
  ['no providers in the answer', { ...cluster, capacityProviders: undefined }, 'CapacityProviders', 'unknown: capacityProviders'],
  ['no provider', { ...cluster, capacityProviders: [] }, 'CapacityProviders', []],
  ['providers that are no texts', { ...cluster, capacityProviders: [1] }, 'CapacityProviders', 'unknown: capacityProviders'],
])

test.each([
  ['ACTIVE', null],
  ['PROVISIONING', null],
  ['INACTIVE', 'INACTIVE'],
  ['DEPROVISIONING', 'DEPROVISIONING'],
])('a cluster that is %s', (status, gone) => expect(about(kind, { ...cluster, status })).toMatchObject({ id: 'main', name: 'main', gone }))
