import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  type LoadBalancerAttribute,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreatePrivateDnsNamespaceCommand, CreateServiceCommand, GetOperationCommand } from '@aws-sdk/client-servicediscovery'
import type { Architecture } from '../architecture.ts'
import type { Clients } from '../clients.ts'
import { type Ids, listed } from './ids.ts'

/** The load balancer with its listeners and target group, and Cloud Map. */
export async function edge(clients: Clients, ids: Ids, architecture: Architecture): Promise<void> {
  await Promise.all([balancer(clients, ids, architecture), discovery(clients, ids, architecture)])
}

async function balancer({ elbv2 }: Clients, ids: Ids, architecture: Architecture) {
  const { name, loadBalancer: lb, tags } = architecture
  const made = await elbv2.send(
    new CreateLoadBalancerCommand({
      Name: lb.name,
      Type: 'application',
      Scheme: 'internet-facing',
      IpAddressType: 'ipv4',
      Subnets: lb.subnets.map(ids.get),
      SecurityGroups: [ids.get(`${name}-alb-sg`)],
      Tags: listed(tags),
    }),
  )
  const LoadBalancerArn = ids.set(lb.name, made.LoadBalancers?.[0]?.LoadBalancerArn)
  await elbv2.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: attributesOf(architecture) }))
  const TargetGroupArn = await targetGroup(elbv2, ids, architecture)
  const common = { LoadBalancerArn, Tags: listed(tags) }
  const redirect = await elbv2.send(
    new CreateListenerCommand({
      ...common,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }],
    }),
  )
  ids.set(`${lb.name}/80`, redirect.Listeners?.[0]?.ListenerArn)
  const secure = await elbv2.send(
    new CreateListenerCommand({
      ...common,
      Port: 443,
      Protocol: 'HTTPS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      Certificates: [{ CertificateArn: ids.get('certificate') }],
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    }),
  )
  ids.set(`${lb.name}/443`, secure.Listeners?.[0]?.ListenerArn)
}

function attributesOf({ loadBalancer: lb }: Architecture): LoadBalancerAttribute[] {
  return Object.entries({
    'routing.http.drop_invalid_header_fields.enabled': 'true',
    'deletion_protection.enabled': String(lb.deletionProtection),
    ...(lb.logBucket !== null && {
      'access_logs.s3.enabled': 'true',
      'access_logs.s3.bucket': lb.logBucket,
      'access_logs.s3.prefix': 'alb',
    }),
  }).map(([Key, Value]) => ({ Key, Value }))
}

async function targetGroup(elbv2: Clients['elbv2'], ids: Ids, { name, loadBalancer: lb, tags }: Architecture) {
  const made = await elbv2.send(
    new CreateTargetGroupCommand({
      Name: lb.targetGroup,
      Protocol: 'HTTP',
      ProtocolVersion: 'HTTP1',
      Port: 8080,
      VpcId: ids.get(`${name}/vpc`),
      TargetType: 'ip',
      HealthCheckEnabled: true,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPath: '/health',
      HealthCheckPort: 'traffic-port',
      HealthCheckIntervalSeconds: 30,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 3,
      Matcher: { HttpCode: '200' },
      Tags: listed(tags),
    }),
  )
  return ids.set(lb.targetGroup, made.TargetGroups?.[0]?.TargetGroupArn)
}

async function discovery({ servicediscovery }: Clients, ids: Ids, { name, namespace, services, tags }: Architecture) {
  const started = await servicediscovery.send(
    new CreatePrivateDnsNamespaceCommand({ Name: namespace, Vpc: ids.get(`${name}/vpc`), Tags: listed(tags) }),
  )
  const done = await servicediscovery.send(new GetOperationCommand({ OperationId: started.OperationId }))
  const NamespaceId = ids.set(`${name}/namespace`, done.Operation?.Targets?.NAMESPACE)
  for (const service of services) {
    const made = await servicediscovery.send(
      new CreateServiceCommand({
        Name: service.name,
        NamespaceId,
        DnsConfig: { DnsRecords: [{ Type: 'A', TTL: 10 }], RoutingPolicy: 'MULTIVALUE' },
        Tags: listed(tags),
      }),
    )
    ids.set(`${name}/discovery/${service.name}`, made.Service?.Arn)
    ids.set(`${name}/discovery/${service.name}/id`, made.Service?.Id)
  }
}
