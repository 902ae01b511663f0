/** ECS and EC2. */
import { choice, choices, flag, group, integer, map, name, number, ports, ref, refs, text } from './leaf.ts'

const targetTracking = group(
  {
    name: name('AWS::ApplicationAutoScaling::ScalingPolicy', 256),
    targetPercent: number('Target value of the predefined metric.', { minimum: 0 }),
    scaleInCooldownSeconds: integer('Pause after scaling in.', { minimum: 0 }),
    scaleOutCooldownSeconds: integer('Pause after scaling out.', { minimum: 0 }),
  },
  { seenBy: 'later' },
)

export const ecs = group(
  {
    clusters: map(
      group(
        {
          name: name('AWS::ECS::Cluster', 255),
          capacityProviders: choices(['FARGATE', 'FARGATE_SPOT'], 'Capacity providers of the cluster.', { seenBy: 'later' }),
          containerInsights: choice(['disabled', 'enabled', 'enhanced'], 'CloudWatch Container Insights.', { seenBy: 'later' }),
          execLogging: group(
            {
              mode: choice(['NONE', 'DEFAULT', 'OVERRIDE'], 'How sessions of ECS Exec are logged.'),
              logGroup: ref('/observability/logGroups', 'Where they are logged when the mode is OVERRIDE.'),
            },
            { seenBy: 'later' },
          ),
        },
        { required: ['name'] },
      ),
      'ECS clusters.',
    ),
    services: map(
      group(
        {
          name: name('AWS::ECS::Service', 255),
          cluster: ref('/ecs/clusters', 'The cluster it runs in.'),
          repository: ref('/shared/repositories', 'Where its image comes from.', { seenBy: 'later' }),
          launchType: choice(['FARGATE', 'EC2', 'EXTERNAL'], 'Launch type; left out where a capacity provider strategy is used.'),
          platformVersion: text('Fargate platform version.'),
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
          desiredCount: integer('How many tasks; with scaling, how many it starts with.', { minimum: 0 }),
          scaling: group({
            minimum: integer('Fewest tasks.', { minimum: 0 }),
            maximum: integer('Most tasks.', { minimum: 0 }),
            cpu: targetTracking,
            memory: targetTracking,
          }),
          discovery: ref('/discovery/services', 'The Cloud Map service that its tasks register in.', { seenBy: 'later' }),
          targetGroup: ref('/targetGroups', 'The target group that its tasks register in.', { seenBy: 'later' }),
          task: group(
            {
              family: name('AWS::ECS::TaskDefinition', 255),
              cpuUnits: integer('CPU of the task, in units of 1/1024 vCPU.', { minimum: 128 }),
              memoryMiB: integer('Memory of the task.', { minimum: 128 }),
              networkMode: choice(['awsvpc', 'bridge', 'host', 'none'], 'Docker network mode.'),
              cpuArchitecture: choice(['X86_64', 'ARM64'], 'CPU architecture.'),
              operatingSystem: text('Operating system family.'),
              executionRole: ref('/roles', 'The role that starts the task.'),
              taskRole: ref('/roles', 'The role that the containers act in.'),
              container: group(
                {
                  name: text('Name of the main container.'),
                  port: integer('The port that it listens on.', { minimum: 1, maximum: 65535 }),
                  logGroup: ref('/observability/logGroups', 'Where it logs, by the awslogs driver.'),
                },
                { required: ['name'] },
              ),
            },
            { required: ['family', 'container'] },
          ),
        },
        { required: ['name', 'cluster', 'repository', 'task'] },
      ),
      'ECS services with their task definitions.',
    ),
  },
  { required: ['clusters', 'services'] },
)

const volume = group(
  {
    device: text('Device name, as EC2 knows it.'),
    name: name('AWS::EC2::Volume', 255),
    sizeGiB: integer('Size.', { minimum: 1 }),
    type: choice(['gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard'], 'Volume type.'),
    encrypted: flag('Encryption at rest.'),
  },
  { required: ['device'] },
)

export const nodeGroups = map(
  group(
    {
      nodes: map(
        group({ name: name('AWS::EC2::Instance', 255), subnet: ref('/network/subnets', 'The subnet of this node.') }, { required: ['name', 'subnet'] }),
        'The nodes.',
      ),
      instanceType: text('EC2 instance type.'),
      securityGroups: refs('/securityGroups', 'Security groups of every node.'),
      role: ref('/roles', 'The role of the instance profile.'),
      metadataTokens: choice(['required', 'optional'], '`required`: IMDSv2 only.'),
      publicIp: flag('Whether the nodes have public addresses.'),
      volumes: map(volume, 'Volumes of every node.'),
      logGroup: ref('/observability/logGroups', 'Where the nodes log.'),
      kafka: group(
        {
          brokerPorts: ports('Ports of the client and inter-broker listeners.'),
          controllerPort: integer('Port of the KRaft controller listener.', { minimum: 1, maximum: 65535 }),
        },
        { seenBy: 'review', description: 'Kafka in KRaft mode: every node is broker and voter. Not visible in the AWS API.' },
      ),
    },
    { required: ['nodes'] },
  ),
  'Groups of EC2 instances of one kind.',
  { seenBy: 'later' },
)

export const roles = map(group({ name: name('AWS::IAM::Role', 64) }, { required: ['name'] }), 'IAM roles, by name.')
