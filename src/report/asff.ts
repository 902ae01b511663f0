/**
 * AWS Security Finding Format, for `aws securityhub batch-import-findings --cli-input-json`: an array of inputs, each of at most 100
 * findings. botocore accepts wrong enums and lengths, so they are held here.
 */
import type { AwsSecurityFinding, BatchImportFindingsRequest, Resource } from '@aws-sdk/client-securityhub'
import type { Audit, Finding, FindingVerdict } from '../model/audit.ts'
import { UserError } from '../model/errors.ts'
import { said } from '../text/said.ts'
import { mostSevereFirst } from './groups.ts'
import type { Report, View } from './report.ts'
import { placeText, sentenceOf, asItIs, valueText } from './words.ts'
import { clipped, jsonText, visibleAudit } from './visible.ts'

/** "The maximum number of findings is 100." */
const batchSize = 100

export const asff: Report = (audit, view) => ({
  mediaType: 'application/json',
  text: `${jsonText(batches(visibleAudit(audit), { ...view, language: 'en' }), 2)}\n`,
})

/** Throws for an audit of no account: Security Hub takes findings of accounts alone. */
function batches(audit: Audit, view: View): readonly BatchImportFindingsRequest[] {
  const home = homeOf(audit)
  const findings = mostSevereFirst([...audit.findings, ...audit.review]).map(one => asffOf(one, audit, home, view))
  return Array.from({ length: Math.ceil(findings.length / batchSize) }, (_, index) => ({
    Findings: findings.slice(index * batchSize, (index + 1) * batchSize),
  }))
}

interface Home {
  readonly account: string
  readonly region: string
  readonly partition: string
}

function homeOf({ source: { account, region } }: Audit): Home {
  if (account === null || region === null || !/^\d{12}$/.test(account))
    throw new UserError([
      {
        code: 'REPORT_NO_ACCOUNT',
        message: said('report-no-account'),
        at: null,
        hint: said('report-no-account-hint'),
      },
    ])
  return { account, region, partition: partitionOf(region) }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function asffOf(finding: Finding, audit: Audit, { account, region, partition }: Home, view: View): AwsSecurityFinding {
  const { id, rule, verdict, severity, effect, remedy, controls, spec } = finding
  const sentence = sentenceOf(finding, view, asItIs)
  const title = view.rules(rule)?.title.en ?? rule
  return {
    SchemaVersion: '2018-10-08',
    Id: `${audit.tool.name}/${region}/${account}/${id}`,
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: audit.tool.name,
    GeneratorId: clipped(`${audit.tool.name}/${rule}`, 500),
    AwsAccountId: account,
    Types: [`Software and Configuration Checks/AWS Security Best Practices${effect === 'opened' ? '/Network Reachability' : ''}`],
    CreatedAt: audit.source.asOf,
    UpdatedAt: audit.source.asOf,
    Severity: { Label: labels[severity], Original: severity },
    Title: filled(title, 250),
    Description: filled(verdict === 'deviates' ? sentence : `${verdict}: ${sentence}`, 1000),
    Remediation: { Recommendation: { Text: filled(recommendation(remedy, spec), 500) } },
    ProductFields: fieldsOf(finding, audit),
    Resources: [resourceOf(finding, region, partition)],
    Compliance: { Status: compliance[verdict], ...(controls.length > 0 && { RelatedRequirements: requirements(finding) }) },
    // A waiver accepts it: the hub shows it no more, until the waiver ends.
    RecordState: verdict === 'waived' ? 'ARCHIVED' : 'ACTIVE',
  }
}

const labels = { critical: 'CRITICAL', high: 'HIGH', medium: 'MEDIUM', low: 'LOW', info: 'INFORMATIONAL' } as const

const compliance = {
  deviates: 'FAILED',
  unknown: 'NOT_AVAILABLE',
  pending: 'WARNING',
  planned: 'WARNING',
  waived: 'WARNING',
} as const satisfies Readonly<Record<FindingVerdict, string>>

/** Neither empty nor too long: AWS refuses both. */
const filled = (text: string, length: number) => (text.trim() === '' ? '-' : clipped(text, length))

function recommendation({ text, restore }: Finding['remedy'], spec: Finding['spec']): string {
  return [text, `Stated in ${placeText(spec)}.`, ...(restore === null ? [] : [restore])].filter(part => part !== '').join(' ')
}

/** At most 32. */
const requirements = ({ controls }: Finding) =>
  controls.slice(0, 32).map(({ framework, version, id }) => clipped(`${framework} ${version} ${id}`, 60))

function fieldsOf({ verdict, change, property, expected, actual, spec, evidence, because }: Finding, audit: Audit): Record<string, string> {
  const fields = {
    verdict,
    change,
    property,
    expected: expected === null ? null : valueText(expected),
    actual: actual === null ? null : valueText(actual),
    spec: `${placeText(spec)} ${spec.pointer}`,
    environment: audit.architecture.environment,
    call: because?.call ?? evidence?.call ?? null,
    reason: because?.reason ?? null,
    grant: because?.action ?? null,
  }
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value.trim() === '' ? [] : [[`popcorn-audit/${name}`, clipped(value, 1000)]],
  )
  return Object.fromEntries(given)
}

function resourceOf({ resource }: Finding, region: string, partition: string): Resource {
  const { type, name, id, arn } = resource
  return {
    Type: resourceTypes[type] ?? 'Other',
    Id: filled(arn ?? `${type}/${filled(id ?? name, 400)}`, 500),
    Partition: partition === 'aws-cn' ? 'aws-cn' : partition === 'aws-us-gov' ? 'aws-us-gov' : 'aws',
    Region: region,
    Tags: { Name: filled(name, 250) },
  }
}

/** Security Hub's names, from its list of resource types; anything else is `Other`. */
const resourceTypes: Readonly<Record<string, string>> = {
  'AWS::AutoScaling::AutoScalingGroup': 'AwsAutoScalingAutoScalingGroup',
  'AWS::CertificateManager::Certificate': 'AwsCertificateManagerCertificate',
  'AWS::CloudFront::Distribution': 'AwsCloudFrontDistribution',
  'AWS::CloudWatch::Alarm': 'AwsCloudWatchAlarm',
  'AWS::EC2::EIP': 'AwsEc2Eip',
  'AWS::EC2::Instance': 'AwsEc2Instance',
  'AWS::EC2::LaunchTemplate': 'AwsEc2LaunchTemplate',
  'AWS::EC2::NetworkAcl': 'AwsEc2NetworkAcl',
  'AWS::EC2::NetworkInterface': 'AwsEc2NetworkInterface',
  'AWS::EC2::RouteTable': 'AwsEc2RouteTable',
  'AWS::EC2::SecurityGroup': 'AwsEc2SecurityGroup',
  'AWS::EC2::Subnet': 'AwsEc2Subnet',
  'AWS::EC2::VPC': 'AwsEc2Vpc',
  'AWS::EC2::Volume': 'AwsEc2Volume',
  'AWS::ECR::Repository': 'AwsEcrRepository',
  'AWS::ECS::Cluster': 'AwsEcsCluster',
  'AWS::ECS::Service': 'AwsEcsService',
  'AWS::ECS::TaskDefinition': 'AwsEcsTaskDefinition',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'AwsElbv2LoadBalancer',
  'AWS::IAM::Role': 'AwsIamRole',
  'AWS::Lambda::Function': 'AwsLambdaFunction',
  'AWS::RDS::DBInstance': 'AwsRdsDbInstance',
  'AWS::S3::Bucket': 'AwsS3Bucket',
  'AWS::SNS::Topic': 'AwsSnsTopic',
  'AWS::SQS::Queue': 'AwsSqsQueue',
  'AWS::StepFunctions::StateMachine': 'AwsStepFunctionStateMachine',
}
