/**
 * What it means when an API answer leaves a field out. No default is guessed: each says where it comes from.
 * A field that is not here and is missing is unknown.
 */
export interface Default<T> {
  readonly value: T
  readonly source: string
}

export const says = <T>(value: T, source: string): Default<T> => ({ value, source })

export const absent = {
  'AWS::EC2::NatGateway.ConnectivityType': says(
    'public',
    'EC2 document history, June 2021: before private NAT gateways every one was public, and answers had no such field (recorded)',
  ),
  'AWS::EC2::FlowLog.LogDestinationType': says(
    'cloud-watch-logs',
    'API reference, CreateFlowLogs: LogDestinationType defaults to cloud-watch-logs; answers of 2017 have no such field',
  ),
  'AWS::EC2::FlowLog.DeliverLogsStatus': says(
    'SUCCESS',
    'API reference, FlowLog: SUCCESS or FAILED; not there before anything was delivered, so nothing has failed',
  ),
  'AWS::EC2::VPC.Ipv6CidrBlocks': says<readonly string[]>(
    [],
    'DescribeVpcs omits Ipv6CidrBlockAssociationSet for a VPC without IPv6 (recorded: 30 of 33 VPCs)',
  ),
  'AWS::EC2::NetworkInterface.Ipv6Addresses': says<readonly string[]>(
    [],
    'API reference, NetworkInterface: the IPv6 addresses associated with it; answers for VPCs without IPv6 may have no field (recorded: 3 of 57)',
  ),
  'AWS::Scheduler::Schedule.ScheduleExpressionTimezone': says(
    'UTC',
    'EventBridge Scheduler user guide, Schedule types: without a time zone an expression is evaluated in UTC',
  ),
  'AWS::ApplicationAutoScaling::ScalableTarget.SuspendedState': says(
    false,
    'API reference, Application Auto Scaling SuspendedState: the default of each is false',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.TargetTracking': says(
    null,
    'API reference, Application Auto Scaling ScalingPolicy: each type of policy has a configuration of its own, and no other',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.PredefinedMetricType': says<string | null>(
    null,
    'API reference, TargetTrackingScalingPolicyConfiguration: a predefined or a customized metric can be specified, not both',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.Cooldown': says(
    300,
    'Application Auto Scaling user guide, Define cooldown periods: the default is 300 seconds for ECS services',
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy.DisableScaleIn': says(
    false,
    'API reference, TargetTrackingScalingPolicyConfiguration, DisableScaleIn: the default value is false',
  ),
  'AWS::EC2::Volume.Iops': says<number | null>(
    null,
    'API reference, EC2 Volume: Iops is for gp3, io1, io2 and gp2 volumes; other types have none (recorded: 1 of 38, a standard one)',
  ),
  'AWS::EC2::Volume.Throughput': says<number | null>(
    null,
    'API reference, EC2 Volume: Throughput is supported for gp3 volumes (recorded: none of 32 others)',
  ),
  'AWS::ECR::Repository.EncryptionType': says(
    'AES256',
    'ECR user guide, Encryption at rest: without a configuration ECR encrypts by AES-256; answers before July 2020 have no field for it',
  ),
  'AWS::ECS::Cluster.ExecuteCommandLogging': says(
    'DEFAULT',
    'API reference, ECS ExecuteCommandConfiguration: if no logging parameter is specified, it defaults to DEFAULT',
  ),
  'AWS::ECS::Service.LaunchType': says<string | null>(
    null,
    'API reference, ECS Service: launchType is omitted when a capacity provider strategy is used (recorded)',
  ),
  'AWS::ECS::Service.CapacityProviderStrategy': says<readonly string[]>(
    [],
    'API reference, CreateService: a launch type or a strategy, not both; with a launch type there is no strategy (recorded: 10 of 11)',
  ),
  'AWS::ECS::Service.ServiceRegistries': says<readonly string[]>(
    [],
    'API reference, ECS Service: the registries to assign to the service; answers before 2018 have no field for it (recorded: 4 of 11)',
  ),
  'AWS::ECS::TaskDefinition.Secrets': says<readonly string[]>(
    [],
    'API reference, ECS ContainerDefinition: secrets to pass to the container; a container without any has no field (recorded: 5 of 7)',
  ),
  'AWS::ECS::Service.PlatformVersion': says<string | null>(
    null,
    'API reference, ECS Service: platformVersion is only specified for tasks on Fargate (recorded)',
  ),
  'AWS::ECS::Service.AssignPublicIp': says(
    'DISABLED',
    'API reference, ECS AwsVpcConfiguration: with CreateService and UpdateService the default is DISABLED',
  ),
  'AWS::ECS::Service.Subnets': says<readonly string[]>(
    [],
    'API reference, ECS Service: networkConfiguration is only there for the awsvpc network mode',
  ),
  'AWS::ECS::Service.SecurityGroups': says<readonly string[]>(
    [],
    'as for Subnets; with awsvpc and no group AWS puts the default one, and then returns none',
  ),
  'AWS::ECS::Service.CircuitBreaker': says(
    false,
    'API reference, ECS DeploymentConfiguration: the circuit breaker is off unless configured; answers of 2018 to 2020 have no field for it',
  ),
  'AWS::ECS::TaskDefinition.CpuArchitecture': says(
    'X86_64',
    'ECS Developer Guide, task definition parameters for Fargate: cpuArchitecture defaults to X86_64',
  ),
  'AWS::ECS::TaskDefinition.OperatingSystemFamily': says(
    'LINUX',
    'ECS Developer Guide, task definition parameters for Fargate: without runtimePlatform the task runs on Linux',
  ),
  'AWS::ECS::TaskDefinition.Size': says<number | null>(
    null,
    'API reference, ECS TaskDefinition, cpu and memory: "If you use the EC2 launch type, this field is optional"; on Fargate required',
  ),
  'AWS::ECS::TaskDefinition.NetworkMode': says(
    'bridge',
    'API reference, ECS TaskDefinition: if no network mode is specified, the default is bridge',
  ),
  'AWS::RDS::DBInstance.ManageMasterUserPassword': says(
    false,
    'API reference, RDS DBInstance: MasterUserSecret is the secret managed by RDS, and only there when RDS manages one',
  ),
  'AWS::RDS::DBInstance.PerformanceInsightsRetentionPeriod': says<number | null>(
    null,
    'DescribeDBInstances gives it only with Performance Insights on (recorded: 4 of 22)',
  ),
  'AWS::RDS::DBInstance.MaxAllocatedStorage': says<number | null>(
    null,
    'API reference, RDS DBInstance: the limit of storage autoscaling, only there where it is on (recorded: 7 of 50)',
  ),
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': says<string | null>(
    null,
    'API reference, RDS DBInstance: "the identifier of the source DB instance if this DB instance is a read replica" (recorded: 0 of 50)',
  ),
  'AWS::RDS::DBInstance.Iops': says<number | null>(
    null,
    'API reference, RDS DBInstance: provisioned IOPS and storage throughput, which gp2 and magnetic storage do not have (recorded: 0 of 32)',
  ),
  'AWS::RDS::DBInstance.StorageThroughput': says<number | null>(
    null,
    'API reference, RDS DBInstance, StorageThroughput: "This setting applies only to the gp3 storage type" (recorded: 8 of 50, 0 in each)',
  ),
  'AWS::ElastiCache::ReplicationGroup.MultiAZ': says(
    'disabled',
    'answers before MultiAZ was a field (May 2020): the function did not exist',
  ),
  'AWS::Logs::LogGroup.RetentionInDays': says<number | null>(
    null,
    'API reference, CloudWatch Logs PutRetentionPolicy: a log group without a retention policy keeps its events for ever (recorded: 26 of 31)',
  ),
  'AWS::Logs::LogGroup.DeliveryRetentionInDays': says<number | null>(
    1,
    'API reference, CloudWatch Logs LogGroup: "Log events in log groups in the Delivery class are kept in CloudWatch Logs for only one day"',
  ),
  'AWS::CloudWatch::Alarm.TreatMissingData': says(
    'missing',
    'API reference, PutMetricAlarm: "If this parameter is omitted, the default behavior of missing is used" (recorded: 3 of 5)',
  ),
  'AWS::CloudWatch::Alarm.MetricName': says<null>(
    null,
    'API reference, MetricAlarm: MetricName, Namespace, Statistic and Period are of "the metric associated with the alarm, if this is an alarm based on a single metric"',
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer.SecurityGroups': says<readonly string[]>(
    [],
    'DescribeLoadBalancers leaves them out for a network or gateway balancer made without any (recorded)',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup.Protocol': says<string | null>(
    null,
    'API reference, ELBv2 CreateTargetGroup: if the target is a Lambda function, this parameter does not apply',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup.Port': says<number | null>(null, 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::TargetGroup.VpcId': says<string | null>(null, 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::TargetGroup.HealthCheckPath': says<string | null>(
    null,
    'API reference, ELBv2 CreateTargetGroup: the path is one of HTTP and HTTPS health checks',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup.Matcher.HttpCode': says<string | null>(
    null,
    'API reference, ELBv2 CreateTargetGroup: the codes are those of HTTP and HTTPS health checks',
  ),
  'AWS::ElasticLoadBalancingV2::Listener.SslPolicy': says<string | null>(
    null,
    'API reference, ELBv2 Listener: the security policy is one of HTTPS and TLS listeners',
  ),
  'AWS::ElasticLoadBalancingV2::Listener.Certificates': says<readonly string[]>([], 'as for SslPolicy'),
  'AWS::ElasticLoadBalancingV2::Listener.Weight': says(
    1,
    'Elastic Load Balancing user guide, forward actions: with one target group the weight says nothing; the form without ForwardConfig has none',
  ),
  'AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Protocol': says(
    '#{protocol}',
    'API reference, ELBv2 RedirectActionConfig: what is not given keeps the part of the request, by its keyword (recorded: always answered)',
  ),
  'AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Port': says('#{port}', 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Host': says('#{host}', 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Path': says('/#{path}', 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Query': says('#{query}', 'as for Protocol'),
  'AWS::ElasticLoadBalancingV2::Listener.FixedResponseConfig.ContentType': says<string | null>(
    null,
    'API reference, ELBv2 FixedResponseActionConfig: the content type and the message are optional',
  ),
  'AWS::ElasticLoadBalancingV2::Listener.FixedResponseConfig.MessageBody': says<string | null>(null, 'as for ContentType'),
  'AWS::ElasticLoadBalancingV2::ListenerRule.Transforms': says<readonly string[]>(
    [],
    'API reference, ELBv2 Rule: transforms are optional, and a rule without any goes on with the request as it is',
  ),
  'AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.Values': says<readonly string[]>(
    [],
    'API reference, ELBv2 RuleCondition: a condition has values or regular expressions',
  ),
  'AWS::CloudFront::Distribution.Aliases': says<readonly string[]>(
    [],
    'API reference, CloudFront Aliases: Items is optional, and left out where Quantity is 0',
  ),
  'AWS::CloudFront::Distribution.CacheBehaviors': says<readonly string[]>(
    [],
    'API reference, CloudFront CacheBehaviors: Items is optional, and left out where Quantity is 0',
  ),
  'AWS::Route53::RecordSet.ResourceRecords': says<readonly string[]>(
    [],
    'API reference, Route 53 ResourceRecordSet: "If you\'re creating an alias resource record set, omit ResourceRecords"',
  ),
} as const
