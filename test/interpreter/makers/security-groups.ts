/** Security groups and the rules beside them. */
import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  type CreateSecurityGroupCommandInput,
  type IpPermission,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2'
import { list, text } from '../intrinsics.ts'
import { given, type Makers, objectOf } from '../maker.ts'
import type { Properties } from '../template.ts'
import { tagged } from './network.ts'

const allOut: IpPermission = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }

export const securityGroups: Makers = {
  /** EC2 gives it a rule that lets all out; "when you specify an egress rule, the default is removed" (CloudFormation reference). */
  'AWS::EC2::SecurityGroup': async ({ clients: { ec2 }, properties }) => {
    const more = { Description: text(properties['GroupDescription']), ...tagged(properties, 'security-group') }
    const input = given<CreateSecurityGroupCommandInput>(properties, ['GroupName', 'VpcId'], more)
    const { GroupId } = await ec2.send(new CreateSecurityGroupCommand(input))
    const inbound = rulesIn(properties['SecurityGroupIngress'])
    const outbound = rulesIn(properties['SecurityGroupEgress'])
    if (inbound.length > 0) await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: inbound }))
    if (outbound.length > 0) {
      await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: [allOut] }))
      await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions: outbound }))
    }
    return { ref: GroupId, attributes: { GroupId } }
  },
  'AWS::EC2::SecurityGroupIngress': async ({ clients: { ec2 }, properties }) => {
    const GroupId = text(properties['GroupId'])
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [permission(properties)] }))
    return { ref: undefined }
  },
  'AWS::EC2::SecurityGroupEgress': async ({ clients: { ec2 }, properties }) => {
    const GroupId = text(properties['GroupId'])
    await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions: [permission(properties)] }))
    return { ref: undefined }
  },
}

const rulesIn = (rules: unknown) => list(rules ?? []).map(rule => permission(objectOf(rule)))

function permission(rule: Properties): IpPermission {
  const peer = rule['SourceSecurityGroupId'] ?? rule['DestinationSecurityGroupId']
  const described = rule['Description'] === undefined ? {} : { Description: text(rule['Description']) }
  const ends = given<IpPermission>(rule, ['IpProtocol', 'FromPort', 'ToPort'])
  if (peer !== undefined) return { ...ends, UserIdGroupPairs: [{ GroupId: text(peer), ...described }] }
  if (rule['CidrIpv6'] !== undefined) return { ...ends, Ipv6Ranges: [{ CidrIpv6: text(rule['CidrIpv6']), ...described }] }
  return { ...ends, IpRanges: [{ CidrIp: text(rule['CidrIp']), ...described }] }
}
