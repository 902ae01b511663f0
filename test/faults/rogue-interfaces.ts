/** Interfaces of things that no spec knows, of every type that the SDK names, and of one that it does not. */
import { type NetworkInterface, NetworkInterfaceType } from '@aws-sdk/client-ec2'

export type Rogue = Omit<Partial<NetworkInterface>, 'InterfaceType'> & { readonly InterfaceType?: string }

/** As AWS describes them, where a recorded answer or its documentation shows it (src/kinds/interface-owners.ts). */
export const rogues: readonly Rogue[] = [
  ...[...Object.values(NetworkInterfaceType), 'nat_gateway', 'efs', 'something_of_next_year'].flatMap(InterfaceType => [
    { InterfaceType, RequesterManaged: true, RequesterId: 'amazon-aws', Description: '' },
    { InterfaceType, RequesterManaged: false, Description: 'made by hand' },
  ]),
  {
    InterfaceType: 'interface',
    RequesterManaged: false,
    Description: '',
    Attachment: { InstanceId: 'i-0123456789abcdef0', Status: 'attached' },
  },
  ...[
    ['amazon-rds', 'RDSNetworkInterface'],
    ['amazon-elb', 'ELB app/rogue/0123456789abcdef'],
    ['amazon-elb', 'ELB rogue'],
    ['amazon-elasticache', 'ElastiCache rogue-001'],
    ['578734482556', 'arn:aws:ecs:ap-northeast-2:123456789012:attachment/00000000-0000-0000-0000-000000000000'],
    ['amazon-elasticsearch', 'ES rogue'],
    ['amazon-redshift', 'RedshiftNetworkInterface'],
    ['AROAEXAMPLE:rogue', 'AWS created network interface for directory d-90677rogue'],
    ['amazon-something', 'Something New of AWS'],
  ].map(([RequesterId = '', Description = '']) => ({ InterfaceType: 'interface', RequesterManaged: true, RequesterId, Description })),
  {
    InterfaceType: 'lambda',
    RequesterManaged: true,
    RequesterId: 'AROAEXAMPLE:rogue',
    Description: 'AWS Lambda VPC ENI-rogue-8c7ac78b-e11d-4dea-8a47-ab2bdeba9bf5',
  },
  {
    InterfaceType: 'efs',
    RequesterManaged: true,
    RequesterId: 'AROAEXAMPLE:rogue',
    Description: 'EFS mount target for fs-017557a9f00b1bec9 (fsmt-0fcbb40c868d404e8)',
  },
  { InterfaceType: 'natGateway', RequesterManaged: true, Description: 'Interface for NAT Gateway nat-00000000000rogue1' },
  { InterfaceType: 'vpc_endpoint', RequesterManaged: true, Description: 'VPC Endpoint Interface vpce-00000000000rogue' },
  {
    InterfaceType: 'transit_gateway',
    RequesterManaged: true,
    Description: 'Network Interface for Transit Gateway Attachment tgw-attach-00000000000rogue',
  },
]
