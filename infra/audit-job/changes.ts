/** The calls that change what an audit looks at, by the service that CloudTrail names. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'ec2.amazonaws.com': [
    'AuthorizeSecurityGroupEgress',
    'AuthorizeSecurityGroupIngress',
    'CreateNetworkAclEntry',
    'CreateRoute',
    'CreateSecurityGroup',
    'DeleteNetworkAclEntry',
    'DeleteRoute',
    'DeleteSecurityGroup',
    'ModifyInstanceAttribute',
    'ModifyNetworkInterfaceAttribute',
    'ModifySecurityGroupRules',
    'ModifySubnetAttribute',
    'ReplaceNetworkAclAssociation',
    'ReplaceNetworkAclEntry',
    'ReplaceRoute',
    'ReplaceRouteTableAssociation',
    'RevokeSecurityGroupEgress',
    'RevokeSecurityGroupIngress',
  ],
  'rds.amazonaws.com': ['CreateDBInstance', 'DeleteDBInstance', 'ModifyDBInstance', 'ModifyDBParameterGroup', 'StopDBInstance'],
  'ecs.amazonaws.com': [
    'CreateService',
    'DeleteService',
    'PutClusterCapacityProviders',
    'UpdateCluster',
    'UpdateClusterSettings',
    'UpdateService',
  ],
  'elasticloadbalancing.amazonaws.com': [
    'CreateListener',
    'CreateRule',
    'DeleteListener',
    'DeleteRule',
    'ModifyListener',
    'ModifyLoadBalancerAttributes',
    'ModifyRule',
    'ModifyTargetGroup',
    'SetSecurityGroups',
  ],
}

/** An event pattern for all of them. Those that failed changed nothing. */
export const changePattern = {
  source: ['aws.ec2', 'aws.rds', 'aws.ecs', 'aws.elasticloadbalancing'],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: {
    eventSource: Object.keys(changes),
    eventName: [...new Set(Object.values(changes).flat())].toSorted(),
    errorCode: [{ exists: false }],
  },
}
