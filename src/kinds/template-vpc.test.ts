/** In which VPC a resource of a template is, by its subnets and groups, whatever its type. */
import { describe, expect, test } from 'vitest'
import { toldFact } from './fact-table.ts'
import { fromOutside, type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

const subnet = { VpcId: '‹stack/Vpc›' }
const nowhere = unresolved('the condition is not known')

/** `‹stack/Beside0›` is the first that stands beside it of a type. */
const vpcOf = (type: string, properties: TemplateProperties, beside: Readonly<Record<string, readonly TemplateProperties[]>> = {}) =>
  toldFact(vpcOfInterfaces(templateItem(type, properties, { 'AWS::EC2::Subnet': [subnet], ...beside }), inTemplate))

const [ours, others] = ['‹stack/Beside0›', 'subnet-0123456789abcdef0']

describe('the properties of', () => {
  test.each<readonly [string, string, TemplateProperties]>([
    ['an instance', 'AWS::EC2::Instance', { SubnetId: ours }],
    ['an instance with interfaces', 'AWS::EC2::Instance', { NetworkInterfaces: [{ DeviceIndex: '0', SubnetId: ours }] }],
    ['a service', 'AWS::ECS::Service', { NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [others, ours] } } }],
    ['a balancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', { SubnetMappings: [{ SubnetId: ours, AllocationId: 'x' }] }],
    ['a function', 'AWS::Lambda::Function', { VpcConfig: { SubnetIds: [ours] } }],
    ['a group of instances', 'AWS::AutoScaling::AutoScalingGroup', { VPCZoneIdentifier: [ours] }],
    ['such a group, joined', 'AWS::AutoScaling::AutoScalingGroup', { VPCZoneIdentifier: [`${others}, ${ours}`] }],
    ['brokers', 'AWS::MSK::Cluster', { BrokerNodeGroupInfo: { ClientSubnets: [ours] } }],
    ['nodes of EMR', 'AWS::EMR::Cluster', { Instances: { Ec2SubnetId: ours } }],
    ['a location by ARN', 'AWS::DataSync::LocationEFS', { Ec2Config: { SubnetArn: `arn:aws:ec2:eu-west-1:1:subnet/${ours}` } }],
    [
      'an option that bears its name beside it',
      'AWS::ElasticBeanstalk::Environment',
      { OptionSettings: [{ Namespace: 'aws:ec2:vpc', OptionName: 'Subnets', Value: ours }] },
    ],
    ['a resource of one’s own', 'Custom::Cluster', { Config: { resourcesVpcConfig: { subnetIds: [ours] } } }],
  ])('%s', (_, type, properties) => expect(vpcOf(type, properties)).toBe('‹stack/Vpc›'))
})

describe('by way of', () => {
  const group = { 'AWS::EC2::SecurityGroup': [{ VpcId: '‹stack/Other›' }], 'AWS::EC2::Subnet': [] }
  test('a security group', () => expect(vpcOf('AWS::Redshift::Cluster', { VpcSecurityGroupIds: [ours] }, group)).toBe('‹stack/Other›'))
  test('a security group of no VPC', () =>
    expect(vpcOf('AWS::Redshift::Cluster', { VpcSecurityGroupIds: [ours] }, { ...group, 'AWS::EC2::SecurityGroup': [{}] })).toBe(null))

  test.each<readonly [string, string, TemplateProperties, string, TemplateProperties]>([
    ['a subnet group', 'AWS::DAX::Cluster', { SubnetGroupName: '‹stack/Beside1›' }, 'AWS::DAX::SubnetGroup', { SubnetIds: [ours] }],
    [
      'a launch template',
      'AWS::EC2::EC2Fleet',
      { LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateId: '‹stack/Beside1›' } }] },
      'AWS::EC2::LaunchTemplate',
      { LaunchTemplateData: { NetworkInterfaces: [{ SubnetId: ours }] } },
    ],
    [
      'an interface',
      'AWS::EC2::Instance',
      { NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: '‹stack/Beside1›' }] },
      'AWS::EC2::NetworkInterface',
      { SubnetId: ours },
    ],
  ])('%s', (_, type, properties, way, between) => expect(vpcOf(type, properties, { [way]: [{}, between] })).toBe('‹stack/Vpc›'))

  test('what leads to itself', () =>
    expect(
      vpcOf(
        'AWS::DAX::Cluster',
        { SubnetGroupName: '‹stack/Beside1›' },
        { 'AWS::DAX::SubnetGroup': [{}, { SubnetGroupName: '‹stack/Beside1›' }] },
      ),
    ).toBe(null))
})

describe('in no VPC that is made here', () => {
  test.each<readonly [string, TemplateProperties]>([
    ['what is elsewhere', { SubnetIds: [others] }],
    ['what comes from outside', { SubnetIds: [fromOutside('the parameter Subnet has no value')] }],
    ['what has no subnet', { FunctionName: 'x' }],
    ['what speaks of a subnet to a program', { Environment: { Variables: { SUBNET_ID: ours } } }],
    ['what speaks of one to people', { Description: ours, Tags: [{ Key: 'Subnet', Value: ours }] }],
    ['what is not known, and no place', { Role: nowhere, Environment: nowhere }],
  ])('%s', (_, properties) => expect(vpcOf('AWS::Lambda::Function', properties)).toBe(null))
})

describe('not known', () => {
  test.each<readonly [string, TemplateProperties]>([
    ['which subnets', { VpcConfig: { SubnetIds: nowhere } }],
    ['which of them', { VpcConfig: { SubnetIds: [others, nowhere] } }],
    ['whether any', { VpcConfig: nowhere }],
  ])('%s', (_, properties) => expect(vpcOf('AWS::Lambda::Function', properties)).toMatch(/^unknown/))
})
