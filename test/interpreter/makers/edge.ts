/** Load balancers, the bucket of their logs, and Cloud Map. */
import {
  CreateListenerCommand,
  type CreateListenerCommandInput,
  CreateLoadBalancerCommand,
  type CreateLoadBalancerCommandInput,
  CreateRuleCommand,
  type CreateRuleCommandInput,
  CreateTargetGroupCommand,
  type CreateTargetGroupCommandInput,
  type LoadBalancerAttribute,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import {
  CreatePrivateDnsNamespaceCommand,
  type CreatePrivateDnsNamespaceCommandInput,
  CreateServiceCommand,
  type CreateServiceCommandInput,
  GetOperationCommand,
} from '@aws-sdk/client-servicediscovery'
import { list, text } from '../intrinsics.ts'
import { given, type Makers, objectOf, tagsOf } from '../maker.ts'

export const edge: Makers = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': async ({ clients: { elbv2 }, properties, attempt }) => {
    const names = ['Name', 'Scheme', 'SecurityGroups', 'Subnets', 'Type'] as const
    const input = given<CreateLoadBalancerCommandInput>(properties, names, { Tags: tagsOf(properties) })
    const LoadBalancerArn = (await elbv2.send(new CreateLoadBalancerCommand(input))).LoadBalancers?.[0]?.LoadBalancerArn
    const Attributes = list(properties['LoadBalancerAttributes'] ?? []).map(attribute)
    await attempt('LoadBalancerAttributes', () => elbv2.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes })))
    return { ref: LoadBalancerArn, attributes: { LoadBalancerFullName: LoadBalancerArn?.split(':loadbalancer/')[1] } }
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': async ({ clients: { elbv2 }, properties }) => {
    const input = given<CreateTargetGroupCommandInput>(properties, targetGroupNames, { Tags: tagsOf(properties) })
    return { ref: (await elbv2.send(new CreateTargetGroupCommand(input))).TargetGroups?.[0]?.TargetGroupArn }
  },
  'AWS::ElasticLoadBalancingV2::Listener': async ({ clients: { elbv2 }, properties }) => {
    const names = ['LoadBalancerArn', 'Port', 'Protocol', 'SslPolicy', 'Certificates', 'DefaultActions'] as const
    const input = given<CreateListenerCommandInput>(properties, names, { Tags: tagsOf(properties) })
    return { ref: (await elbv2.send(new CreateListenerCommand(input))).Listeners?.[0]?.ListenerArn }
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': async ({ clients: { elbv2 }, properties }) => {
    const input = given<CreateRuleCommandInput>(properties, ['ListenerArn', 'Priority', 'Conditions', 'Actions'], {
      Tags: tagsOf(properties),
    })
    return { ref: (await elbv2.send(new CreateRuleCommand(input))).Rules?.[0]?.RuleArn }
  },
  /** Made by and by; its operation says what it is. */
  'AWS::ServiceDiscovery::PrivateDnsNamespace': async ({ clients: { servicediscovery }, properties }) => {
    const input = given<CreatePrivateDnsNamespaceCommandInput>(properties, ['Name', 'Vpc'], { Tags: tagsOf(properties) })
    const { OperationId } = await servicediscovery.send(new CreatePrivateDnsNamespaceCommand(input))
    const { Operation } = await servicediscovery.send(new GetOperationCommand({ OperationId }))
    const Id = Operation?.Targets?.NAMESPACE
    return { ref: Id, attributes: { Id } }
  },
  'AWS::ServiceDiscovery::Service': async ({ clients: { servicediscovery }, properties }) => {
    const names = ['Name', 'NamespaceId', 'DnsConfig'] as const
    const input = given<CreateServiceCommandInput>(properties, names, { Tags: tagsOf(properties) })
    const { Service } = await servicediscovery.send(new CreateServiceCommand(input))
    return { ref: Service?.Id, attributes: { Arn: Service?.Arn } }
  },
}

const targetGroupNames = [
  'HealthCheckIntervalSeconds',
  'HealthCheckPath',
  'HealthyThresholdCount',
  'Matcher',
  'Name',
  'Port',
  'Protocol',
  'TargetType',
  'UnhealthyThresholdCount',
  'VpcId',
] as const

function attribute(one: unknown): LoadBalancerAttribute {
  const { Key, Value } = objectOf(one)
  return { Key: text(Key), Value: text(Value) }
}
