/** An audit as somebody could meet it: one finding of each kind. */
import type { Audit, Finding } from '../../src/model/audit.ts'
import { auditOf, findingOf } from './audits.ts'

const database = {
  type: 'AWS::RDS::DBInstance',
  name: 'shop-dev-postgres',
  id: 'shop-dev-postgres',
  arn: 'arn:aws:rds:ap-northeast-2:123456789012:db:shop-dev-postgres',
}
const rds = { call: 'rds:DescribeDBInstances', at: '/DBInstances/shop-dev-postgres' }

const differs = (
  property: string,
  label: string,
  expected: string | number | boolean,
  actual: string | number | boolean,
): Partial<Finding> => ({
  change: 'changed',
  resource: database,
  property,
  item: null,
  expected,
  actual,
  evidence: { ...rds, at: `${rds.at}/${property}` },
  messageId: 'value-differs',
  args: { property: label, expected: String(expected), actual: String(actual), kind: 'RDS instance', name: database.name, hides: 0 },
})

const denied = {
  reason: 'denied',
  call: 'elasticache:DescribeReplicationGroups',
  action: 'elasticache:DescribeReplicationGroups',
  message:
    'User: arn:aws:sts::123456789012:assumed-role/audit/ci is not authorized to perform: elasticache:DescribeReplicationGroups on resource: arn:aws:elasticache:ap-northeast-2:123456789012:replicationgroup:*',
} as const

const unreadable = (name: string): Partial<Finding> => ({
  rule: 'resource-missing',
  verdict: 'unknown',
  severity: 'high',
  change: null,
  effect: 'other',
  resource: { type: 'AWS::ElastiCache::ReplicationGroup', name, id: null, arn: null },
  property: null,
  item: null,
  expected: name,
  actual: null,
  spec: { file: 'spec/architecture.yaml', line: 160, column: 5, pointer: '/caches/main' },
  evidence: { call: denied.call, at: '' },
  messageId: 'resource-unreadable',
  args: { kind: 'ElastiCache replication group', name, reason: denied.message, hides: 0 },
  because: denied,
})

export const sample: Audit = auditOf(
  [
    findingOf({
      remedy: {
        text: 'Take the rule out.',
        restore:
          "aws ec2 revoke-security-group-ingress --region ap-northeast-2 --group-id sg-0abc --ip-permissions 'IpProtocol=tcp,FromPort=22,ToPort=22,Ipv6Ranges=[{CidrIpv6=::/0}]'",
        accept: null,
      },
    }),
    findingOf({
      ...differs('PubliclyAccessible', 'public access', false, true),
      rule: 'rds-public-access',
      severity: 'critical',
      effect: 'opened',
      remedy: {
        text: '',
        restore:
          'aws rds modify-db-instance --region ap-northeast-2 --db-instance-identifier shop-dev-postgres --no-publicly-accessible --apply-immediately',
        accept: 'spec/architecture.yaml:120: publiclyAccessible: true',
      },
    }),
    findingOf({
      ...differs('StorageEncrypted', 'storage encryption', true, false),
      rule: 'rds-storage-encryption',
      severity: 'high',
      effect: 'weakened',
    }),
    findingOf({
      ...differs('DBInstanceClass', 'instance class', 'db.t4g.micro', 'db.t4g.large'),
      rule: 'rds-sizing',
      severity: 'medium',
      effect: 'resized',
    }),
    findingOf({
      ...differs('DBSubnetGroupName', 'subnet group', 'shop-dev-db', 'default'),
      rule: 'rds-placement',
      severity: 'medium',
      effect: 'misplaced',
    }),
    findingOf({
      rule: 'resource-missing',
      severity: 'high',
      change: 'missing',
      effect: 'other',
      resource: { type: 'AWS::ECS::Service', name: 'order-service', id: null, arn: null },
      property: null,
      item: null,
      expected: 'shop-dev/order-service',
      messageId: 'resource-missing',
      args: { kind: 'ECS service', name: 'order-service', hides: 2 },
      hides: 2,
      evidence: null,
    }),
    findingOf({
      rule: 'resource-unmanaged',
      severity: 'medium',
      change: 'unmanaged',
      effect: 'other',
      resource: { type: 'AWS::EC2::SecurityGroup', name: 'temp | <b>@dba</b>\u001b[31m', id: 'sg-0tmp', arn: null },
      property: null,
      item: null,
      messageId: 'resource-unmanaged',
      args: { kind: 'Security group', name: 'temp | <b>@dba</b>\u001b[31m', reason: 'in-vpc', hides: 0 },
    }),
    findingOf(unreadable('shop-dev-cache')),
    findingOf(unreadable('shop-dev-sessions')),
    findingOf({
      ...differs('EngineVersion', 'engine version', '18.2', '18.1'),
      rule: 'rds-version',
      verdict: 'pending',
      severity: 'medium',
      effect: 'other',
      messageId: 'pending-change',
      args: {
        property: 'engine version',
        actual: '18.1',
        future: '18.2',
        when: 'in the maintenance window',
        kind: 'RDS instance',
        name: database.name,
        hides: 0,
      },
    }),
  ],
  803,
  {
    ledger: [
      { call: 'ec2:DescribeSecurityGroups', pages: 1, items: 6, retries: 0, error: null },
      {
        call: 'elasticache:DescribeReplicationGroups',
        pages: 0,
        items: 0,
        retries: 0,
        error: { reason: 'denied', message: denied.message, action: denied.action, stateOnly: false },
      },
      {
        call: 'elbv2:DescribeTargetHealth',
        pages: 0,
        items: 0,
        retries: 2,
        error: { reason: 'throttled', message: 'Rate exceeded', action: null, stateOnly: true },
      },
      {
        call: 'rds:DescribeDBSubnetGroups',
        pages: 1,
        items: 1,
        retries: 2,
        error: { reason: 'timeout', message: 'no answer within 10 s', action: null, stateOnly: false },
      },
    ],
  },
)
