/** What is written into the templates beside what the spec states, without its names and tags, is found by the subnets that it is in. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isTree } from '../../infra/mutation-values.ts'
import { quickAudit, templateInventory, whileChanged } from './quick.ts'
import { scratchFolder, synthesized, templateFiles } from './synthesized.ts'

const { model, out } = synthesized(scratchFolder(), 'dev')
const network = networkIn(templateFiles(out))

interface Network {
  readonly file: string
  readonly template: Readonly<Record<string, unknown>>
  readonly subnet: object
  readonly group: object
}

/** The template that holds the subnets, and how it refers to one of them and to a group. */
function networkIn(files: readonly string[]): Network {
  for (const file of files) {
    const template: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const resources = isTree(template) && isTree(template['Resources']) ? template['Resources'] : {}
    const idOf = (type: string) => Object.entries(resources).find(([, one]) => isTree(one) && one['Type'] === type)?.[0]
    const [subnet, group] = [idOf('AWS::EC2::Subnet'), idOf('AWS::EC2::SecurityGroup')]
    if (isTree(template) && subnet !== undefined && group !== undefined)
      return { file, template, subnet: { Ref: subnet }, group: { 'Fn::GetAtt': [group, 'GroupId'] } }
  }
  throw new Error('no template holds the network')
}

const { subnet, group } = network
const made = (Type: string, Properties: object) => ({ Type, Properties })

/** Each finding as its type, verdict and id. */
async function foundWith(resources: Readonly<Record<string, object>>, more: object = {}): Promise<readonly string[]> {
  const { file, template } = network
  const own = isTree(template['Resources']) ? template['Resources'] : {}
  const text = JSON.stringify({ ...template, ...more, Resources: { ...own, ...resources } })
  const { findings } = quickAudit(model, await whileChanged(new Map([[file, text]]), () => templateInventory(model, out, null)))
  return findings.map(({ rule, verdict, resource: { type, id } }) => `${rule}: ${verdict} ${type} ${id?.split('/').at(-1) ?? '*'}`)
}

const unmanaged = (type: string, id = 'Extra') => `resource-unmanaged: deviates ${type} ${id}`

test('as it is, nothing is', async () => expect(await foundWith({})).toEqual([]))

describe('one resource more', () => {
  test.each<readonly [string, object]>([
    ['AWS::EC2::Instance', { SubnetId: subnet, ImageId: 'ami-1' }],
    ['AWS::EC2::NetworkInterface', { SubnetId: subnet, GroupSet: [group] }],
    ['AWS::EC2::VPCEndpoint', { VpcId: { 'Fn::GetAtt': [subnetId(), 'VpcId'] }, ServiceName: 's', SubnetIds: [subnet] }],
    ['AWS::ECS::Service', { TaskDefinition: 'x', NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet] } } }],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', { SubnetMappings: [{ SubnetId: subnet }] }],
    ['AWS::ElastiCache::ServerlessCache', { ServerlessCacheName: 'x', Engine: 'valkey', SubnetIds: [subnet] }],
    ['AWS::RDS::DBCluster', { Engine: 'aurora-mysql', VpcSecurityGroupIds: [group] }],
    ['AWS::Lambda::Function', { Role: 'r', Code: {}, VpcConfig: { SubnetIds: [subnet], SecurityGroupIds: [group] } }],
    ['AWS::EFS::MountTarget', { FileSystemId: 'fs-1', SubnetId: subnet, SecurityGroups: [group] }],
    ['AWS::OpenSearchService::Domain', { VPCOptions: { SubnetIds: [subnet] } }],
    ['AWS::MSK::Cluster', { BrokerNodeGroupInfo: { ClientSubnets: [subnet] } }],
    ['AWS::EKS::Cluster', { ResourcesVpcConfig: { SubnetIds: [subnet] } }],
    ['AWS::Redshift::Cluster', { VpcSecurityGroupIds: [group] }],
    ['AWS::DMS::ReplicationInstance', { VpcSecurityGroupIds: [group] }],
    ['AWS::AutoScaling::AutoScalingGroup', { VPCZoneIdentifier: [subnet] }],
    ['AWS::EC2::SpotFleet', { SpotFleetRequestConfigData: { LaunchSpecifications: [{ SubnetId: subnet }] } }],
    ['AWS::EC2::ClientVpnTargetNetworkAssociation', { ClientVpnEndpointId: 'x', SubnetId: subnet }],
    ['Custom::Cluster', { ServiceToken: 'x', Config: { subnetIds: [subnet] } }],
  ])('%s', async (type, properties) => expect(await foundWith({ Extra: made(type, properties) })).toEqual([unmanaged(type)]))

  test('by way of its subnet group, which has no interface itself', async () => {
    const found = await foundWith({
      Extra: made('AWS::DAX::Cluster', { SubnetGroupName: { Ref: 'Group' } }),
      Group: made('AWS::DAX::SubnetGroup', { SubnetIds: [subnet] }),
    })
    expect(found).toEqual([unmanaged('AWS::DAX::Cluster')])
  })
})

describe('nothing of ours is', () => {
  test.each<readonly [string, string, object]>([
    ['a function in no VPC', 'AWS::Lambda::Function', { Environment: { Variables: { SUBNET_ID: subnet } } }],
    ['a parameter that holds a subnet', 'AWS::SSM::Parameter', { Type: 'String', Value: subnet }],
    ['a function elsewhere', 'AWS::Lambda::Function', { VpcConfig: { SubnetIds: ['subnet-0123456789abcdef0'] } }],
    ['a policy that speaks of a subnet', 'AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: [{ Resource: subnet }] } }],
    ['a launch template that nothing uses', 'AWS::EC2::LaunchTemplate', { LaunchTemplateData: { SecurityGroupIds: [group] } }],
  ])('%s', async (_, type, properties) => expect(await foundWith({ Extra: made(type, properties) })).toEqual([]))
})

describe('what may be is not known', () => {
  const more = { Parameters: { Mode: { Type: 'String' } }, Conditions: { Doubt: { 'Fn::Equals': [{ Ref: 'Mode' }, 'x'] } } }
  const unread = ['resource-unmanaged: unknown AWS::Lambda::Function *']
  const inVpc = { VpcConfig: { SubnetIds: [subnet] } }
  test('a function that may be made', async () =>
    expect(await foundWith({ Extra: { ...made('AWS::Lambda::Function', inVpc), Condition: 'Doubt' } }, more)).toEqual(unread))
  test('two of them', async () => {
    const one = { ...made('AWS::Lambda::Function', inVpc), Condition: 'Doubt' }
    expect(await foundWith({ Extra: one, Other: one }, more)).toEqual(unread)
  })
  test('a function that may be in our subnets', async () => {
    const config = { VpcConfig: { 'Fn::If': ['Doubt', inVpc.VpcConfig, { Ref: 'AWS::NoValue' }] } }
    expect(await foundWith({ Extra: made('AWS::Lambda::Function', config) }, more)).toEqual([
      'resource-unmanaged: unknown AWS::Lambda::Function Extra',
    ])
  })
  test('a group that may be in our VPC', async () => {
    const properties = { GroupDescription: 'x', VpcId: { Ref: 'Mode' } }
    expect(await foundWith({ Extra: made('AWS::EC2::SecurityGroup', properties) }, more)).toEqual([
      'resource-unmanaged: unknown AWS::EC2::SecurityGroup Extra',
    ])
  })
  test('a function in no VPC that may be made', async () =>
    expect(await foundWith({ Extra: { ...made('AWS::Lambda::Function', {}), Condition: 'Doubt' } }, more)).toEqual([]))
})

function subnetId(): string {
  return 'Ref' in subnet ? String(subnet.Ref) : ''
}
