/** Drifts of the VPC and its subnets. */
import {
  AssociateVpcCidrBlockCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DeleteSubnetCommand,
  DescribeVpcsCommand,
  DisassociateRouteTableCommand,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2'
import { ModifyDBSubnetGroupCommand } from '@aws-sdk/client-rds'
import { listed } from '../../account/provision/ids.ts'
import type { Apply, World } from './world.ts'

const rename = ({ clients, id }: World, ending: string, Value: string) =>
  clients.ec2.send(new CreateTagsCommand({ Resources: [id(ending)], Tags: [{ Key: 'Name', Value }] }))

const newVpc = ({ clients, architecture }: World, name: string, CidrBlock: string) =>
  clients.ec2.send(
    new CreateVpcCommand({
      CidrBlock,
      TagSpecifications: [{ ResourceType: 'vpc', Tags: listed({ ...architecture.tags, Name: name }) }],
    }),
  )

const newSubnet = ({ clients, architecture, id }: World, name: string, CidrBlock: string) =>
  clients.ec2.send(
    new CreateSubnetCommand({
      VpcId: id('vpc'),
      CidrBlock,
      AvailabilityZone: 'ap-northeast-2a',
      TagSpecifications: [{ ResourceType: 'subnet', Tags: listed({ ...architecture.tags, Name: name }) }],
    }),
  )

export const networkDrifts = {
  'vpc-second-block': ({ clients, id }) =>
    clients.ec2.send(new AssociateVpcCidrBlockCommand({ VpcId: id('vpc'), CidrBlock: '10.1.0.0/16' })),
  'vpc-ipv6': ({ clients, id }) =>
    clients.ec2.send(new AssociateVpcCidrBlockCommand({ VpcId: id('vpc'), AmazonProvidedIpv6CidrBlock: true })),
  'vpc-no-dns-hostnames': ({ clients, id }) =>
    clients.ec2.send(new ModifyVpcAttributeCommand({ VpcId: id('vpc'), EnableDnsHostnames: { Value: false } })),
  'vpc-no-dns-support': ({ clients, id }) =>
    clients.ec2.send(new ModifyVpcAttributeCommand({ VpcId: id('vpc'), EnableDnsSupport: { Value: false } })),
  'vpc-renamed': world => rename(world, 'vpc', 'main'),
  'vpc-extra': world => newVpc(world, 'experiment', '10.9.0.0/16'),
  'subnet-data-gives-public-addresses': ({ clients, id }) =>
    clients.ec2.send(new ModifySubnetAttributeCommand({ SubnetId: id('data-2a'), MapPublicIpOnLaunch: { Value: true } })),
  'subnet-public-gives-none': ({ clients, id }) =>
    clients.ec2.send(new ModifySubnetAttributeCommand({ SubnetId: id('public-2c'), MapPublicIpOnLaunch: { Value: false } })),
  'subnet-second-private-gives-public-addresses': ({ clients, id }) =>
    clients.ec2.send(new ModifySubnetAttributeCommand({ SubnetId: id('private-2c'), MapPublicIpOnLaunch: { Value: true } })),
  'subnet-renamed': world => rename(world, 'data-2c', 'spare'),
  'subnet-extra': world => newSubnet(world, 'lambda', '10.0.99.0/24'),
  'subnet-tag-changed': ({ clients, id }) =>
    clients.ec2.send(new CreateTagsCommand({ Resources: [id('data-2a')], Tags: [{ Key: 'Project', Value: 'other' }] })),
  // The only one in which dev has no interface: AWS deletes no other. The database's group must span two zones all the while.
  'subnet-missing': async ({ clients, ids, id, named, architecture }) => {
    const SubnetIds = [id('data-2a'), id('public-2c')]
    await clients.rds.send(new ModifyDBSubnetGroupCommand({ DBSubnetGroupName: architecture.database.subnetGroup, SubnetIds }))
    await clients.ec2.send(new DisassociateRouteTableCommand({ AssociationId: ids.get(`${named('data-2c')}/association`) }))
    await clients.ec2.send(new DeleteSubnetCommand({ SubnetId: id('data-2c') }))
  },
} satisfies Record<string, Apply>

export const networkSilences = {
  'vpc-of-somebody-else': ({ clients }) => clients.ec2.send(new CreateVpcCommand({ CidrBlock: '172.20.0.0/16' })),
  'subnet-in-the-default-vpc': async ({ clients }) => {
    const { Vpcs = [] } = await clients.ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }))
    await clients.ec2.send(new CreateSubnetCommand({ VpcId: Vpcs[0]?.VpcId, CidrBlock: '172.31.200.0/24' }))
  },
} satisfies Record<string, Apply>
