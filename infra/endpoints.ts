/** VPC endpoints and flow logs. */
import { Fn, type Stack } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { Network } from '../src/model/language/index.ts'
import { type NetworkTier, nameTag } from './network.ts'
import { assumedBy } from './roles.ts'
import type { Groups } from './security-groups.ts'
import { id, type Item, needed, referred, stated, texts, value } from './values.ts'

export function endpoints(stack: Stack, network: Network, { vpc, subnets, routeTables }: NetworkTier, groups: Groups): void {
  for (const endpoint of network.endpoints.values())
    new ec2.CfnVPCEndpoint(
      stack,
      id('Endpoint', endpoint.key),
      stated<ec2.CfnVPCEndpointProps>({
        vpcId: vpc.ref,
        serviceName: Fn.sub(`com.amazonaws.\${AWS::Region}.${needed(endpoint.service)}`),
        vpcEndpointType: needed(endpoint.type) === 'gateway' ? 'Gateway' : 'Interface',
        routeTableIds: texts(routeTables, endpoint.routeTables, table => table.ref),
        subnetIds: texts(subnets, endpoint.subnets, subnet => subnet.ref),
        securityGroupIds: texts(groups, endpoint.securityGroups, group => group.attrGroupId),
        privateDnsEnabled: value(endpoint.privateDns),
        tags: nameTag(value(endpoint.name)),
      }),
    )
}

/** A flow log needs a role to write with; nobody else uses it, so AWS names it. */
export function flowLogs(stack: Stack, network: Network, vpc: ec2.CfnVPC, logGroups: ReadonlyMap<string, CfnLogGroup>): void {
  for (const log of network.flowLogs.values()) {
    const group = referred(logGroups, log.logGroup)
    const role = group === undefined ? undefined : deliveryRole(stack, log, group)
    new ec2.CfnFlowLog(
      stack,
      id('FlowLog', log.key),
      stated<ec2.CfnFlowLogProps>({
        resourceType: 'VPC',
        resourceId: vpc.ref,
        trafficType: value(log.traffic),
        logDestinationType: 'cloud-watch-logs',
        logGroupName: group?.ref,
        deliverLogsPermissionArn: role?.attrArn,
        tags: nameTag(value(log.name)),
      }),
    )
  }
}

function deliveryRole(stack: Stack, { key }: Item<Network['flowLogs']>, group: CfnLogGroup): iam.CfnRole {
  const actions = ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams']
  return new iam.CfnRole(stack, id('FlowLogRole', key), {
    assumeRolePolicyDocument: assumedBy('vpc-flow-logs.amazonaws.com'),
    policies: [
      {
        policyName: 'write-flow-logs',
        policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: group.attrArn }] },
      },
    ],
  })
}
