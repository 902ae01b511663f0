/** Drifts of services, their task definitions and their scaling. */
import { DeregisterScalableTargetCommand, RegisterScalableTargetCommand } from '@aws-sdk/client-application-auto-scaling'
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteServiceCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  TagResourceCommand,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs'
import { accountId, region } from '../../account/clients.ts'
import { serviceOf, taskDefinitionOf } from '../../account/provision/compute.ts'
import type { Apply, World } from './world.ts'

const serviceName = 'order-service'

const update = ({ clients, architecture }: World, changes: Partial<UpdateServiceCommandInput>, service = serviceName) =>
  clients.ecs.send(new UpdateServiceCommand({ cluster: architecture.cluster.name, service, ...changes }))

type TaskDefinition = ReturnType<typeof taskDefinitionOf>

function stated({ architecture }: World, name = serviceName) {
  const one = architecture.services.find(service => service.name === name)
  if (one === undefined) throw new Error(`no service ${name}`)
  return one
}

/** Registers a new revision with something changed, and lets the service use it. */
async function revise(world: World, change: (definition: TaskDefinition) => RegisterTaskDefinitionCommandInput) {
  const input = change(taskDefinitionOf(world.architecture, stated(world)))
  const { taskDefinition } = await world.clients.ecs.send(new RegisterTaskDefinitionCommand(input))
  await update(world, { taskDefinition: taskDefinition?.taskDefinitionArn })
}

/** With its one container changed. */
const reviseContainer = (world: World, change: (container: TaskDefinition['containerDefinitions'][number]) => object) =>
  revise(world, definition => ({
    ...definition,
    containerDefinitions: definition.containerDefinitions.map(one => ({ ...one, ...change(one) })),
  }))

const network = (world: World, changes: { subnets?: string[]; securityGroups?: string[]; assignPublicIp?: 'ENABLED' | 'DISABLED' }) =>
  update(world, {
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: world.architecture.serviceSubnets.map(world.ids.get),
        securityGroups: [world.id('ecs-sg')],
        assignPublicIp: 'DISABLED',
        ...changes,
      },
    },
  })

const deployment = (world: World, changes: object) =>
  update(world, {
    deploymentConfiguration: {
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      ...changes,
    },
  })

const target = ({ architecture }: World) => ({
  ServiceNamespace: 'ecs' as const,
  ScalableDimension: 'ecs:service:DesiredCount' as const,
  ResourceId: `service/${architecture.cluster.name}/${serviceName}`,
})

async function remove(world: World) {
  const { clients, architecture } = world
  await clients.autoscaling.send(new DeregisterScalableTargetCommand(target(world)))
  await clients.ecs.send(new DeleteServiceCommand({ cluster: architecture.cluster.name, service: serviceName, force: true }))
}

async function recreate(world: World, changes: object) {
  const { clients, architecture, ids } = world
  await clients.ecs.send(new DeleteServiceCommand({ cluster: architecture.cluster.name, service: serviceName, force: true }))
  await clients.ecs.send(new CreateServiceCommand({ ...serviceOf(ids, architecture, stated(world)), ...changes }))
}

const serviceArn = ({ architecture }: World) => `arn:aws:ecs:${region}:${accountId}:service/${architecture.cluster.name}/${serviceName}`

export const computeDrifts = {
  'service-stopped': world => update(world, { desiredCount: 0 }),
  'service-above-its-band': world => update(world, { desiredCount: 9 }),
  'service-public-ip': world => network(world, { assignPublicIp: 'ENABLED' }),
  'service-in-public-subnet': world => network(world, { subnets: [world.id('public-2a')] }),
  'service-in-one-zone': world => network(world, { subnets: [world.id('private-2a')] }),
  'service-extra-group': world => network(world, { securityGroups: [world.id('ecs-sg'), world.id('db-sg')] }),
  'service-another-group': world => network(world, { securityGroups: [world.id('kafka-sg')] }),
  'service-old-platform': world => update(world, { platformVersion: '1.3.0' }),
  'service-exec-off': world => update(world, { enableExecuteCommand: false }),
  'service-no-circuit-breaker': world => deployment(world, { deploymentCircuitBreaker: { enable: false, rollback: false } }),
  'service-no-rollback': world => deployment(world, { deploymentCircuitBreaker: { enable: true, rollback: false } }),
  'service-may-halve': world => deployment(world, { minimumHealthyPercent: 50 }),
  'service-may-triple': world => deployment(world, { maximumPercent: 300 }),
  'service-missing': remove,
  'service-extra': async world => {
    const { clients, ids, architecture } = world
    await clients.ecs.send(
      new CreateServiceCommand({ ...serviceOf(ids, architecture, stated(world)), serviceName: 'debug', serviceRegistries: [] }),
    )
  },
  'service-tag-changed': world =>
    world.clients.ecs.send(new TagResourceCommand({ resourceArn: serviceArn(world), tags: [{ key: 'Environment', value: 'stage' }] })),
  'service-on-ec2': world => recreate(world, { launchType: 'EC2' }),
  'task-more-cpu': world => revise(world, definition => ({ ...definition, cpu: '1024', memory: definition.memory })),
  'task-more-memory': world => revise(world, definition => ({ ...definition, memory: '4096' })),
  'task-other-port': world => reviseContainer(world, () => ({ portMappings: [{ containerPort: 9090, hostPort: 9090, protocol: 'tcp' }] })),
  'task-container-renamed': world => reviseContainer(world, () => ({ name: 'app' })),
  'task-other-log-group': world =>
    reviseContainer(world, ({ logConfiguration }) => ({
      logConfiguration: {
        ...logConfiguration,
        options: { ...logConfiguration.options, 'awslogs-group': `/aws/ecs/${world.architecture.name}/exec` },
      },
    })),
  'task-no-log': world => reviseContainer(world, () => ({ logConfiguration: undefined })),
  'task-other-role': world =>
    revise(world, definition => ({ ...definition, taskRoleArn: `arn:aws:iam::${accountId}:role/${world.architecture.roles.kafka}` })),
  'task-other-execution-role': world =>
    revise(world, definition => ({ ...definition, executionRoleArn: `arn:aws:iam::${accountId}:role/ecsTaskExecutionRole` })),
  'task-on-arm': world =>
    revise(world, definition => ({ ...definition, runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } })),
  'task-other-family': world => revise(world, definition => ({ ...definition, family: 'hotfix' })),
  'scaling-minimum-raised': world =>
    world.clients.autoscaling.send(new RegisterScalableTargetCommand({ ...target(world), MinCapacity: world.architecture.scaling[0] + 1 })),
  'scaling-maximum-raised': world =>
    world.clients.autoscaling.send(new RegisterScalableTargetCommand({ ...target(world), MaxCapacity: 20 })),
  'scaling-missing': world => world.clients.autoscaling.send(new DeregisterScalableTargetCommand(target(world))),
} satisfies Record<string, Apply>

export const computeSilences = {
  'service-scaled-within-its-band': world => update(world, { desiredCount: world.architecture.scaling[1] }),
  'task-new-revision': world => revise(world, definition => definition),
  'task-new-image': world => reviseContainer(world, ({ image }) => ({ image: image.replace(':1.0.0', ':2.7.1') })),
  'task-environment': world => reviseContainer(world, () => ({ environment: [{ name: 'LOG_LEVEL', value: 'debug' }] })),
  'task-sidecar': world =>
    revise(world, definition => ({
      ...definition,
      containerDefinitions: [
        { name: 'otel', image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.0', essential: false },
        ...definition.containerDefinitions,
      ],
    })),
  'task-unused-revision': world =>
    world.clients.ecs.send(
      new RegisterTaskDefinitionCommand({ ...taskDefinitionOf(world.architecture, stated(world)), cpu: '2048', memory: '4096' }),
    ),
  'service-further-tags': world =>
    world.clients.ecs.send(new TagResourceCommand({ resourceArn: serviceArn(world), tags: [{ key: 'Team', value: 'orders' }] })),
  'service-deployed-anew': world => update(world, { forceNewDeployment: true }),
  'cluster-of-somebody-else': ({ clients }) => clients.ecs.send(new CreateClusterCommand({ clusterName: 'analytics' })),
} satisfies Record<string, Apply>
