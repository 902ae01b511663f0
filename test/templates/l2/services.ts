/** The cluster of dev with its services, their images and logs, as L2. */
import { Duration, RemovalPolicy, type Stack, Tags } from 'aws-cdk-lib'
import type { SecurityGroup } from 'aws-cdk-lib/aws-ec2'
import * as ecr from 'aws-cdk-lib/aws-ecr'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as logs from 'aws-cdk-lib/aws-logs'
import * as cloudmap from 'aws-cdk-lib/aws-servicediscovery'
import type { L2Edge } from './edge.ts'
import type { L2Network } from './network.ts'

/** Each with the repository of its image. */
const services = {
  'api-gateway': 'api-gateway',
  'user-service': 'user',
  'store-service': 'store',
  'order-service': 'order',
  'payment-service': 'payment',
  'checkin-service': 'checkin',
  'order-query': 'order-query',
} as const

export interface L2Services {
  readonly services: ReadonlyMap<string, ecs.FargateService>
}

export function l2Services(stack: Stack, prefix: string, network: L2Network, { targetGroup, namespace }: L2Edge): L2Services {
  const cluster = new ecs.Cluster(stack, 'Cluster', {
    clusterName: `${prefix}-cluster`,
    vpc: network.vpc,
    containerInsightsV2: ecs.ContainerInsights.ENABLED,
    enableFargateCapacityProviders: true,
    executeCommandConfiguration: {
      logging: ecs.ExecuteCommandLogging.OVERRIDE,
      logConfiguration: { cloudWatchLogGroup: logGroup(stack, 'exec', `/aws/ecs/${prefix}/exec`) },
    },
  })
  const role = (id: string) =>
    new iam.Role(stack, id, { roleName: `${prefix}-${id}`, assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') })
  const roles = { executionRole: role('task-exec'), taskRole: role('task') }
  const made = Object.entries(services).map(([name, image]) => {
    const size = name === 'api-gateway' ? { cpu: 512, memoryLimitMiB: 1024 } : { cpu: 256, memoryLimitMiB: 512 }
    const task = new ecs.FargateTaskDefinition(stack, `${name}-task`, {
      family: `${prefix}-${name}`,
      ...size,
      ...roles,
      runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.X86_64, operatingSystemFamily: ecs.OperatingSystemFamily.LINUX },
    })
    task.addContainer(name, {
      image: ecs.ContainerImage.fromEcrRepository(repository(stack, image), 'stable'),
      portMappings: [{ containerPort: 8080 }],
      logging: ecs.LogDriver.awsLogs({ logGroup: logGroup(stack, name, `/aws/ecs/${prefix}/${name}`), streamPrefix: name }),
    })
    // CDK's own types do not tell a property that is left out from one that is undefined.
    return [name, service(stack, prefix, name, cluster as ecs.ICluster, task, network, namespace)] as const
  })
  const all = new Map(made)
  all.get('api-gateway')?.attachToApplicationTargetGroup(targetGroup)
  return { services: all }
}

export const logGroup = (stack: Stack, id: string, logGroupName: string) =>
  new logs.LogGroup(stack, `${id}-logs`, { logGroupName, retention: logs.RetentionDays.ONE_WEEK, removalPolicy: RemovalPolicy.RETAIN })

/** All environments share it. */
function repository(stack: Stack, name: string): ecr.Repository {
  const made = new ecr.Repository(stack, `Repository-${name}`, {
    repositoryName: `goorm-popcorn-${name}`,
    imageScanOnPush: true,
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    encryption: ecr.RepositoryEncryption.AES_256,
    lifecycleRules: [{ maxImageCount: 10 }],
  })
  Tags.of(made).add('Environment', 'shared')
  return made
}

function service(
  stack: Stack,
  prefix: string,
  name: string,
  cluster: ecs.ICluster,
  taskDefinition: ecs.FargateTaskDefinition,
  { subnets, groups }: { readonly subnets: L2Network['subnets']; readonly groups: { readonly ecs: SecurityGroup } },
  namespace: cloudmap.PrivateDnsNamespace,
): ecs.FargateService {
  const made = new ecs.FargateService(stack, name, {
    serviceName: name,
    cluster,
    taskDefinition,
    desiredCount: 1,
    assignPublicIp: false,
    vpcSubnets: { subnets: [...subnets.private] },
    securityGroups: [groups.ecs],
    enableExecuteCommand: true,
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { rollback: true },
    platformVersion: ecs.FargatePlatformVersion.LATEST,
    propagateTags: ecs.PropagatedTagSource.SERVICE,
  })
  const discovery = namespace.createService(`${name}-discovery`, {
    name,
    dnsRecordType: cloudmap.DnsRecordType.A,
    dnsTtl: Duration.seconds(10),
    routingPolicy: cloudmap.RoutingPolicy.MULTIVALUE,
  })
  made.associateCloudMapService({ service: discovery })
  const scaling = made.autoScaleTaskCount({ minCapacity: 1, maxCapacity: 3 })
  const cooldowns = { scaleInCooldown: Duration.seconds(300), scaleOutCooldown: Duration.seconds(60) }
  scaling.scaleOnCpuUtilization('cpu', { policyName: `${prefix}-${name}-cpu`, targetUtilizationPercent: 70, ...cooldowns })
  scaling.scaleOnMemoryUtilization('memory', { policyName: `${prefix}-${name}-memory`, targetUtilizationPercent: 80, ...cooldowns })
  return made
}
