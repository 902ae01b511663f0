/** Drifts of log groups, alarms, topic, dashboard, and of the cluster, repositories and bucket, which are watched alike. */
import {
  DeleteAlarmsCommand,
  DeleteDashboardsCommand,
  DisableAlarmActionsCommand,
  PutDashboardCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DeleteRetentionPolicyCommand,
  PutRetentionPolicyCommand,
  TagLogGroupCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import {
  DeleteRepositoryCommand,
  PutImageScanningConfigurationCommand,
  PutImageTagMutabilityCommand,
  PutLifecyclePolicyCommand,
  PutRegistryScanningConfigurationCommand,
} from '@aws-sdk/client-ecr'
import { PutClusterCapacityProvidersCommand, UpdateClusterCommand } from '@aws-sdk/client-ecs'
import {
  DeletePublicAccessBlockCommand,
  PutBucketEncryptionCommand,
  PutBucketTaggingCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3'
import { CreateTopicCommand, SetTopicAttributesCommand, TagResourceCommand } from '@aws-sdk/client-sns'
import { PutScalingPolicyCommand } from '@aws-sdk/client-application-auto-scaling'
import { alarmOf } from '../../account/provision/observability.ts'
import { listed } from '../../account/provision/ids.ts'
import { keeping } from '../../account/provision/shared.ts'
import type { Apply, World } from './world.ts'

const putAlarm = (world: World, ending: string, changes: Partial<PutMetricAlarmCommandInput>) => {
  const { architecture, clients, ids, named } = world
  const one = architecture.alarms.find(({ name }) => name === named(ending))
  if (one === undefined) throw new Error(`no alarm ${ending}`)
  return clients.cloudwatch.send(new PutMetricAlarmCommand({ ...alarmOf(ids, architecture, one), ...changes }))
}

const retain = ({ clients, architecture }: World, ending: string, retentionInDays: number) =>
  clients.logs.send(new PutRetentionPolicyCommand({ logGroupName: `/aws/ecs/${architecture.name}/${ending}`, retentionInDays }))

const settings = ({ clients, architecture }: World, value: string) =>
  clients.ecs.send(new UpdateClusterCommand({ cluster: architecture.cluster.name, settings: [{ name: 'containerInsights', value }] }))

const bucket = ({ architecture }: World) => architecture.loadBalancer.logBucket ?? ''

const repositoryName = 'goorm-popcorn-order'

const policy = (world: World, changes: object) => {
  const { clients, architecture, named } = world
  return clients.autoscaling.send(
    new PutScalingPolicyCommand({
      ServiceNamespace: 'ecs',
      ScalableDimension: 'ecs:service:DesiredCount',
      ResourceId: `service/${architecture.cluster.name}/order-service`,
      PolicyName: named('order-service-cpu'),
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
        TargetValue: 70,
        ScaleInCooldown: 300,
        ScaleOutCooldown: 60,
        ...changes,
      },
    }),
  )
}

export const observabilityDrifts = {
  'log-group-kept-for-ever': ({ clients, architecture }) =>
    clients.logs.send(new DeleteRetentionPolicyCommand({ logGroupName: `/aws/ecs/${architecture.name}/order-service` })),
  'log-group-kept-shorter': world => retain(world, 'order-service', 1),
  'log-group-missing': ({ clients, architecture }) =>
    clients.logs.send(new DeleteLogGroupCommand({ logGroupName: `/aws/ecs/${architecture.name}/checkin-service` })),
  'log-group-tag-changed': ({ clients, architecture }) =>
    clients.logs.send(
      new TagLogGroupCommand({ logGroupName: `/aws/ecs/${architecture.name}/order-service`, tags: { Environment: 'stage' } }),
    ),
  'alarm-threshold-raised': world => putAlarm(world, 'rds-cpu', { Threshold: 99 }),
  'alarm-slower': world => putAlarm(world, 'rds-cpu', { Period: 300 }),
  'alarm-more-periods': world => putAlarm(world, 'alb-5xx', { EvaluationPeriods: 10 }),
  'alarm-fewer-datapoints': world => putAlarm(world, 'alb-5xx', { DatapointsToAlarm: 1 }),
  'alarm-other-statistic': world => putAlarm(world, 'cache-memory', { Statistic: 'Minimum' }),
  'alarm-other-comparison': world => putAlarm(world, 'rds-storage', { ComparisonOperator: 'LessThanOrEqualToThreshold' }),
  'alarm-missing-data-ignored': world => putAlarm(world, 'rds-connections', { TreatMissingData: 'ignore' }),
  'alarm-tells-nobody': world => putAlarm(world, 'alb-target-5xx', { AlarmActions: [] }),
  'alarm-actions-off': ({ clients, named }) => clients.cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: [named('alb-5xx')] })),
  'alarm-missing': ({ clients, named }) => clients.cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: [named('cache-evictions')] })),
  'dashboard-missing': ({ clients, named }) =>
    clients.cloudwatch.send(new DeleteDashboardsCommand({ DashboardNames: [named('overview')] })),
  'cluster-insights-off': world => settings(world, 'disabled'),
  'cluster-exec-logs-default': ({ clients, architecture }) =>
    clients.ecs.send(
      new UpdateClusterCommand({
        cluster: architecture.cluster.name,
        configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
      }),
    ),
  'cluster-without-spot': ({ clients, architecture }) =>
    clients.ecs.send(
      new PutClusterCapacityProvidersCommand({
        cluster: architecture.cluster.name,
        capacityProviders: ['FARGATE'],
        defaultCapacityProviderStrategy: [],
      }),
    ),
  'repository-not-scanned': ({ clients }) =>
    clients.ecr.send(new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration: { scanOnPush: false } })),
  // Each repository still says scan on push; the registry's filters leave one out.
  'repository-not-scanned-by-registry': ({ clients }) => {
    const scanned = ['api-gateway', 'user', 'store', 'payment', 'checkin', 'order-query']
    const repositoryFilters = scanned.map(name => ({ filter: `goorm-popcorn-${name}`, filterType: 'WILDCARD' as const }))
    return clients.ecr.send(
      new PutRegistryScanningConfigurationCommand({
        scanType: 'ENHANCED',
        rules: [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters }],
      }),
    )
  },
  'repository-mutable': ({ clients }) =>
    clients.ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' })),
  'repository-keeps-more': ({ clients }) =>
    clients.ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText: JSON.stringify(keeping(500)) })),
  'repository-missing': ({ clients }) => clients.ecr.send(new DeleteRepositoryCommand({ repositoryName, force: true })),
  'topic-tag-changed': ({ clients, architecture, ids }) =>
    clients.sns.send(new TagResourceCommand({ ResourceArn: ids.get(architecture.topic), Tags: [{ Key: 'Environment', Value: 'stage' }] })),
  'policy-target-raised': world => policy(world, { TargetValue: 95 }),
  'policy-slower-out': world => policy(world, { ScaleOutCooldown: 600 }),
  'cluster-insights-plain': world => settings(world, 'enabled'),
  'log-group-flow-kept-as-in-dev': ({ clients, named }) =>
    clients.logs.send(new PutRetentionPolicyCommand({ logGroupName: `/aws/vpc/${named('flow')}`, retentionInDays: 7 })),
  'log-group-kept-as-in-dev': world => retain(world, 'payment-service', 7),
  'log-group-flow-missing': ({ clients, named }) =>
    clients.logs.send(new DeleteLogGroupCommand({ logGroupName: `/aws/vpc/${named('flow')}` })),
  'bucket-encrypted-by-another-key': world =>
    world.clients.s3.send(
      new PutBucketEncryptionCommand({
        Bucket: bucket(world),
        ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
      }),
    ),
  'bucket-open': world =>
    world.clients.s3.send(
      new PutPublicAccessBlockCommand({
        Bucket: bucket(world),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: false,
          RestrictPublicBuckets: true,
        },
      }),
    ),
  'bucket-without-block': world => world.clients.s3.send(new DeletePublicAccessBlockCommand({ Bucket: bucket(world) })),
  'bucket-tag-changed': world =>
    world.clients.s3.send(
      new PutBucketTaggingCommand({ Bucket: bucket(world), Tagging: { TagSet: listed({ ...world.architecture.tags, Project: 'other' }) } }),
    ),
} satisfies Record<string, Apply>

export const observabilitySilences = {
  'alarm-described': world => putAlarm(world, 'rds-cpu', { AlarmDescription: 'look at the slow queries' }),
  'alarm-put-again': world => putAlarm(world, 'alb-5xx', {}),
  'topic-named-for-people': ({ clients, architecture, ids }) =>
    clients.sns.send(
      new SetTopicAttributesCommand({ TopicArn: ids.get(architecture.topic), AttributeName: 'DisplayName', AttributeValue: 'popcorn' }),
    ),
  'topic-of-somebody-else': ({ clients }) => clients.sns.send(new CreateTopicCommand({ Name: 'billing' })),
  'log-group-of-somebody-else': ({ clients }) => clients.logs.send(new CreateLogGroupCommand({ logGroupName: '/aws/lambda/cleaner' })),
  'alarm-of-somebody-else': ({ clients }) =>
    clients.cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: 'billing',
        Namespace: 'AWS/Billing',
        MetricName: 'EstimatedCharges',
        Statistic: 'Maximum',
        Period: 21600,
        EvaluationPeriods: 1,
        Threshold: 100,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    ),
  'dashboard-of-somebody-else': ({ clients }) =>
    clients.cloudwatch.send(new PutDashboardCommand({ DashboardName: 'billing', DashboardBody: JSON.stringify({ widgets: [] }) })),
} satisfies Record<string, Apply>
