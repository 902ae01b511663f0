/** What a spec that states each part of compute expects, by kind. */
import { describe, expect, test } from 'vitest'
import { wantText } from '../compare/want.ts'
import { isStated } from '../model/claim.ts'
import { more, read } from '../spec/example.ts'
import type { AnyKind } from './define.ts'
import ec2Instance from './ec2-instance.ts'
import ec2Volume from './ec2-volume.ts'
import ecrRepository from './ecr-repository.ts'
import ecsCluster from './ecs-cluster.ts'
import ecsService from './ecs-service.ts'
import iamRole from './iam-role.ts'
import scalableTarget from './scalable-target.ts'
import scalingPolicy from './scaling-policy.ts'
import taskDefinition from './task-definition.ts'

const compute = `ecs:
  clusters:
    main:
      name: \${N}-cluster
      capacityProviders: [FARGATE]
      containerInsights: enhanced
      execLogging: { mode: OVERRIDE, logGroup: exec }
  services:
    "*":
      name: \${key}
      cluster: main
      repository: api
      task:
        family: \${N}-\${key}
        executionRole: exec
        container: { name: "\${key}", port: 8080, logGroup: exec, secrets: [DB] }
    plain: { desiredCount: 2, launchType: FARGATE }
    scaled:
      desiredCount: 1
      capacityProviders: { FARGATE_SPOT: { weight: 3 }, FARGATE: { base: 1 } }
      scaling:
        minimum: 1
        maximum: 3
        cpu: { name: "\${N}-\${key}-cpu", targetPercent: 70, scaleInDisabled: true }
        schedule:
          stop: { name: stop, expression: cron(0 22 * * ? *), timezone: Asia/Seoul, minimum: 0, maximum: 0 }
nodeGroups:
  kafka:
    instanceType: { oneOf: [t3.small, t3a.small] }
    securityGroups: [web]
    role: exec
    metadataTokens: required
    keyPair: none
    nodes:
      one:
        name: \${N}-node
        subnet: one
        volumes:
          root: { device: /dev/xvda, name: "\${N}-node", sizeGiB: 8, encrypted: true }
          data: { device: /dev/xvdf, iops: 6000, throughputMiBps: 250 }
roles:
  exec: { name: "\${N}-exec" }
shared:
  tags: { Environment: shared }
  repositories:
    api: { name: "\${name}-api", scanOnPush: true, keepImages: { atMost: 20 } }
observability:
  logGroups:
    exec: { name: /exec }
  tracing: "off"
`
const model = read(more(compute))

/** Stated claims in words, by key and property. */
function expected(kind: AnyKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...kind.expected(model)].map(({ name, key, parent, properties }) => [
      [parent?.key, key ?? wantText(name.want)].filter(part => part !== undefined).join('/'),
      Object.fromEntries(
        Object.entries(properties).flatMap(([property, claim]) => (isStated(claim) ? [[property, wantText(claim.want)]] : [])),
      ),
    ]),
  )
}
const project = '{"Project":"acme"}'
const T = 'TargetTrackingScalingPolicyConfiguration'

describe('what is stated is expected, and what is not is not', () => {
  test.each<[AnyKind, Readonly<Record<string, unknown>>]>([
    [
      ecsCluster,
      {
        'acme-dev-cluster': {
          CapacityProviders: 'FARGATE',
          'ClusterSettings/containerInsights': 'enhanced',
          'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
          'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/exec',
          Tags: project,
        },
      },
    ],
    [
      ecsService,
      {
        'acme-dev-cluster/plain': { LaunchType: 'FARGATE', DesiredCount: '2', Tags: project },
        'acme-dev-cluster/scaled': {
          CapacityProviderStrategy: 'FARGATE_SPOT, FARGATE',
          'CapacityProviderStrategy.Weight': '{"FARGATE_SPOT":3}',
          'CapacityProviderStrategy.Base': '{"FARGATE":1}',
          DesiredCount: '0..3',
          Tags: project,
        },
      },
    ],
    [
      taskDefinition,
      Object.fromEntries(
        ['plain', 'scaled'].map(name => [
          `acme-dev-cluster/${name}/acme-dev-${name}`,
          {
            ExecutionRoleArn: 'acme-dev-exec',
            'ContainerDefinitions.Name': name,
            'ContainerDefinitions.PortMappings': '8080',
            'ContainerDefinitions.LogConfiguration': '/exec',
            'ContainerDefinitions.Image': 'acme-api',
            'ContainerDefinitions.Secrets': 'DB',
            XRayDaemon: 'false',
            Tags: project,
          },
        ]),
      ),
    ],
    [
      scalableTarget,
      {
        'acme-dev-cluster/scaled/service/acme-dev-cluster/scaled': {
          MinCapacity: '1 | 0',
          MaxCapacity: '3 | 0',
          SuspendedState: 'none',
          ScheduledActions: 'stop: cron(0 22 * * ? *) Asia/Seoul, 0..0',
        },
      },
    ],
    [
      scalingPolicy,
      {
        'acme-dev-cluster/scaled/service/acme-dev-cluster/scaled/acme-dev-scaled-cpu': {
          PolicyType: 'TargetTrackingScaling',
          [`${T}.PredefinedMetricSpecification.PredefinedMetricType`]: 'ECSServiceAverageCPUUtilization',
          [`${T}.TargetValue`]: '70',
          [`${T}.DisableScaleIn`]: 'true',
        },
      },
    ],
    [
      ec2Instance,
      {
        'acme-dev-node': {
          InstanceType: 't3.small | t3a.small',
          SubnetId: 'acme-dev-one',
          SecurityGroupIds: 'acme-dev-web',
          IamInstanceProfile: 'acme-dev-exec',
          'MetadataOptions.HttpTokens': 'required',
          KeyName: 'none',
          Tags: project,
        },
      },
    ],
    [
      ec2Volume,
      {
        'acme-dev-node/xvda': { Device: '/dev/xvda', Size: '8', Encrypted: 'true', Tags: project },
        'acme-dev-node/xvdf': { Device: '/dev/xvdf', Iops: '6000', Throughput: '250', Tags: project },
      },
    ],
    [iamRole, { 'acme-dev-exec': {} }],
    [
      ecrRepository,
      {
        'acme-api': {
          'ImageScanningConfiguration.ScanOnPush': 'true',
          LifecyclePolicy: '≤ 20',
          Tags: '{"Environment":"shared","Project":"acme"}',
        },
      },
    ],
  ])('$type', (kind, then) => expect(expected(kind)).toEqual(then))
})

test('a volume whose name nobody states is known by its device alone', () => {
  const [root, data] = [...ec2Volume.expected(model)]
  expect([root?.name.want.is, data?.name.want.is]).toEqual(['exactly', 'unstated'])
})
