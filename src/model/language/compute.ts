/** ECS. */
import { choice, choices, exactInteger, flag, integer, name, number, ref, refs, setting, text, texts } from './leaf.ts'
import { group, map } from './node.ts'

const cluster = group(
  {
    name: name('AWS::ECS::Cluster', 255),
    capacityProviders: choices(['FARGATE', 'FARGATE_SPOT'], 'Capacity providers of the cluster.'),
    containerInsights: choice(['disabled', 'enabled', 'enhanced'], 'CloudWatch Container Insights.'),
    execLogging: group({
      mode: choice(['NONE', 'DEFAULT', 'OVERRIDE'], 'How sessions of ECS Exec are logged.'),
      logGroup: ref('/observability/logGroups', 'Where they are logged when the mode is OVERRIDE.'),
    }),
  },
  { required: ['name'] },
)

const strategy = map(
  'capacity provider',
  group({
    weight: exactInteger('Share of the tasks.', { minimum: 0, maximum: 1000 }),
    base: exactInteger('Fewest tasks on it.', { minimum: 0, maximum: 100_000 }),
  }),
  'Capacity provider strategy, by provider (FARGATE_SPOT), in the place of a launch type.',
)

const targetTracking = group(
  {
    name: name('AWS::ApplicationAutoScaling::ScalingPolicy', 256, { within: '.' }),
    targetPercent: number('Target value of the predefined metric.', { minimum: 0 }),
    scaleInCooldownSeconds: integer('Pause after scaling in.', { minimum: 0 }),
    scaleOutCooldownSeconds: integer('Pause after scaling out.', { minimum: 0 }),
    scaleInDisabled: flag('Whether the policy only ever scales out.'),
  },
  { required: ['name'] },
)

const scheduledAction = group(
  {
    name: text('Name of the action.'),
    expression: text('When: `cron(…)`, `rate(…)` or `at(…)`.'),
    timezone: text('Time zone of the expression, by its IANA name; left out: UTC.'),
    minimum: exactInteger('Fewest tasks from then on.', { minimum: 0 }),
    maximum: exactInteger('Most tasks from then on.', { minimum: 0 }),
  },
  { required: ['name', 'expression'] },
)

const container = group(
  {
    name: text('Name of the main container.'),
    port: integer('The port that it listens on.', { minimum: 1, maximum: 65535 }),
    logGroup: ref('/observability/logGroups', 'Where it logs, by the awslogs driver.'),
    secrets: texts('Names of the variables that come from Secrets Manager or Parameter Store; never their values.'),
  },
  { required: ['name'] },
)

const task = group(
  {
    family: name('AWS::ECS::TaskDefinition', 255),
    cpuUnits: integer('CPU of the task, in units of 1/1024 vCPU.', { minimum: 128 }),
    memoryMiB: integer('Memory of the task.', { minimum: 128 }),
    networkMode: choice(['awsvpc', 'bridge', 'host', 'none'], 'Docker network mode.'),
    cpuArchitecture: choice(['X86_64', 'ARM64'], 'CPU architecture.'),
    operatingSystem: setting('Operating system family.'),
    executionRole: ref('/roles', 'The role that starts the task.'),
    taskRole: ref('/roles', 'The role that the containers act in.'),
    container,
  },
  { required: ['family', 'container'] },
)

const service = group(
  {
    name: name('AWS::ECS::Service', 255, { within: 'cluster' }),
    cluster: ref('/ecs/clusters', 'The cluster it runs in.'),
    repository: ref('/shared/repositories', "Where its image comes from; the tag is nobody's business."),
    launchType: choice(['FARGATE', 'EC2', 'EXTERNAL'], 'Launch type; left out where a capacity provider strategy is used.'),
    capacityProviders: strategy,
    platformVersion: setting('Fargate platform version.'),
    subnets: refs('/network/subnets', 'Subnets that its tasks run in.', { minItems: 1 }),
    securityGroups: refs('/securityGroups', 'Security groups of its tasks.', { minItems: 1 }),
    publicIp: flag('Whether its tasks get public addresses.'),
    execEnabled: flag('Whether ECS Exec may be used.'),
    deployment: group({
      minimumHealthyPercent: integer('Lower limit while deploying.', { minimum: 0 }),
      maximumPercent: integer('Upper limit while deploying.', { minimum: 0 }),
      circuitBreaker: flag('Whether a failing deployment is stopped.'),
      rollback: flag('Whether a stopped deployment is rolled back.'),
    }),
    // With scaling, the count may be anything in its band: only a template shows what it starts with.
    desiredCount: integer('How many tasks; with scaling, how many it starts with.', { minimum: 0 }, { seenBy: 'template' }),
    scaling: group({
      minimum: integer('Fewest tasks.', { minimum: 0 }),
      maximum: integer('Most tasks.', { minimum: 0 }),
      cpu: targetTracking,
      memory: targetTracking,
      schedule: map(
        'scheduled action',
        scheduledAction,
        'Scheduled actions, which move the bounds: a stop at night, a start in the morning.',
      ),
    }),
    discovery: ref('/discovery/services', 'The Cloud Map service that its tasks register in.'),
    targetGroup: ref('/targetGroups', 'The target group that its tasks register in.'),
    task,
  },
  { required: ['name', 'cluster', 'repository', 'task'] },
)

export const ecs = group(
  {
    clusters: map('cluster', cluster, 'ECS clusters.'),
    services: map('service', service, 'ECS services with their task definitions.'),
  },
  { required: ['clusters', 'services'] },
)
