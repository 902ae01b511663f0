/** Declared calls that neither recorded account makes, each with the reason: the matrix has no cell for them, and says so. */
const notInArchitecture = 'the architecture that is recorded states none, and what is recorded has none'
const sweptAlready = 'asked for what the spec names and the sweep of tags (tag:GetResources) does not hold; the recorded sweep holds all'

export const unseen: Readonly<Record<string, string>> = {
  'cloudfront:ListDistributions': notInArchitecture,
  'cloudfront:ListTagsForResource': notInArchitecture,
  'cloudwatch:ListTagsForResource': sweptAlready,
  'ec2:DescribeManagedPrefixLists': 'asked only where a rule speaks of a prefix list, and no recorded rule does',
  'elasticache:ListTagsForResource': sweptAlready,
  'logs:ListTagsForResource': sweptAlready,
  'rds:DescribeReservedDBInstances': notInArchitecture,
  'route53:ListHostedZones': notInArchitecture,
  'route53:ListResourceRecordSets': notInArchitecture,
  'scheduler:GetSchedule': notInArchitecture,
  'scheduler:ListSchedules': notInArchitecture,
  'sns:ListTagsForResource': sweptAlready,
}
