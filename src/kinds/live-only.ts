/**
 * Where kinds leave CloudFormation's names, and why. Everything else is held against AWS's published schema by
 * cloudformation-names.test.ts. A property is written `type.property`; `*` stands for any type.
 */

/** Lists that a kind folds in: they take the plural of the type whose resources they are. */
export const folded: Readonly<Record<string, string>> = {
  'AWS::EC2::NetworkAcl.NetworkAclEntries': 'AWS::EC2::NetworkAclEntry',
  'AWS::EC2::RouteTable.Routes': 'AWS::EC2::Route',
  'AWS::ElasticLoadBalancingV2::Listener.ListenerCertificates': 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
}

/** The end of a path that nothing else in the type ends with. */
export const shortened: Readonly<Record<string, string>> = {
  'AWS::ECS::Service.Subnets': 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
  'AWS::ECS::Service.SecurityGroups': 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
  'AWS::ECS::Service.AssignPublicIp': 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
  'AWS::ECS::Service.MinimumHealthyPercent': 'DeploymentConfiguration.MinimumHealthyPercent',
  'AWS::ECS::Service.MaximumPercent': 'DeploymentConfiguration.MaximumPercent',
  'AWS::ECS::Service.DeploymentCircuitBreaker.Enable': 'DeploymentConfiguration.DeploymentCircuitBreaker.Enable',
  'AWS::ECS::Service.DeploymentCircuitBreaker.Rollback': 'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
}

/** What live has and CloudFormation has not. */
export const liveOnlyProperties: Readonly<Record<string, string>> = {
  '*.Description': 'a thing of which only its network interface is seen goes by the description of that',
  'AWS::CertificateManager::Certificate.Certificate.NotAfter': 'a template asks for a certificate; when it ends is known once it is issued',
  'AWS::CertificateManager::Certificate.Certificate.Status': 'as for NotAfter',
  'AWS::CloudWatch::Dashboard.Dashboard.Resources': 'what its widgets name, read out of DashboardBody',
  'AWS::EC2::FlowLog.DeliverLogsStatus': 'whether logs arrive is seen of one that runs',
  'AWS::EC2::InternetGateway.VpcId': 'the attachment, in CloudFormation a type of its own (VPCGatewayAttachment)',
  'AWS::EC2::NatGateway.AllocationIds': 'all its addresses: AllocationId and SecondaryAllocationIds in one',
  'AWS::EC2::NetworkAcl.IsDefault': 'CloudFormation makes none that is: of the default one a template speaks by an attribute of its VPC',
  'AWS::EC2::NetworkInterface.PublicIp': 'the address that is associated, in CloudFormation a type of its own (EIPAssociation)',
  'AWS::EC2::RouteTable.SubnetIds': 'its associations, in CloudFormation a type of their own (SubnetRouteTableAssociation)',
  'AWS::EC2::SecurityGroup.NetworkInterfaces': 'who carries it: each interface says so of itself',
  'AWS::EC2::Subnet.NetworkAclId': 'the association, in CloudFormation a type of its own (SubnetNetworkAclAssociation)',
  'AWS::EC2::VPC.CidrBlocks': 'CidrBlock and those of VPCCidrBlock in one',
  'AWS::EC2::VPC.InternetGatewayBlockMode': 'a setting of the region, in CloudFormation of VPCBlockPublicAccessOptions',
  'AWS::EC2::Volume.Device': 'the attachment, in CloudFormation a type of its own (VolumeAttachment)',
  'AWS::ECS::TaskDefinition.XRayDaemon': 'whether any of its containers is one',
}

/** Kinds that no template can hold. */
export const liveOnlyKinds: Readonly<Record<string, string>> = {
  'AWS::CodeStarConnections::Host': 'CloudFormation has connections, and no hosts',
  'AWS::RDS::ReservedDBInstance': 'a purchase, which CloudFormation does not make',
}
