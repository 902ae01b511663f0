/** Drifts of the load balancer with its listeners and target group, and of Cloud Map. */
import {
  AddTagsCommand,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DeleteListenerCommand,
  ModifyListenerCommand,
  type ModifyListenerCommandInput,
  ModifyLoadBalancerAttributesCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  type ModifyTargetGroupCommandInput,
  SetSecurityGroupsCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreateServiceCommand, TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-servicediscovery'
import { listed } from '../../account/provision/ids.ts'
import type { Apply, World } from './world.ts'

const balancer = ({ architecture, ids }: World) => ids.get(architecture.loadBalancer.name)
const listener = ({ architecture, ids }: World, port: number) => ids.get(`${architecture.loadBalancer.name}/${port}`)
const group = ({ architecture, ids }: World) => ids.get(architecture.loadBalancer.targetGroup)

const attributes = (world: World, values: Readonly<Record<string, string>>) =>
  world.clients.elbv2.send(
    new ModifyLoadBalancerAttributesCommand({
      LoadBalancerArn: balancer(world),
      Attributes: Object.entries(values).map(([Key, Value]) => ({ Key, Value })),
    }),
  )

const modifyListener = (world: World, port: number, changes: Partial<ModifyListenerCommandInput>) =>
  world.clients.elbv2.send(new ModifyListenerCommand({ ListenerArn: listener(world, port), ...changes }))

const modifyGroup = (world: World, changes: Partial<ModifyTargetGroupCommandInput>) =>
  world.clients.elbv2.send(new ModifyTargetGroupCommand({ TargetGroupArn: group(world), ...changes }))

const groupAttribute = (world: World, Key: string, Value: string) =>
  world.clients.elbv2.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: group(world), Attributes: [{ Key, Value }] }))

const redirect = (StatusCode: 'HTTP_301' | 'HTTP_302', Port: string) => [
  { Type: 'redirect' as const, RedirectConfig: { Protocol: 'HTTPS', Port, StatusCode } },
]

const discovered = 'order-service'

const updateDiscovery = ({ clients, architecture, ids }: World, TTL: number) =>
  clients.servicediscovery.send(
    new UpdateServiceCommand({
      Id: ids.get(`${architecture.name}/discovery/${discovered}/id`),
      Service: { DnsConfig: { DnsRecords: [{ Type: 'A', TTL }] } },
    }),
  )

export const edgeDrifts = {
  'balancer-keeps-invalid-headers': world => attributes(world, { 'routing.http.drop_invalid_header_fields.enabled': 'false' }),
  'balancer-deletion-protection-changed': world =>
    attributes(world, { 'deletion_protection.enabled': String(!world.architecture.loadBalancer.deletionProtection) }),
  'balancer-another-group': world =>
    world.clients.elbv2.send(new SetSecurityGroupsCommand({ LoadBalancerArn: balancer(world), SecurityGroups: [world.id('ecs-sg')] })),
  'balancer-extra-group': world =>
    world.clients.elbv2.send(
      new SetSecurityGroupsCommand({ LoadBalancerArn: balancer(world), SecurityGroups: [world.id('alb-sg'), world.id('ecs-sg')] }),
    ),
  'balancer-in-private-subnet': world =>
    world.clients.elbv2.send(
      new SetSubnetsCommand({ LoadBalancerArn: balancer(world), Subnets: [world.id('private-2a'), world.id('public-2c')] }),
    ),
  'balancer-extra': world =>
    world.clients.elbv2.send(
      new CreateLoadBalancerCommand({
        Name: 'canary',
        Type: 'application',
        Scheme: 'internal',
        Subnets: [world.id('public-2a'), world.id('public-2c')],
        SecurityGroups: [world.id('alb-sg')],
        Tags: listed(world.architecture.tags),
      }),
    ),
  'balancer-tag-changed': world =>
    world.clients.elbv2.send(new AddTagsCommand({ ResourceArns: [balancer(world)], Tags: [{ Key: 'Environment', Value: 'stage' }] })),
  'listener-redirects-for-now': world => modifyListener(world, 80, { DefaultActions: redirect('HTTP_302', '443') }),
  'listener-redirects-elsewhere': world => modifyListener(world, 80, { DefaultActions: redirect('HTTP_301', '8443') }),
  'listener-forwards-plain-http': world =>
    modifyListener(world, 80, { DefaultActions: [{ Type: 'forward', TargetGroupArn: group(world) }] }),
  'listener-old-tls': world => modifyListener(world, 443, { SslPolicy: 'ELBSecurityPolicy-2016-08' }),
  'listener-http-missing': world => world.clients.elbv2.send(new DeleteListenerCommand({ ListenerArn: listener(world, 80) })),
  'listener-extra': world =>
    world.clients.elbv2.send(
      new CreateListenerCommand({
        LoadBalancerArn: balancer(world),
        Port: 8080,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: group(world) }],
        Tags: listed(world.architecture.tags),
      }),
    ),
  'listener-rule-extra': world =>
    world.clients.elbv2.send(
      new CreateRuleCommand({
        ListenerArn: listener(world, 443),
        Priority: 10,
        Conditions: [{ Field: 'path-pattern', Values: ['/admin/*'] }],
        Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403', ContentType: 'text/plain', MessageBody: 'no' } }],
      }),
    ),
  'target-group-other-health-path': world => modifyGroup(world, { HealthCheckPath: '/' }),
  'target-group-slower-check': world => modifyGroup(world, { HealthCheckIntervalSeconds: 60 }),
  'target-group-other-code': world => modifyGroup(world, { Matcher: { HttpCode: '200-499' } }),
  'target-group-sooner-healthy': world => modifyGroup(world, { HealthyThresholdCount: 5 }),
  'target-group-later-unhealthy': world => modifyGroup(world, { UnhealthyThresholdCount: 10 }),
  'target-group-tag-changed': world =>
    world.clients.elbv2.send(new AddTagsCommand({ ResourceArns: [group(world)], Tags: [{ Key: 'Project', Value: 'other' }] })),
  'discovery-longer-ttl': world => updateDiscovery(world, 300),
  'discovery-extra': ({ clients, architecture, ids }) =>
    clients.servicediscovery.send(
      new CreateServiceCommand({
        Name: 'legacy',
        NamespaceId: ids.get(`${architecture.name}/namespace`),
        DnsConfig: { DnsRecords: [{ Type: 'A', TTL: 10 }], RoutingPolicy: 'MULTIVALUE' },
        Tags: listed(architecture.tags),
      }),
    ),
  'discovery-tag-changed': ({ clients, architecture, ids }) =>
    clients.servicediscovery.send(
      new TagResourceCommand({
        ResourceARN: ids.get(`${architecture.name}/discovery/${discovered}`),
        Tags: [{ Key: 'Environment', Value: 'stage' }],
      }),
    ),
  'access-logs-off': world => attributes(world, { 'access_logs.s3.enabled': 'false' }),
  'access-logs-other-prefix': world => attributes(world, { 'access_logs.s3.prefix': 'balancer' }),
  'access-logs-other-bucket': world => attributes(world, { 'access_logs.s3.bucket': 'somebody-elses-logs' }),
} satisfies Record<string, Apply>

export const edgeSilences = {
  'balancer-longer-timeout': world => attributes(world, { 'idle_timeout.timeout_seconds': '120' }),
  'balancer-further-tags': world =>
    world.clients.elbv2.send(new AddTagsCommand({ ResourceArns: [balancer(world), group(world)], Tags: [{ Key: 'Team', Value: 'web' }] })),
  'target-group-shorter-draining': world => groupAttribute(world, 'deregistration_delay.timeout_seconds', '30'),
  'redirect-spelled-out': world =>
    modifyListener(world, 80, {
      DefaultActions: [
        {
          Type: 'redirect',
          Order: 1,
          RedirectConfig: {
            Protocol: 'HTTPS',
            Port: '443',
            StatusCode: 'HTTP_301',
            Host: '#{host}',
            Path: '/#{path}',
            Query: '#{query}',
          },
        },
      ],
    }),
  'forward-spelled-out': world =>
    modifyListener(world, 443, {
      DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: group(world), Weight: 1 }] } }],
    }),
  'target-group-of-the-default-vpc': ({ clients }) =>
    clients.elbv2.send(new CreateTargetGroupCommand({ Name: 'function', TargetType: 'lambda' })),
} satisfies Record<string, Apply>
