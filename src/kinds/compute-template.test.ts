/** Compute kinds from resources of a template. */
import { describe, expect, test } from 'vitest'
import { type AnyKind, actualsOfTemplate } from './define.ts'
import ec2Instance from './ec2-instance.ts'
import ec2Volume from './ec2-volume.ts'
import ecrRepository from './ecr-repository.ts'
import ecsCluster from './ecs-cluster.ts'
import ecsService from './ecs-service.ts'
import { toldFact } from './fact-table.ts'
import iamRole from './iam-role.ts'
import scalableTarget from './scalable-target.ts'
import scalingPolicy from './scaling-policy.ts'
import taskDefinition from './task-definition.ts'
import { type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'

type Beside = Readonly<Record<string, readonly TemplateProperties[]>>

function made(kind: AnyKind, properties: TemplateProperties, beside: Beside = {}, type = kind.type) {
  return actualsOfTemplate(kind, templateItem(type, properties, beside), inTemplate)
}

/** The facts of the only resource that is made of it; unknown ones by their reason. */
function facts(kind: AnyKind, properties: TemplateProperties, beside: Beside = {}, type = kind.type): Readonly<Record<string, unknown>> {
  const [one, ...others] = made(kind, properties, beside, type)
  if (one === undefined || others.length > 0) throw new Error('not one')
  return Object.fromEntries(
    Object.entries(one.properties).map(([property, fact]) => [property, fact.known ? toldFact(fact) : fact.because.reason]),
  )
}

const tags = [{ Key: 'Project', Value: 'x' }]
const hole = unresolved('parameter X has no value')

describe('a cluster', () => {
  const exec = { ExecuteCommandConfiguration: { Logging: 'OVERRIDE', LogConfiguration: { CloudWatchLogGroupName: '‹stack/Exec›' } } }
  const logging = 'Configuration.ExecuteCommandConfiguration.Logging'
  const group = 'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName'
  test('that says all', () =>
    expect(
      facts(ecsCluster, {
        CapacityProviders: ['FARGATE'],
        ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
        Configuration: exec,
        Tags: tags,
      }),
    ).toEqual({
      CapacityProviders: ['FARGATE'],
      'ClusterSettings/containerInsights': 'enabled',
      [logging]: 'OVERRIDE',
      [group]: '-> ‹stack/Exec›',
      Tags: { Project: 'x' },
    }))
  test('that says nothing', () =>
    expect(facts(ecsCluster, {})).toEqual({
      CapacityProviders: [],
      'ClusterSettings/containerInsights': 'unresolved',
      [logging]: 'DEFAULT',
      [group]: null,
      Tags: {},
    }))
  test('whose providers stand beside it', () => {
    const beside = { 'AWS::ECS::ClusterCapacityProviderAssociations': [{ CapacityProviders: ['FARGATE_SPOT', 'FARGATE'] }] }
    expect(facts(ecsCluster, { CapacityProviders: ['FARGATE'] }, beside)['CapacityProviders']).toEqual(['FARGATE', 'FARGATE_SPOT'])
  })
})

describe('a service', () => {
  const service = {
    ServiceName: 'api',
    Cluster: 'main',
    LaunchType: 'FARGATE',
    NetworkConfiguration: {
      AwsvpcConfiguration: { Subnets: ['‹stack/A›'], SecurityGroups: ['‹stack/G.GroupId›'], AssignPublicIp: 'ENABLED' },
    },
    LoadBalancers: [{ TargetGroupArn: '‹stack/Tg›', ContainerName: 'api', ContainerPort: '8080' }],
    ServiceRegistries: [{ RegistryArn: '‹stack/Srv.Arn›' }],
    DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: 'true' } },
    DesiredCount: 2,
    EnableExecuteCommand: true,
    Tags: tags,
  }
  test('that says all', () =>
    expect(facts(ecsService, service)).toEqual({
      LaunchType: 'FARGATE',
      CapacityProviderStrategy: [],
      'CapacityProviderStrategy.Weight': {},
      'CapacityProviderStrategy.Base': {},
      PlatformVersion: 'LATEST',
      Subnets: ['-> ‹stack/A›'],
      SecurityGroups: ['-> ‹stack/G.GroupId›'],
      AssignPublicIp: true,
      LoadBalancers: ['-> ‹stack/Tg›'],
      'LoadBalancers.ContainerName': ['api'],
      'LoadBalancers.ContainerPort': [8080],
      ServiceRegistries: ['-> ‹stack/Srv.Arn›'],
      EnableExecuteCommand: true,
      MinimumHealthyPercent: 100,
      MaximumPercent: 200,
      'DeploymentCircuitBreaker.Enable': true,
      'DeploymentCircuitBreaker.Rollback': true,
      DesiredCount: { startsWith: 2 },
      Tags: { Project: 'x' },
    }))
  test('that says nothing', () =>
    expect(facts(ecsService, {})).toMatchObject({
      LaunchType: 'unresolved',
      CapacityProviderStrategy: 'unresolved',
      PlatformVersion: 'unresolved',
      AssignPublicIp: false,
      LoadBalancers: [],
      EnableExecuteCommand: false,
      'DeploymentCircuitBreaker.Enable': false,
      DesiredCount: { startsWith: 1 },
    }))
  test.each([
    [
      'a strategy',
      { LaunchType: undefined, CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE_SPOT', Weight: '3' }] },
      {
        LaunchType: null,
        'CapacityProviderStrategy.Weight': { FARGATE_SPOT: 3 },
        'CapacityProviderStrategy.Base': { FARGATE_SPOT: 0 },
        PlatformVersion: 'unresolved',
      },
    ],
    ['on hosts', { LaunchType: 'EC2' }, { PlatformVersion: null }],
    ['a daemon', { SchedulingStrategy: 'DAEMON' }, { MinimumHealthyPercent: 'unresolved', MaximumPercent: 'unresolved' }],
    [
      'a target group that is not resolved',
      { LoadBalancers: [{ TargetGroupArn: hole, ContainerName: 'api', ContainerPort: 80 }] },
      { LoadBalancers: 'unresolved', 'LoadBalancers.ContainerName': ['api'] },
    ],
  ])('with %s', (_, own, then) => expect(facts(ecsService, { ...service, ...own })).toMatchObject(then))
  test.each([
    ['names', {}, ['‹stack/It›', 'api', 'service/main/api']],
    ['symbols', { Cluster: '‹stack/C›', ServiceName: undefined }, ['‹stack/It›', 'service/‹stack/C›/‹stack/It.Name›']],
    [
      'an ARN of its cluster',
      { Cluster: 'arn:aws:ecs:eu-west-1:‹AWS::AccountId›:cluster/main' },
      ['‹stack/It›', 'api', 'service/main/api'],
    ],
  ])('is known by %s', (_, own, aliases) => expect(made(ecsService, { ...service, ...own })[0]?.aliases).toEqual(aliases))
})

describe('a task definition', () => {
  const used = { 'AWS::ECS::Service': [{}] }
  const main = {
    Name: 'api',
    Image: '‹AWS::AccountId›.dkr.ecr.eu-west-1.amazonaws.com/api:‹?parameter Tag: none›',
    PortMappings: [{ ContainerPort: '8080' }],
    LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': '/api' } },
    Secrets: [
      { Name: 'B', ValueFrom: 'x' },
      { Name: 'A', ValueFrom: 'y' },
    ],
  }
  const definition = {
    Family: 'api',
    Cpu: '.5 vCPU',
    Memory: 1024,
    ExecutionRoleArn: 'arn:aws:iam::‹AWS::AccountId›:role/x/exec',
    ContainerDefinitions: [main],
  }
  const image = (Image: unknown) =>
    facts(taskDefinition, { ...definition, ContainerDefinitions: [{ ...main, Image }] }, used)['ContainerDefinitions.Image']

  test('of one container', () =>
    expect(facts(taskDefinition, definition, used)).toEqual({
      Cpu: 512,
      Memory: 1024,
      NetworkMode: 'bridge',
      'RuntimePlatform.CpuArchitecture': 'X86_64',
      'RuntimePlatform.OperatingSystemFamily': 'LINUX',
      ExecutionRoleArn: 'exec',
      TaskRoleArn: null,
      'ContainerDefinitions.Name': 'api',
      'ContainerDefinitions.PortMappings': 8080,
      'ContainerDefinitions.LogConfiguration': '-> /api',
      'ContainerDefinitions.Image': '-> api',
      'ContainerDefinitions.Secrets': ['A', 'B'],
      XRayDaemon: false,
      Tags: {},
    }))
  test.each([
    ['of a repository of the template', '‹AWS::AccountId›.dkr.ecr.eu-west-1.‹AWS::URLSuffix›/‹stack/Repo›:1', '-> ‹stack/Repo›'],
    ['of another account', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api'],
    ['of another registry', 'nginx:latest', 'nginx'],
    ['by its digest', '‹AWS::AccountId›.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:‹?x:y›', '-> api'],
    ['that is not resolved', hole, 'unresolved'],
    ['of a repository that is not resolved', `‹AWS::AccountId›.dkr.ecr.eu-west-1.amazonaws.com/${hole}:1`, 'unresolved'],
    ['that is left out', undefined, 'unresolved'],
  ])('an image %s', (_, given, then) => expect(image(given)).toBe(then))

  test.each([
    ['of UDP', { ContainerPort: 8080, Protocol: 'udp' }, '8080/udp'],
    ['of a range', { ContainerPortRange: '8080-8090' }, '8080-8090'],
    ['that is not resolved', { ContainerPort: hole }, 'unresolved'],
  ])('a port %s', (_, mapping, then) =>
    expect(
      facts(taskDefinition, { ...definition, ContainerDefinitions: [{ ...main, PortMappings: [mapping] }] }, used)[
        'ContainerDefinitions.PortMappings'
      ],
    ).toBe(then),
  )
  test.each([
    ['in the region of the stack', { 'awslogs-group': '/api', 'awslogs-region': 'eu-west-1' }, '-> /api'],
    ['in another region', { 'awslogs-group': '/api', 'awslogs-region': 'us-east-1' }, '/api (us-east-1)'],
    ['in a region that is not resolved', { 'awslogs-group': '/api', 'awslogs-region': hole }, 'unresolved'],
    ['in no group', { 'awslogs-region': 'eu-west-1' }, null],
  ])('logs %s', (_, Options, then) => {
    const container = { ...main, LogConfiguration: { LogDriver: 'awslogs', Options } }
    expect(facts(taskDefinition, { ...definition, ContainerDefinitions: [container] }, used)['ContainerDefinitions.LogConfiguration']).toBe(
      then,
    )
  })
  test('of another driver are in no group', () => {
    const container = { ...main, LogConfiguration: { LogDriver: 'splunk', Options: { 'awslogs-group': '/api' } } }
    expect(facts(taskDefinition, { ...definition, ContainerDefinitions: [container] }, used)['ContainerDefinitions.LogConfiguration']).toBe(
      null,
    )
  })

  test('beside an X-Ray daemon', () => {
    const daemon = {
      Name: 'xray',
      Image: 'amazon/aws-xray-daemon',
      Essential: false,
      PortMappings: [{ ContainerPort: 2000, Protocol: 'udp' }],
    }
    expect(facts(taskDefinition, { ...definition, ContainerDefinitions: [daemon, main] }, used)).toMatchObject({
      XRayDaemon: true,
      'ContainerDefinitions.Name': 'api',
    })
  })
  test('of two essential containers: which is meant cannot be told', () =>
    expect(
      facts(taskDefinition, { ...definition, ContainerDefinitions: [main, { ...main, Name: 'b' }] }, used)['ContainerDefinitions.Name'],
    ).toBe('unresolved'))
  test('that no service uses is nowhere', () => expect(made(taskDefinition, definition)).toEqual([]))
  test('that two services use is in both', () =>
    expect(made(taskDefinition, definition, { 'AWS::ECS::Service': [{}, {}] }).map(one => toldFact(one.parent ?? one.name))).toEqual([
      '‹stack/Beside0›',
      '‹stack/Beside1›',
    ]))
})

describe('scaling', () => {
  test('a target', () => {
    const [one] = made(scalableTarget, {
      ResourceId: 'service/main/‹stack/Api.Name›',
      ServiceNamespace: 'ecs',
      MinCapacity: '1',
      MaxCapacity: 3,
    })
    expect(one).toMatchObject({
      name: { known: false },
      parent: { value: 'service/main/‹stack/Api.Name›' },
      properties: { MinCapacity: { value: 1 }, MaxCapacity: { value: 3 } },
    })
  })
  test('a target of another namespace is nobody’s', () =>
    expect(made(scalableTarget, { ResourceId: 'table/x', ServiceNamespace: 'dynamodb' })).toEqual([]))
  const T = 'TargetTrackingScalingPolicyConfiguration'
  const tracking = { PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' }, TargetValue: 70 }
  test('a policy', () =>
    expect(
      facts(scalingPolicy, { PolicyName: 'cpu', PolicyType: 'TargetTrackingScaling', ScalingTargetId: '‹stack/T›', [T]: tracking }),
    ).toEqual({
      PolicyType: 'TargetTrackingScaling',
      [`${T}.PredefinedMetricSpecification.PredefinedMetricType`]: 'ECSServiceAverageCPUUtilization',
      [`${T}.TargetValue`]: 70,
      [`${T}.ScaleInCooldown`]: 300,
      [`${T}.ScaleOutCooldown`]: 300,
      [`${T}.DisableScaleIn`]: false,
    }))
  test('a policy of steps', () =>
    expect(facts(scalingPolicy, { PolicyName: 'cpu', PolicyType: 'StepScaling', ResourceId: 'service/main/api' })).toMatchObject({
      [`${T}.PredefinedMetricSpecification.PredefinedMetricType`]: null,
      [`${T}.TargetValue`]: null,
    }))
})

describe('an instance', () => {
  const instance = {
    InstanceType: 't3.small',
    SubnetId: '‹stack/Beside0›',
    SecurityGroupIds: ['‹stack/G.GroupId›'],
    IamInstanceProfile: '‹stack/Beside0›',
    MetadataOptions: { HttpTokens: 'required' },
    Tags: [{ Key: 'Name', Value: 'node-1' }],
  }
  const subnet = { MapPublicIpOnLaunch: false, VpcId: '‹stack/Vpc›' }
  const beside = { 'AWS::EC2::Subnet': [subnet], 'AWS::IAM::InstanceProfile': [{ Roles: ['node'] }] }
  const publicIp = 'NetworkInterfaces.AssociatePublicIpAddress'
  test('that says all', () =>
    expect(facts(ec2Instance, instance, beside)).toEqual({
      InstanceType: 't3.small',
      SubnetId: '-> ‹stack/Beside0›',
      SecurityGroupIds: ['-> ‹stack/G.GroupId›'],
      IamInstanceProfile: 'node',
      'MetadataOptions.HttpTokens': 'required',
      [publicIp]: false,
      KeyName: null,
      Tags: { Name: 'node-1' },
    }))
  test('that says nothing', () =>
    expect(facts(ec2Instance, {})).toEqual({
      InstanceType: 'unresolved',
      SubnetId: 'unresolved',
      SecurityGroupIds: 'unresolved',
      IamInstanceProfile: null,
      'MetadataOptions.HttpTokens': 'unresolved',
      [publicIp]: 'unresolved',
      KeyName: null,
      Tags: {},
    }))
  test.each([
    ['in a subnet that gives addresses', {}, { 'AWS::EC2::Subnet': [{ MapPublicIpOnLaunch: true }] }, { [publicIp]: true }],
    ['with an Elastic IP', {}, { 'AWS::EC2::EIP': [{}] }, { [publicIp]: true }],
    [
      'with an interface of its own',
      { NetworkInterfaces: [{ SubnetId: 'subnet-1', GroupSet: ['sg-1'], AssociatePublicIpAddress: true }] },
      {},
      { [publicIp]: true, SubnetId: '-> subnet-1', SecurityGroupIds: ['-> sg-1'] },
    ],
    [
      'from a launch template',
      { MetadataOptions: undefined, InstanceType: undefined, LaunchTemplate: { LaunchTemplateId: '‹stack/Beside0›' } },
      {
        'AWS::EC2::LaunchTemplate': [
          { LaunchTemplateData: { MetadataOptions: { HttpTokens: 'optional' }, InstanceType: 't3.large', KeyName: 'ops' } },
        ],
      },
      { 'MetadataOptions.HttpTokens': 'optional', InstanceType: 't3.large', KeyName: 'ops' },
    ],
    [
      'from a launch template of elsewhere',
      { MetadataOptions: undefined, LaunchTemplate: { LaunchTemplateId: 'lt-1' } },
      {},
      { 'MetadataOptions.HttpTokens': 'unresolved', InstanceType: 't3.small', KeyName: 'unresolved' },
    ],
    ['with a profile of elsewhere', { IamInstanceProfile: 'other' }, {}, { IamInstanceProfile: 'unresolved' }],
    [
      'with a profile of a role of the template',
      {},
      { 'AWS::IAM::InstanceProfile': [{ Roles: ['‹stack/Role›'] }] },
      { IamInstanceProfile: '-> ‹stack/Role›' },
    ],
    [
      'on an interface that is a resource of its own',
      {
        SubnetId: undefined,
        SecurityGroupIds: undefined,
        NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: '‹stack/Beside0›' }],
      },
      { 'AWS::EC2::NetworkInterface': [{ SubnetId: 'subnet-1', GroupSet: ['sg-1'] }] },
      { [publicIp]: false, SubnetId: '-> subnet-1', SecurityGroupIds: ['-> sg-1'] },
    ],
    [
      'on such an interface with an Elastic IP',
      { NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: '‹stack/Beside0›' }] },
      { 'AWS::EC2::NetworkInterface': [{}], 'AWS::EC2::EIPAssociation': [{}] },
      { [publicIp]: true },
    ],
    [
      'on an interface of elsewhere',
      { SubnetId: undefined, SecurityGroupIds: undefined, NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: 'eni-1' }] },
      {},
      { [publicIp]: 'unresolved', SubnetId: 'unresolved', SecurityGroupIds: 'unresolved' },
    ],
    [
      'with an interface that is attached to it later',
      { SecurityGroupIds: ['sg-1', 'sg-2'] },
      {
        'AWS::EC2::NetworkInterfaceAttachment': [{ NetworkInterfaceId: '‹stack/Beside1›' }],
        'AWS::EC2::NetworkInterface': [{}, { GroupSet: ['sg-2', 'sg-3'] }],
      },
      { SecurityGroupIds: ['-> sg-1', '-> sg-2', '-> sg-3'] },
    ],
  ])('%s', (_, own, more, then) => expect(facts(ec2Instance, { ...instance, ...own }, { ...beside, ...more })).toMatchObject(then))
  test('is in the VPC of its subnet', () => expect(made(ec2Instance, instance, beside)[0]?.vpc).toMatchObject({ value: '‹stack/Vpc›' }))
})

describe('volumes', () => {
  const ebs = { VolumeSize: '8', VolumeType: 'gp3', Encrypted: true }
  const instance = {
    BlockDeviceMappings: [
      { DeviceName: '/dev/xvda', Ebs: ebs },
      { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
    ],
    Tags: [{ Key: 'Name', Value: 'node-1' }],
  }
  const ofInstance = (own: object) => made(ec2Volume, { ...instance, ...own }, {}, 'AWS::EC2::Instance')[0]
  test('that an instance makes', () =>
    expect(facts(ec2Volume, instance, {}, 'AWS::EC2::Instance')).toEqual({
      Device: '/dev/xvda',
      Size: 8,
      VolumeType: 'gp3',
      Encrypted: true,
      Iops: 3000,
      Throughput: 125,
      Tags: {},
    }))
  test.each([
    ['without names', {}, null],
    ['with names', { PropagateTagsToVolumeOnCreation: true }, 'node-1'],
  ])('%s', (_, own, name) => expect(ofInstance(own)).toMatchObject({ name: { value: name }, parent: { value: '‹stack/It›' } }))
  test.each([
    [
      'attached',
      { Size: 20, VolumeType: 'io2', Iops: 400, Encrypted: 'true' },
      { 'AWS::EC2::VolumeAttachment': [{ InstanceId: '‹stack/I›', Device: '/dev/xvdf' }] },
      { Device: '/dev/xvdf', Iops: 400, Throughput: null, Encrypted: true },
    ],
    [
      'hanging on nothing',
      { Size: 20 },
      {},
      { Device: null, VolumeType: 'gp2', Iops: 'unresolved', Throughput: null, Encrypted: 'unresolved' },
    ],
    ['magnetic', { Size: 20, VolumeType: 'standard' }, {}, { Iops: null }],
  ])('one %s', (_, properties, beside, then) => expect(facts(ec2Volume, properties, beside)).toMatchObject(then))
})

describe('a repository', () => {
  const policy = JSON.stringify({
    rules: [{ selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10 }, action: { type: 'expire' } }],
  })
  test.each([
    [
      'that says nothing',
      {},
      {
        'ImageScanningConfiguration.ScanOnPush': false,
        ImageTagMutability: 'MUTABLE',
        'EncryptionConfiguration.EncryptionType': 'AES256',
        LifecyclePolicy: null,
        Tags: {},
      },
    ],
    [
      'that says all',
      {
        ImageScanningConfiguration: { ScanOnPush: true },
        ImageTagMutability: 'IMMUTABLE',
        EncryptionConfiguration: { EncryptionType: 'KMS' },
        LifecyclePolicy: { LifecyclePolicyText: policy },
        Tags: tags,
      },
      {
        'ImageScanningConfiguration.ScanOnPush': true,
        ImageTagMutability: 'IMMUTABLE',
        'EncryptionConfiguration.EncryptionType': 'KMS',
        LifecyclePolicy: 10,
        Tags: { Project: 'x' },
      },
    ],
    [
      'whose policy is not resolved',
      { LifecyclePolicy: { LifecyclePolicyText: hole } },
      {
        'ImageScanningConfiguration.ScanOnPush': false,
        ImageTagMutability: 'MUTABLE',
        'EncryptionConfiguration.EncryptionType': 'AES256',
        LifecyclePolicy: 'unresolved',
        Tags: {},
      },
    ],
  ])('%s', (_, properties, then) => expect(facts(ecrRepository, properties)).toEqual(then))
})

test('a role', () =>
  expect(made(iamRole, { RoleName: 'task', Tags: tags })[0]).toMatchObject({
    name: { value: 'task' },
    properties: { Tags: { value: { Project: 'x' } } },
  }))
