import type { NetworkInterface } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { ownerOf, seenOwnerOf } from './interface-owners.ts'
import { seenByInterface } from './seen-by-interface.ts'

const managed = { RequesterManaged: true, InterfaceType: 'interface' } as const
/** AWS answers types that the SDK has no name for: `efs` is recorded. */
type Answered = Omit<NetworkInterface, 'InterfaceType'> & { readonly InterfaceType?: string }
const told = (one: Answered) => {
  const owner = ownerOf({ NetworkInterfaceId: 'eni-1', ...one } as NetworkInterface)
  return owner === null ? 'nothing' : `${owner.types.join(' or ')} ${owner.alias ?? '?'}`
}

test.each<readonly [string, Answered, string]>([
  [
    'an instance, whatever the description says',
    { Attachment: { InstanceId: 'i-1' }, Description: 'RDSNetworkInterface' },
    'AWS::EC2::Instance i-1',
  ],
  [
    'NAT gateway',
    { InterfaceType: 'natGateway', Description: 'Interface for NAT Gateway nat-01e6556a25454e5f2' },
    'AWS::EC2::NatGateway nat-01e6556a25454e5f2',
  ],
  [
    'endpoint',
    { ...managed, InterfaceType: 'vpc_endpoint', Description: 'VPC Endpoint Interface vpce-0ae25b74' },
    'AWS::EC2::VPCEndpoint vpce-0ae25b74',
  ],
  [
    'transit gateway',
    { InterfaceType: 'transit_gateway', Description: 'Network Interface for Transit Gateway Attachment tgw-attach-063138e03e7866a3d' },
    'AWS::EC2::TransitGatewayAttachment tgw-attach-063138e03e7866a3d',
  ],
  [
    'application load balancer, by the end of its ARN',
    { ...managed, Description: 'ELB app/acme-dev/0123456789abcdef' },
    'AWS::ElasticLoadBalancingV2::LoadBalancer loadbalancer/app/acme-dev/0123456789abcdef',
  ],
  ['classic load balancer', { ...managed, Description: 'ELB old' }, 'AWS::ElasticLoadBalancing::LoadBalancer old'],
  ['database, without a name', { ...managed, RequesterId: 'amazon-rds', Description: 'RDSNetworkInterface' }, 'AWS::RDS::DBInstance ?'],
  [
    'cache node',
    { ...managed, Description: 'ElastiCache acme-001' },
    'AWS::ElastiCache::ReplicationGroup or AWS::ElastiCache::CacheCluster acme-001',
  ],
  ['task', { ...managed, Description: 'arn:aws:ecs:us-east-1:644160558196:attachment/c8773f8d-1317-4' }, 'AWS::ECS::Service ?'],
  [
    'function, with a UUID',
    { InterfaceType: 'lambda', Description: 'AWS Lambda VPC ENI-test-python-8c7ac78b-e11d-4dea-8a47-ab2bdeba9bf5' },
    'AWS::Lambda::Function test-python',
  ],
  [
    'function, of old',
    { Description: 'AWS Lambda VPC ENI: 26578289-8b35-4f36-a046-ceda51a45800' },
    'AWS::Lambda::Function 26578289-8b35-4f36-a046-ceda51a45800',
  ],
  [
    'file system',
    { InterfaceType: 'efs', Description: 'EFS mount target for fs-017557a9f00b1bec9 (fsmt-0fcbb40c868d404e8)' },
    'AWS::EFS::FileSystem fs-017557a9f00b1bec9',
  ],
  [
    'directory',
    { ...managed, Description: 'AWS created network interface for directory d-90677cc91c' },
    'AWS::DirectoryService::MicrosoftAD d-90677cc91c',
  ],
  ['search domain', { ...managed, Description: 'ES logs' }, 'AWS::OpenSearchService::Domain logs'],
  ['known by its type alone', { InterfaceType: 'api_gateway_managed' }, 'AWS::ApiGatewayV2::VpcLink eni-1'],
  ['one that somebody made', { InterfaceType: 'interface', Description: 'test' }, 'nothing'],
  ["one that passes itself off as a gateway's", { InterfaceType: 'interface', Description: 'Interface for NAT Gateway nat-1' }, 'nothing'],
  ["one that passes itself off as a database's", { RequesterManaged: false, Description: 'RDSNetworkInterface' }, 'nothing'],
  ['a kind that no row knows', { ...managed, Description: 'Something New of AWS' }, 'nothing'],
])('%s', (_what, one, expected) => expect(told(one)).toBe(expected))

test('every kind that is seen by its interfaces alone can be reported', () => {
  const types = new Set(seenByInterface.map(kind => kind.type))
  const seen = ['lambda', 'efs', 'api_gateway_managed', 'global_accelerator_managed', 'aws_codestar_connections_managed', 'load_balancer']
  for (const InterfaceType of seen) expect(types).toContain(ownerOf({ InterfaceType } as NetworkInterface)?.types[0])
})

test('a balancer that is listed is not also one of which the interface is all that is seen', () =>
  expect(seenOwnerOf({ RequesterManaged: true, Description: 'ELB app/acme-dev/0123456789abcdef' })).toBeNull())
