/**
 * What it means when a template leaves a property out. The key is the type and the path that a kind reads. No default is guessed:
 * each says where it comes from. A property that is not here and is left out is unknown. `null` says that there is none.
 */
import { type Default, says } from './defaults.ts'

export const cloudformationDefaults: Readonly<Record<string, Default<unknown>>> = {
  'AWS::EC2::VPC.EnableDnsSupport': says(true, 'Template Reference, AWS::EC2::VPC: enabled by default'),
  'AWS::EC2::VPC.EnableDnsHostnames': says(
    false,
    'Template Reference, AWS::EC2::VPC: enabled by default for default VPCs and disabled by default for nondefault ones',
  ),
  'AWS::EC2::Subnet.MapPublicIpOnLaunch': says(false, 'Template Reference, AWS::EC2::Subnet: the default value is false'),
  'AWS::Logs::LogGroup.RetentionInDays': says(
    null,
    'Template Reference, AWS::Logs::LogGroup: "To set a log group so that its log events do not expire, do not specify this property"',
  ),
  'AWS::CloudWatch::Alarm.ActionsEnabled': says(true, 'Template Reference, AWS::CloudWatch::Alarm: the default is TRUE'),
  'AWS::CloudWatch::Alarm.AlarmActions': says([], 'Template Reference, AWS::CloudWatch::Alarm: not required'),
  'AWS::CloudWatch::Alarm.OKActions': says([], 'Template Reference, AWS::CloudWatch::Alarm: not required'),
  'AWS::CloudWatch::Alarm.TreatMissingData': says(
    'missing',
    'Template Reference, AWS::CloudWatch::Alarm: "If you omit this parameter, the default behavior of missing is used"',
  ),
  'AWS::ElastiCache::ReplicationGroup.NumNodeGroups': says(1, 'Template Reference, AWS::ElastiCache::ReplicationGroup: default 1'),
  'AWS::ElastiCache::ReplicationGroup.SnapshotRetentionLimit': says(
    0,
    'Template Reference, AWS::ElastiCache::ReplicationGroup: "Default: 0 (i.e., automatic backups are disabled for this cluster)"',
  ),
  'AWS::RDS::DBInstance.MaxAllocatedStorage': says(
    null,
    'RDS User Guide, storage autoscaling: it is on where a maximum storage threshold is given',
  ),
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': says(
    null,
    'Template Reference, AWS::RDS::DBInstance: a read replica is what has a SourceDBInstanceIdentifier',
  ),
  'AWS::EC2::NetworkAclEntry.Egress': says(false, 'Template Reference, AWS::EC2::NetworkAclEntry: false by default'),
  'AWS::EC2::NatGateway.ConnectivityType': says('public', 'Template Reference, AWS::EC2::NatGateway: the default is public connectivity'),
  'AWS::EC2::VPCEndpoint.VpcEndpointType': says('Gateway', 'Template Reference, AWS::EC2::VPCEndpoint: default Gateway'),
  'AWS::EC2::VPCEndpoint.RouteTableIds': says(
    [],
    'Template Reference, AWS::EC2::VPCEndpoint: the route tables that are given, and no others',
  ),
  'AWS::EC2::VPCEndpoint.SubnetIds': says([], 'Template Reference, AWS::EC2::VPCEndpoint: the subnets that are given, and no others'),
  'AWS::EC2::FlowLog.LogDestinationType': says('cloud-watch-logs', 'Template Reference, AWS::EC2::FlowLog: default cloud-watch-logs'),
  'AWS::RDS::DBInstance.AutoMinorVersionUpgrade': says(
    true,
    'Template Reference, AWS::RDS::DBInstance: by default, minor engine upgrades are applied automatically',
  ),
  'AWS::RDS::DBInstance.BackupRetentionPeriod': says(1, 'Template Reference, AWS::RDS::DBInstance: default 1'),
  'AWS::RDS::DBInstance.DeletionProtection': says(
    false,
    'Template Reference, AWS::RDS::DBInstance: by default, deletion protection is disabled',
  ),
  'AWS::RDS::DBInstance.EnablePerformanceInsights': says(
    false,
    'RDS User Guide, Performance Insights: with the CLI or the API it is off unless it is enabled',
  ),
  'AWS::RDS::DBInstance.ManageMasterUserPassword': says(
    false,
    'API reference, CreateDBInstance: RDS keeps the password only where ManageMasterUserPassword is specified',
  ),
  'AWS::RDS::DBInstance.MultiAZ': says(false, 'API reference, CreateDBInstance: a Single-AZ instance unless MultiAZ is specified'),
  'AWS::ECR::Repository.EncryptionConfiguration.EncryptionType': says(
    'AES256',
    'Template Reference, AWS::ECR::Repository EncryptionConfiguration: by default, images are encrypted by AES-256',
  ),
  'AWS::ECR::Repository.ImageScanningConfiguration.ScanOnPush': says(
    false,
    'Template Reference, AWS::ECR::Repository ImageScanningConfiguration: if it is not specified, images are not scanned when pushed',
  ),
  'AWS::ECR::Repository.ImageTagMutability': says(
    'MUTABLE',
    'Template Reference, AWS::ECR::Repository: if this parameter is omitted, the default setting of MUTABLE will be used',
  ),
  'AWS::ECS::Cluster.CapacityProviders': says([], 'Template Reference, AWS::ECS::Cluster: the providers to associate with the cluster'),
  'AWS::ECS::Cluster.Configuration.ExecuteCommandConfiguration.Logging': says(
    'DEFAULT',
    'Template Reference, AWS::ECS::Cluster ExecuteCommandConfiguration: if no logging parameter is specified, it defaults to DEFAULT',
  ),
  'AWS::ECS::Service.Cluster': says('default', 'Template Reference, AWS::ECS::Service: without a cluster, the default cluster is assumed'),
  'AWS::ECS::Service.DesiredCount': says(
    1,
    'Template Reference, AWS::ECS::Service: for new services, if a desired count is not specified, a default value of 1 is used',
  ),
  'AWS::ECS::Service.EnableExecuteCommand': says(false, 'API reference, ECS CreateService: if true, the execute command is turned on'),
  'AWS::ECS::Service.DeploymentConfiguration.DeploymentCircuitBreaker.Enable': says(
    false,
    'Template Reference, AWS::ECS::Service DeploymentConfiguration: the circuit breaker is used where it is specified',
  ),
  'AWS::ECS::Service.DeploymentConfiguration.DeploymentCircuitBreaker.Rollback': says(false, 'as for Enable'),
  'AWS::ECS::Service.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': says(
    'DISABLED',
    'Template Reference, AWS::ECS::Service AwsVpcConfiguration: with create-service and update-service the default is DISABLED',
  ),
  'AWS::ECS::Service.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups': says(
    [],
    'Template Reference, AWS::ECS::Service AwsVpcConfiguration: without any, the default security group of the VPC is used',
  ),
  'AWS::ECS::Service.NetworkConfiguration.AwsvpcConfiguration.Subnets': says(
    [],
    'Template Reference, AWS::ECS::Service: the network configuration is only for the awsvpc network mode',
  ),
  'AWS::ECS::TaskDefinition.NetworkMode': says(
    'bridge',
    'Template Reference, AWS::ECS::TaskDefinition: if no network mode is specified, the default is bridge',
  ),
  'AWS::ECS::TaskDefinition.RuntimePlatform.CpuArchitecture': says(
    'X86_64',
    'ECS Developer Guide, task definition parameters for Fargate: cpuArchitecture defaults to X86_64',
  ),
  'AWS::ECS::TaskDefinition.RuntimePlatform.OperatingSystemFamily': says(
    'LINUX',
    'ECS Developer Guide, task definition parameters for Fargate: without runtimePlatform the task runs on Linux',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': says(
    300,
    'Application Auto Scaling user guide, Define cooldown periods: the default is 300 seconds for ECS services',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': says(
    300,
    'as for ScaleInCooldown',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.DisableScaleIn': says(
    false,
    'Template Reference, TargetTrackingScalingPolicyConfiguration: the default value is false',
  ),
  'AWS::Scheduler::Schedule.ScheduleExpressionTimezone': says(
    'UTC',
    'EventBridge Scheduler user guide, Schedule types: without a time zone an expression is evaluated in UTC',
  ),
  'AWS::Scheduler::Schedule.State': says('ENABLED', 'API reference, EventBridge Scheduler CreateSchedule: the default is ENABLED'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Type': says(
    'application',
    'Template Reference, AWS::ElasticLoadBalancingV2::LoadBalancer: the default is application',
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Scheme': says(
    'internet-facing',
    'API reference, ELBv2 CreateLoadBalancer: the default is an Internet-facing load balancer',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup.TargetType': says(
    'instance',
    'Template Reference, AWS::ElasticLoadBalancingV2::TargetGroup: the default is instance',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup.HealthCheckPort': says(
    'traffic-port',
    'API reference, ELBv2 CreateTargetGroup: the default is traffic-port',
  ),
}
