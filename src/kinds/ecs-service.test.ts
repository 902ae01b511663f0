import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import kind from './ecs-service.ts'
import { factTable } from './fact-table.ts'

const service = {
  serviceName: 'api',
  serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/main/api',
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/main',
  status: 'ACTIVE',
  desiredCount: 2,
  launchType: 'FARGATE',
  platformVersion: 'LATEST',
  enableExecuteCommand: true,
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-2', 'subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' } },
  deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200, deploymentCircuitBreaker: { enable: true, rollback: false } },
  loadBalancers: [{ targetGroupArn: 'arn:tg', containerName: 'api', containerPort: 8080 }],
  serviceRegistries: [{ registryArn: 'arn:srv' }],
  tags: [{ key: 'Project', value: 'x' }],
}
const spot = [
  { capacityProvider: 'FARGATE_SPOT', weight: 3 },
  { capacityProvider: 'FARGATE', weight: 1, base: 1 },
]
const onSpot = { ...service, launchType: undefined, capacityProviderStrategy: spot }
const onHosts = { ...service, launchType: 'EC2', platformVersion: undefined, networkConfiguration: undefined }
const { launchType, platformVersion, networkConfiguration, loadBalancers, serviceRegistries, ...itself } = service
const run = { launchType, platformVersion, networkConfiguration, loadBalancers, serviceRegistries }
const external = (...taskSets: readonly object[]) => ({ ...itself, deploymentController: { type: 'EXTERNAL' }, taskSets })
const awsvpc = (configuration: object) => ({ ...service, networkConfiguration: { awsvpcConfiguration: configuration } })

test('all that is read', () =>
  expect(allFacts(kind, service)).toEqual({
    LaunchType: 'FARGATE',
    CapacityProviderStrategy: [],
    'CapacityProviderStrategy.Weight': {},
    'CapacityProviderStrategy.Base': {},
    PlatformVersion: 'LATEST',
    Subnets: ['-> subnet-1', '-> subnet-2'],
    SecurityGroups: ['-> sg-1'],
    AssignPublicIp: true,
    LoadBalancers: ['-> arn:tg'],
    'LoadBalancers.ContainerName': ['api'],
    'LoadBalancers.ContainerPort': [8080],
    ServiceRegistries: ['-> arn:srv'],
    EnableExecuteCommand: true,
    MinimumHealthyPercent: 100,
    MaximumPercent: 200,
    'DeploymentCircuitBreaker.Enable': true,
    'DeploymentCircuitBreaker.Rollback': false,
    DesiredCount: 2,
    Tags: { Project: 'x' },
  }))

test('what an answer leaves out is its documented default, or unknown', () =>
  expect(allFacts(kind, {})).toEqual({
    LaunchType: 'unknown: launchType',
    CapacityProviderStrategy: 'unknown: capacityProviderStrategy',
    'CapacityProviderStrategy.Weight': 'unknown: capacityProviderStrategy',
    'CapacityProviderStrategy.Base': 'unknown: capacityProviderStrategy',
    PlatformVersion: 'unknown: platformVersion',
    Subnets: 'unknown: networkConfiguration/awsvpcConfiguration/subnets',
    SecurityGroups: 'unknown: networkConfiguration/awsvpcConfiguration/securityGroups',
    AssignPublicIp: 'unknown: networkConfiguration/awsvpcConfiguration/assignPublicIp',
    LoadBalancers: 'unknown: loadBalancers/targetGroupArn',
    'LoadBalancers.ContainerName': 'unknown: loadBalancers/containerName',
    'LoadBalancers.ContainerPort': 'unknown: loadBalancers/containerPort',
    ServiceRegistries: 'unknown: serviceRegistries',
    EnableExecuteCommand: 'unknown: enableExecuteCommand',
    MinimumHealthyPercent: 'unknown: deploymentConfiguration/minimumHealthyPercent',
    MaximumPercent: 'unknown: deploymentConfiguration/maximumPercent',
    'DeploymentCircuitBreaker.Enable': false,
    'DeploymentCircuitBreaker.Rollback': false,
    DesiredCount: 'unknown: desiredCount',
    Tags: {},
  }))

factTable(kind, [
  ['a strategy in the place of a launch type', onSpot, 'LaunchType', null],
  ['its providers', onSpot, 'CapacityProviderStrategy', ['FARGATE', 'FARGATE_SPOT']],
  ['their weights', onSpot, 'CapacityProviderStrategy.Weight', { FARGATE_SPOT: 3, FARGATE: 1 }],
  ['their bases, none is 0', onSpot, 'CapacityProviderStrategy.Base', { FARGATE_SPOT: 0, FARGATE: 1 }],
  [
    'a strategy that does not say which',
    { ...onSpot, capacityProviderStrategy: [{ weight: 1 }] },
    'CapacityProviderStrategy.Weight',
    'unknown: capacityProviderStrategy',
  ],
  ['no strategy in the place of a launch type', { ...service, launchType: undefined }, 'LaunchType', 'unknown: launchType'],
  ['a platform that is not told', { ...service, platformVersion: undefined }, 'PlatformVersion', 'unknown: platformVersion'],
  ['nor by a strategy', { ...onSpot, platformVersion: undefined }, 'PlatformVersion', 'unknown: platformVersion'],
  ["hosts of one's own have no platform", onHosts, 'PlatformVersion', null],
  [
    "nor have providers of one's own",
    { ...onHosts, launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'mine' }] },
    'PlatformVersion',
    null,
  ],
  ['tasks in the network of their host', onHosts, 'Subnets', []],
  ['which carry no group', onHosts, 'SecurityGroups', []],
  ['and have no address of their own', onHosts, 'AssignPublicIp', false],
  ['a network that does not say where', awsvpc({}), 'Subnets', 'unknown: networkConfiguration/awsvpcConfiguration/subnets'],
  ['nor with which groups: the default one', awsvpc({}), 'SecurityGroups', []],
  ['no public address', awsvpc({ assignPublicIp: 'DISABLED' }), 'AssignPublicIp', false],
  ['nor where nothing is said of it', awsvpc({}), 'AssignPublicIp', false],
  ['run by task sets: how', external({ ...run, status: 'PRIMARY' }), 'LaunchType', 'FARGATE'],
  ['run by task sets: where', external({ status: 'ACTIVE' }, { ...run, status: 'PRIMARY' }), 'Subnets', ['-> subnet-1', '-> subnet-2']],
  ['run by task sets, none of them yet', external(), 'Subnets', 'unknown: networkConfiguration/awsvpcConfiguration/subnets'],
  ['in no target group', { ...service, loadBalancers: [] }, 'LoadBalancers', []],
  ['behind a classic load balancer', { ...service, loadBalancers: [{ loadBalancerName: 'old' }] }, 'LoadBalancers', []],
  [
    'in two target groups',
    { ...service, loadBalancers: [...service.loadBalancers, { targetGroupArn: 'arn:tg2', containerName: 'api', containerPort: 9000 }] },
    'LoadBalancers.ContainerPort',
    [8080, 9000],
  ],
  ['a registry without ARN', { ...service, serviceRegistries: [{}] }, 'ServiceRegistries', 'unknown: serviceRegistries'],
  ['subnets that are no list', awsvpc({ subnets: 'x' }), 'Subnets', 'unknown: networkConfiguration/awsvpcConfiguration/subnets'],
])

test.each([
  ['ACTIVE', null],
  ['DRAINING', 'DRAINING'],
  ['INACTIVE', 'INACTIVE'],
])('a service that is %s', (status, gone) =>
  expect(about(kind, { ...service, status })).toEqual({
    id: 'api',
    name: 'api',
    parent: service.clusterArn,
    gone,
    aliases: ['api', service.serviceArn, 'service/main/api'],
  }),
)
