/**
 * What stays when evidence is anonymised: AWS's own words. Whatever is not here is somebody's, and becomes another: a list that is too
 * short makes an audit of anonymised evidence differ, which shows; it never gives a name away.
 */

/** Fields whose values are words of AWS's API, wherever they stand in an answer or a request. */
const keptFields = new Set(
  `AlarmTypes Architecture Attribute AutomaticFailover AwsRegion CacheClusterStatus CacheNodeType CacheParameterGroupFamily
  CertificateTransparencyLoggingPreference ClusterMode ComparisonOperator Condition CurrentRole DBInstanceClass DBInstanceStatus
  DBParameterGroupFamily DataTiering DeliverLogsStatus DestinationPrefixListName Device DeviceName Effect Engine EngineVersion
  ExclusionsAllowed Export ExtendedStatistic FlowLogStatus HealthCheckPort HealthCheckProtocol HostnameType HttpCode HttpEndpoint
  HttpProtocolIpv6 HttpTokens HttpVersion Hypervisor InstanceMetadataTags InstanceTenancy InstanceType InterfaceType
  InternetGatewayBlockMode IpAddressType IpDiscovery IpProtocol KeyAlgorithm LicenseModel LogDestinationType LogFormat
  MinimumProtocolVersion Mode MultiAZ NetworkType OfferingType OriginProtocolPolicy ParameterApplyStatus PolicyType Port PostureType
  PredefinedMetricType PreferredBackupWindow PreferredMaintenanceWindow PriceClass Priority ProductDescription Protocol ProtocolVersion
  RenewalEligibility ResourceTypeFilters RootDeviceName RootDeviceType RoutingPolicy RuleAction SSEAlgorithm SSLSupportMethod
  ScalableDimension Schedule ScheduleExpression ScheduleExpressionTimezone Scheme SecretStatus ServiceNamespace SignatureAlgorithm
  SnapshotWindow SslPolicy State StateValue Statistic Status StatusCode StorageType SubnetGroupStatus SubnetStatus
  SupportedNetworkTypes TargetType Tenancy Timezone TrafficType TransitEncryptionMode TreatMissingData Type Unit VPCRegion
  ValidationMethod ValidationStatus Version ViewerProtocolPolicy VirtualizationType VolumeType VpcEndpointType Action Alias
  assignPublicIp awslogs-region capacityProvider capacityProviders compatibilities countType countUnit cpu cpuArchitecture
  encryptionType imageTagMutability include keyTypes launchType logDriver logging memory networkMode operatingSystemFamily
  platformFamily platformVersion propagateTags protocol region requiresCompatibilities rolloutState schedulingStrategy stat status
  scanFrequency scanType filterType tagStatus type view`.split(/\s+/),
)

/** Fields that are AWS's words only below another. */
const keptBelow = new Set([
  'State/Name',
  'State/Code',
  'Origin/Route',
  'Routes/Origin',
  'Dimensions/Name',
  'Filters/Name',
  'settings/name',
  'settings/value',
  'details/name',
  'Attributes/Key',
])

/** Values of a load balancer's attributes that are names. */
const namedAttributes = /^(access_logs|connection_logs)\.s3\.(bucket|prefix)$/

/** Whether the values under a field are AWS's words. `above` is the field that holds it. */
export function isKeptField(above: string, field: string, beside: Readonly<Record<string, unknown>>): boolean {
  if (keptFields.has(field) || keptBelow.has(`${above}/${field}`)) return true
  return above === 'Attributes' && field === 'Value' && typeof beside['Key'] === 'string' && !namedAttributes.test(beside['Key'])
}

/** A metric of AWS's is no name; whatever else measures is somebody's. */
const metrics = `CPUUtilization MemoryUtilization TargetResponseTime HTTPCode_ELB_5XX_Count HTTPCode_ELB_4XX_Count
  HTTPCode_Target_5XX_Count HTTPCode_Target_4XX_Count HTTPCode_Target_2XX_Count RequestCount HealthyHostCount UnHealthyHostCount
  ActiveConnectionCount NewConnectionCount RejectedConnectionCount FreeStorageSpace FreeableMemory DatabaseConnections ReadLatency
  WriteLatency ReadIOPS WriteIOPS DiskQueueDepth BurstBalance ReplicaLag EngineCPUUtilization DatabaseMemoryUsagePercentage Evictions
  CurrConnections CacheHits CacheMisses BytesUsedForCache ReplicationLag SwapUsage StatusCheckFailed NetworkIn NetworkOut
  RunningTaskCount DesiredTaskCount PendingTaskCount CpuUtilized MemoryUtilized Errors Invocations Duration Throttles`.split(/\s+/)

const keptTexts = new Set([
  '',
  ...'true false none NONE default local all any LATEST latest traffic-port Amazon AMAZON CDKToolkit RDSOSMetrics'.split(' '),
  ...'ECS/ContainerInsights CWAgent tcp udp icmp icmpv6 enabled disabled'.split(' '),
  ...'ClusterName ServiceName LoadBalancer TargetGroup DBInstanceIdentifier CacheClusterId CacheNodeId InstanceId'.split(' '),
  ...metrics,
])

const keptShapes: readonly RegExp[] = [
  // Parameter and option groups of AWS's own.
  /^default[.:][a-z0-9.-]+$/,
  /^AWS\/[A-Za-z0-9]+$/,
  /^(db\.|cache\.)?[a-z]+[0-9][a-z0-9-]*\.(nano|micro|small|medium|large|[0-9]*xlarge|metal[a-z0-9-]*)$/,
  /^com\.amazonaws\.(?!vpce\.)[a-z0-9-]+\.[a-z0-9.-]+$/,
  /^(rate|cron|at)\([^)]*\)$/,
  /^ELBSecurityPolicy-[\w.-]+$/,
  /^aws:[a-z-]+:[\w.-]+$/,
  /^[a-z0-9-]+\.amazonaws\.com$/,
  /^AWSServiceRoleFor\w+$/,
  /^amazon-[a-z]+$/,
  /^\/dev\/[a-z0-9]+$/,
  /^arn:aws[a-z-]*:(iam::aws:policy\/[\w/+=,.@-]+|scheduler:::aws-sdk:[A-Za-z0-9:]+)$/,
]

/** Whether a whole text is AWS's. */
export const isKeptText = (text: string) => keptTexts.has(text) || keptShapes.some(shape => shape.test(text))

/** Keys of tags that say nothing of whose they are. */
const ordinaryTags = new Set(
  'Name Project Environment ManagedBy Owner Team Service Component Stage Env Application CostCenter Version Role Purpose'.split(' '),
)

export const isKeptTag = (key: string) => key.startsWith('aws:') || ordinaryTags.has(key) || key === 'AmazonECSManaged'

/** Objects whose keys are somebody's, not the API's. */
export const hasOwnKeys = (field: string) => /^(tags|Tags|dockerLabels|labels|driverOpts)$/.test(field)

const handlers = `AWS679f53fac002430cb0da5b7982bd22 AWSCDKCfnUtilsProvider BucketNotificationsHandler050a0587b754
  CustomCDKBucketDeployment8693BB64968944 CustomCrossRegionExport CustomS3AutoDeleteObjects CustomVpcRestrictDefaultSG
  LogRetentionaae0aa3c5b4d4f`.split(/\s+/)

const region =
  '(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-(?:gov|iso[a-z]?))?-(?:central|north|south|east|west|northeast|northwest|southeast|southwest)-[0-9]'

/** Sentences by which AWS says what an interface or an alarm is for: what follows is a name. */
const sentences = [
  'Primary network interface$',
  'Interface for NAT Gateway ',
  'VPC Endpoint Interface ',
  'Network Interface for Transit Gateway Attachment ',
  'ELB (?:(?:app|net|gwy)/)?',
  '(?:RDS|Redshift|DMS)NetworkInterface$',
  'ElastiCache[ +]',
  'AWS Lambda VPC ENI[-:] ?',
  'EFS mount target for ',
  'AWS created network interface for (?:directory )?',
  'E[SK]S? ',
  'Network interface for DBProxy ',
  'DAX ',
  'Amazon (?:MSK network interface for cluster|EKS|MQ network interface for broker) ',
  'AWS ElasticMapReduce\\b',
  'Route 53 Resolver: ',
  'EC2 Instance Connect Endpoint interface:? ?',
  'default VPC security group$',
  'DO NOT EDIT OR DELETE\\. For TargetTrackingScaling policy ',
  'TargetTracking-(?:service/)?',
  'service/(?=[^/]+/[^/]+$)',
  '(?:loadbalancer/)?(?:app|net|gwy)/(?=[^/]+/[0-9a-f]{16})',
  'targetgroup/(?=[^/]+/[0-9a-f]{16})',
  '/hostedzone/',
  '(?:tcp|udp|icmp|icmpv6|all)(?: [0-9, -]+)? (?:to|from) ',
].map(sentence => `^${sentence}`)

/** AWS's words within a text, in the order in which they are looked for. */
export const keptParts: readonly string[] = [
  ...sentences,
  '(?<=^|:)/aws/(?:ecs/containerinsights|rds/(?:instance|cluster|proxy)|[a-z0-9-]+)(?=/)',
  '(?<=/aws/ecs/containerinsights/[^/]+)/(?:performance|prometheus)$',
  `(?<=-)(?:${handlers.join('|')})`,
  '-(?:AlarmHigh|AlarmLow|ProvisionedCapacityHigh|ProvisionedCapacityLow)(?=-[0-9a-f]{8}-)',
  '(?<![A-Za-z0-9])notebook-instance/',
  '(?<=^|/|-)xray-daemon(?=$|:|@)',
  ':(?:resource/ecs/service/|policyName/|createdBy/)',
  '\\.dkr[.-]ecr(?:-fips)?(?=\\.)',
  `(?<![A-Za-z0-9])${region}[a-z]?(?![A-Za-z0-9])`,
  '(?:\\.(?:elb|rds|cache|s3|ec2|compute|execute-api|on))?\\.(?:amazonaws\\.com(?:\\.cn)?|cloudfront\\.net|internal|aws)(?=$|[/:.])',
  '\\.elb(?=\\.)',
  'com\\.amazonaws\\.vpce\\.',
  '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?',
]

/** What follows the account in an ARN and is a type; a bucket, a topic or a queue has none. */
const arnTypes = `alarm certificate cluster dashboard db distribution elastic-ip es hostedzone instance instance-profile key
  log-group namespace natgateway network-acl network-interface replicationgroup repository ri role route-table scalable-target
  scalingPolicy secret security-group service snapshot subgrp subnet subnetgroup task task-definition user volume vpc vpc-endpoint
  schedule targetgroup internet-gateway attachment pg parametergroup og`.split(/\s+/)

const start = { any: 'arn:aws[a-z-]*:[a-z0-9-]*:', untyped: 'arn:aws[a-z-]*:(?:s3|sns|sqs):', end: '[a-z0-9-]*:(?:[0-9]{12}|aws)?:' }
const types = `(?:(?:loadbalancer|listener|listener-rule)/(?:app|net|gwy)/|(?:${arnTypes.join('|')})[:/])?`

export const arn = `${start.untyped}${start.end}|${start.any}${start.end}${types}`

/** Prefixes of identifiers that EC2 and its like draw. */
const prefixes =
  `acl aclassoc ami cgw d dopt eice eigw eipalloc eipassoc eni eni-attach fl fs fsap i igw iip-assoc nat pcx pl r rtb rtbassoc
  sg sgr snap subnet subnet-cidr-assoc tgw tgw-attach tgw-rtb vgw vol vpc vpc-cidr-assoc vpce vpce-svc vpcbpa-exclude`.split(/\s+/)

export const identifier = `(?<![A-Za-z0-9])(?:${prefixes.toSorted((a, b) => b.length - a.length).join('|')})-[0-9a-f]{8,17}(?![A-Za-z0-9])`
