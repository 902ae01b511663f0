/** What is pasted into a shell. */
import { expect, test } from 'vitest'
import type { Drift } from '../../src/compare/index.ts'
import { known } from '../../src/model/fact.ts'
import { restoreAttributes } from './restore-attributes.ts'
import { restoreBucket } from './restore-bucket.ts'
import { restoreHealthCheck } from './restore-health-check.ts'
import { restoreListener } from './restore-listener.ts'

const from = { call: 'test:Describe', at: '/x' }
const drift = (property: string, expected: Drift['expected'], arn: string | null = 'arn:x'): Drift => ({
  change: 'changed',
  item: null,
  expected,
  actual: null,
  messageId: '',
  args: {},
  property,
  region: 'eu-west-1',
  actualResource: {
    type: 'x',
    id: "it's",
    arn,
    name: known('x', from),
    aliases: [],
    parent: null,
    vpc: known(null, from),
    tags: known({}, from),
    properties: {},
    pending: {},
    gone: null,
    madeByAws: null,
    from,
  },
})

test.each([
  [
    restoreAttributes(drift('LoadBalancerAttributes/deletion_protection.enabled', true)),
    'aws elbv2 modify-load-balancer-attributes --region eu-west-1 --load-balancer-arn arn:x --attributes Key=deletion_protection.enabled,Value=true',
  ],
  [
    restoreAttributes(drift('TargetGroupAttributes/stickiness.enabled', false)),
    'aws elbv2 modify-target-group-attributes --region eu-west-1 --target-group-arn arn:x --attributes Key=stickiness.enabled,Value=false',
  ],
  [restoreAttributes(drift('LoadBalancerAttributes/access_logs.s3.prefix', 'alb', null)), null],
  [restoreListener(drift('SslPolicy', 'P')), 'aws elbv2 modify-listener --region eu-west-1 --listener-arn arn:x --ssl-policy P'],
  [restoreListener(drift('SslPolicy', { oneOf: ['P'] })), null],
  [restoreListener(drift('Protocol', 'HTTPS')), null],
  [
    restoreHealthCheck(drift('HealthCheckPath', '/a b')),
    "aws elbv2 modify-target-group --region eu-west-1 --target-group-arn arn:x --health-check-path '/a b'",
  ],
  [
    restoreHealthCheck(drift('Matcher.HttpCode', '200')),
    'aws elbv2 modify-target-group --region eu-west-1 --target-group-arn arn:x --matcher HttpCode=200',
  ],
  [restoreHealthCheck(drift('HealthCheckIntervalSeconds', { atMost: 30 })), null],
  [
    restoreBucket(drift('PublicAccessBlockConfiguration', true)),
    "aws s3api put-public-access-block --region eu-west-1 --bucket 'it'\\''s' --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true",
  ],
  [restoreBucket(drift('PublicAccessBlockConfiguration', false)), null],
])('%s', (made, then) => expect(made).toBe(then))
