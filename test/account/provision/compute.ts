import { PutScalingPolicyCommand, RegisterScalableTargetCommand } from '@aws-sdk/client-application-auto-scaling'
import { DescribeVolumesCommand, CreateTagsCommand, RunInstancesCommand, type Tag } from '@aws-sdk/client-ec2'
import { CreateClusterCommand, CreateServiceCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs'
import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand, CreateRoleCommand } from '@aws-sdk/client-iam'
import type { Architecture, Service } from '../architecture.ts'
import { accountId, type Clients, region } from '../clients.ts'
import { type Ids, listed, lowercase } from './ids.ts'

/** Roles, the cluster, services with their scaling, and Kafka's instances. */
export async function compute(clients: Clients, ids: Ids, architecture: Architecture): Promise<void> {
  await roles(clients, architecture)
  await cluster(clients, architecture)
  await Promise.all([...architecture.services.map(one => service(clients, ids, architecture, one)), kafka(clients, ids, architecture)])
}

const roleArn = (name: string) => `arn:aws:iam::${accountId}:role/${name}`

async function roles({ iam }: Clients, { roles: { execution, task, kafka: node }, tags }: Architecture) {
  for (const [RoleName, principal] of [
    [execution, 'ecs-tasks.amazonaws.com'],
    [task, 'ecs-tasks.amazonaws.com'],
    [node, 'ec2.amazonaws.com'],
  ] as const) {
    const statement = { Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' }
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Tags: listed(tags) }))
  }
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: node }))
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: node, RoleName: node }))
}

async function cluster({ ecs }: Clients, { cluster: one, tags }: Architecture) {
  await ecs.send(
    new CreateClusterCommand({
      clusterName: one.name,
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      settings: [{ name: 'containerInsights', value: one.insights }],
      configuration: {
        executeCommandConfiguration: { logging: 'OVERRIDE', logConfiguration: { cloudWatchLogGroupName: one.execLogGroup } },
      },
      tags: lowercase(tags),
    }),
  )
}

async function service(clients: Clients, ids: Ids, architecture: Architecture, one: Service) {
  const registered = await clients.ecs.send(new RegisterTaskDefinitionCommand(taskDefinitionOf(architecture, one)))
  const taskDefinition = ids.set(`${architecture.name}-${one.name}`, registered.taskDefinition?.taskDefinitionArn)
  await clients.ecs.send(new CreateServiceCommand({ ...serviceOf(ids, architecture, one), taskDefinition }))
  await scaling(clients, architecture, one)
}

/** The input that makes a service; a drift makes another of it, or makes it anew. */
export function serviceOf(ids: Ids, architecture: Architecture, one: Service) {
  const { name, tags } = architecture
  const targetGroupArn = ids.get(architecture.loadBalancer.targetGroup)
  return {
    cluster: architecture.cluster.name,
    serviceName: one.name,
    taskDefinition: `${name}-${one.name}`,
    desiredCount: architecture.desiredCount,
    launchType: 'FARGATE' as const,
    platformVersion: 'LATEST',
    enableExecuteCommand: true,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: architecture.serviceSubnets.map(ids.get),
        securityGroups: [ids.get(`${name}-ecs-sg`)],
        assignPublicIp: 'DISABLED' as const,
      },
    },
    deploymentConfiguration: {
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    serviceRegistries: [{ registryArn: ids.get(`${name}/discovery/${one.name}`) }],
    loadBalancers: one.name === 'api-gateway' ? [{ targetGroupArn, containerName: one.name, containerPort: 8080 }] : [],
    tags: lowercase(tags),
  }
}

/** What a service runs; a drift registers it anew with something changed. */
export function taskDefinitionOf(architecture: Architecture, one: Service) {
  return {
    family: `${architecture.name}-${one.name}`,
    networkMode: 'awsvpc' as const,
    requiresCompatibilities: ['FARGATE' as const],
    cpu: String(one.cpu),
    memory: String(one.memory),
    runtimePlatform: { cpuArchitecture: 'X86_64' as const, operatingSystemFamily: 'LINUX' as const },
    executionRoleArn: roleArn(architecture.roles.execution),
    taskRoleArn: roleArn(architecture.roles.task),
    containerDefinitions: [
      {
        name: one.name,
        image: `${accountId}.dkr.ecr.${region}.amazonaws.com/${one.repository}:1.0.0`,
        essential: true,
        portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' as const }],
        logConfiguration: {
          logDriver: 'awslogs' as const,
          options: {
            'awslogs-group': `/aws/ecs/${architecture.name}/${one.name}`,
            'awslogs-region': region,
            'awslogs-stream-prefix': one.name,
          },
        },
      },
    ],
    tags: lowercase(architecture.tags),
  }
}

async function scaling(
  { autoscaling }: Clients,
  { name, cluster: { name: clusterName }, scaling: [min, max] }: Architecture,
  one: Service,
) {
  const target = {
    ServiceNamespace: 'ecs' as const,
    ScalableDimension: 'ecs:service:DesiredCount' as const,
    ResourceId: `service/${clusterName}/${one.name}`,
  }
  await autoscaling.send(new RegisterScalableTargetCommand({ ...target, MinCapacity: min, MaxCapacity: max }))
  for (const [suffix, PredefinedMetricType, TargetValue] of [
    ['cpu', 'ECSServiceAverageCPUUtilization', 70],
    ['memory', 'ECSServiceAverageMemoryUtilization', 80],
  ] as const)
    await autoscaling.send(
      new PutScalingPolicyCommand({
        ...target,
        PolicyName: `${name}-${one.name}-${suffix}`,
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          PredefinedMetricSpecification: { PredefinedMetricType },
          TargetValue,
          ScaleInCooldown: 300,
          ScaleOutCooldown: 60,
        },
      }),
    )
}

async function kafka({ ec2 }: Clients, ids: Ids, architecture: Architecture) {
  const { kafka: group, tags } = architecture
  for (const [node, subnet] of group.nodes) {
    const Tags = listed({ ...tags, Name: node })
    const made = await ec2.send(
      new RunInstancesCommand({
        ClientToken: node,
        MinCount: 1,
        MaxCount: 1,
        ImageId: 'ami-0c9c942bd7bf113a2',
        InstanceType: group.instanceType === 't3.small' ? 't3.small' : 't3.medium',
        IamInstanceProfile: { Name: architecture.roles.kafka },
        MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
        NetworkInterfaces: [
          {
            DeviceIndex: 0,
            SubnetId: ids.get(subnet),
            Groups: [ids.get(`${architecture.name}-kafka-sg`)],
            AssociatePublicIpAddress: false,
            DeleteOnTermination: true,
          },
        ],
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8, VolumeType: 'gp3', Encrypted: true } },
          { DeviceName: '/dev/xvdf', Ebs: { VolumeSize: group.dataGiB, VolumeType: 'gp3', Encrypted: true } },
        ],
        TagSpecifications: [{ ResourceType: 'instance', Tags }],
      }),
    )
    const instance = made.Instances?.[0]
    ids.set(node, instance?.InstanceId)
    ids.set(`${node}/interface`, instance?.NetworkInterfaces?.[0]?.NetworkInterfaceId)
    await nameVolumes(ec2, ids, node, Tags)
  }
}

/** Volumes bear the name of their node. */
async function nameVolumes(ec2: Clients['ec2'], ids: Ids, node: string, Tags: Tag[]) {
  const Filters = [{ Name: 'attachment.instance-id', Values: [ids.get(node)] }]
  const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({ Filters }))
  for (const volume of Volumes) ids.set(`${node}${volume.Attachments?.[0]?.Device ?? ''}`, volume.VolumeId)
  await ec2.send(new CreateTagsCommand({ Resources: Volumes.map(({ VolumeId }) => VolumeId ?? ''), Tags }))
}
