/**
 * What Ref and GetAtt give where the template's own properties decide it: a physical name, an ARN that is made of it, an address.
 * Template Reference, "Return values" of each type. All else is a symbol.
 */
import { hasHole } from '../../kinds/template.ts'

/** Of the stack: `aws`, `ap-northeast-2`, `123456789012`, each a symbol where it is not known. */
export interface Whereabouts {
  readonly partition: string
  readonly region: string
  readonly account: string
}

interface Decided {
  readonly property: string
  /** The text around the property's value; without it, the value itself. */
  readonly text?: (value: string, where: Whereabouts, property: (name: string) => unknown) => string
  /** It is a value like any other, and no resource is referred to by it. */
  readonly isNoAlias?: true
}

const arn =
  (service: string, resource: (name: string) => string): NonNullable<Decided['text']> =>
  (name, { partition, region, account }) =>
    `arn:${partition}:${service}:${region}:${account}:${resource(name)}`

const roleArn: NonNullable<Decided['text']> = (name, { partition, account }, property) => {
  const path = property('Path')
  return `arn:${partition}:iam::${account}:role${typeof path === 'string' ? path : '/'}${name}`
}

const decided: Readonly<Record<string, Decided>> = {
  'AWS::CloudWatch::Alarm': { property: 'AlarmName' },
  'AWS::CloudWatch::Alarm.Arn': { property: 'AlarmName', text: arn('cloudwatch', name => `alarm:${name}`) },
  'AWS::CloudWatch::Dashboard': { property: 'DashboardName' },
  'AWS::EC2::Subnet.AvailabilityZone': { property: 'AvailabilityZone', isNoAlias: true },
  'AWS::EC2::Subnet.CidrBlock': { property: 'CidrBlock', isNoAlias: true },
  'AWS::EC2::Subnet.VpcId': { property: 'VpcId', isNoAlias: true },
  'AWS::EC2::SecurityGroup.VpcId': { property: 'VpcId', isNoAlias: true },
  'AWS::EC2::VPC.CidrBlock': { property: 'CidrBlock', isNoAlias: true },
  'AWS::ECR::Repository': { property: 'RepositoryName' },
  'AWS::ECR::Repository.Arn': { property: 'RepositoryName', text: arn('ecr', name => `repository/${name}`) },
  'AWS::ECR::Repository.RepositoryUri': {
    property: 'RepositoryName',
    text: (name, { region, account }) => `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
  },
  'AWS::ECS::Cluster': { property: 'ClusterName' },
  'AWS::ECS::Cluster.Arn': { property: 'ClusterName', text: arn('ecs', name => `cluster/${name}`) },
  'AWS::ECS::Service.Name': { property: 'ServiceName' },
  'AWS::ElastiCache::ReplicationGroup': { property: 'ReplicationGroupId' },
  'AWS::ElastiCache::SubnetGroup': { property: 'CacheSubnetGroupName' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer.LoadBalancerName': { property: 'Name' },
  'AWS::ElasticLoadBalancingV2::TargetGroup.TargetGroupName': { property: 'Name' },
  'AWS::IAM::InstanceProfile': { property: 'InstanceProfileName' },
  'AWS::IAM::Role': { property: 'RoleName' },
  'AWS::IAM::Role.Arn': { property: 'RoleName', text: roleArn },
  'AWS::Logs::LogGroup': { property: 'LogGroupName' },
  'AWS::Logs::LogGroup.Arn': { property: 'LogGroupName', text: arn('logs', name => `log-group:${name}:*`) },
  'AWS::RDS::DBInstance': { property: 'DBInstanceIdentifier' },
  'AWS::RDS::DBSubnetGroup': { property: 'DBSubnetGroupName' },
  'AWS::S3::Bucket': { property: 'BucketName' },
  'AWS::S3::Bucket.Arn': { property: 'BucketName', text: (name, { partition }) => `arn:${partition}:s3:::${name}` },
  'AWS::SNS::Topic': { property: 'TopicName', text: arn('sns', name => name) },
  'AWS::SNS::Topic.TopicArn': { property: 'TopicName', text: arn('sns', name => name) },
  'AWS::SNS::Topic.TopicName': { property: 'TopicName' },
}

/** Of types whose Ref is no name, and that others may call by their name all the same: the property that holds it. */
const calledByName: Readonly<Record<string, string>> = { 'AWS::EC2::LaunchTemplate': 'LaunchTemplateName' }

/** A text that refers to a resource without a function; null where AWS gives its name, or none can refer to it so. */
export function callName(type: string, property: (name: string) => unknown): string | null {
  const name = calledByName[type]
  const value = name === undefined ? undefined : property(name)
  return typeof value === 'string' && value !== '' && !hasHole(value) ? value : null
}

export interface DecidedText {
  readonly text: string
  readonly isAlias: boolean
}

/** Null where AWS decides it, or the property cannot be told. */
export function decidedText(
  type: string,
  attribute: string | null,
  where: Whereabouts,
  property: (name: string) => unknown,
): DecidedText | null {
  const entry = decided[attribute === null ? type : `${type}.${attribute}`]
  if (entry === undefined) return null
  const value = property(entry.property)
  if (typeof value !== 'string' || value === '') return null
  if (hasHole(value) && entry.isNoAlias !== true) return null
  return { text: entry.text === undefined ? value : entry.text(value, where, property), isAlias: entry.isNoAlias !== true }
}
