/** ECR, ECS and the scaling of its services. */
import {
  PutScalingPolicyCommand,
  type PutScalingPolicyCommandInput,
  RegisterScalableTargetCommand,
  type RegisterScalableTargetCommandInput,
} from '@aws-sdk/client-application-auto-scaling'
import { CreateRepositoryCommand, type CreateRepositoryCommandInput, PutLifecyclePolicyCommand } from '@aws-sdk/client-ecr'
import {
  CreateClusterCommand,
  type CreateClusterCommandInput,
  CreateServiceCommand,
  type CreateServiceCommandInput,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs'
import { text } from '../intrinsics.ts'
import { given, loweredInput, type Makers, objectOf, tagMap, tagsOf } from '../maker.ts'

export const containers: Makers = {
  'AWS::ECR::Repository': async ({ clients: { ecr }, properties }) => {
    const { LifecyclePolicy, Tags: _, ...rest } = properties
    // Tags alone keep their capitals.
    const input = loweredInput<CreateRepositoryCommandInput>(rest, { tags: tagsOf(properties) })
    const { repository } = await ecr.send(new CreateRepositoryCommand(input))
    const repositoryName = repository?.repositoryName
    const lifecyclePolicyText = text(objectOf(LifecyclePolicy)['LifecyclePolicyText'])
    await ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText }))
    return { ref: repositoryName }
  },
  'AWS::ECS::Cluster': async ({ clients: { ecs }, properties }) => {
    const { ClusterSettings, ...rest } = properties
    const input = loweredInput<CreateClusterCommandInput>({ ...rest, Settings: ClusterSettings })
    return { ref: (await ecs.send(new CreateClusterCommand(input))).cluster?.clusterName }
  },
  'AWS::ECS::TaskDefinition': async ({ clients: { ecs }, properties }) => {
    const made = await ecs.send(new RegisterTaskDefinitionCommand(loweredInput<RegisterTaskDefinitionCommandInput>(properties)))
    return { ref: made.taskDefinition?.taskDefinitionArn }
  },
  'AWS::ECS::Service': async ({ clients: { ecs }, properties }) => {
    const { service } = await ecs.send(new CreateServiceCommand(loweredInput<CreateServiceCommandInput>(properties)))
    return { ref: service?.serviceArn, attributes: { Name: service?.serviceName } }
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': async ({ clients: { autoscaling }, properties }) => {
    const names = ['ServiceNamespace', 'ResourceId', 'ScalableDimension', 'MinCapacity', 'MaxCapacity'] as const
    const input = given<RegisterScalableTargetCommandInput>(properties, names, { Tags: tagMap(properties) })
    await autoscaling.send(new RegisterScalableTargetCommand(input))
    return { ref: [input.ResourceId, input.ScalableDimension, input.ServiceNamespace].join('|') }
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': async ({ clients: { autoscaling }, properties }) => {
    const [ResourceId = '', ScalableDimension = '', ServiceNamespace = ''] = text(properties['ScalingTargetId']).split('|')
    const target = { ResourceId, ScalableDimension, ServiceNamespace } as Partial<PutScalingPolicyCommandInput>
    const names = ['PolicyName', 'PolicyType', 'TargetTrackingScalingPolicyConfiguration'] as const
    const made = await autoscaling.send(new PutScalingPolicyCommand(given<PutScalingPolicyCommandInput>(properties, names, target)))
    return { ref: made.PolicyARN }
  },
}
