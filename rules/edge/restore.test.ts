/** What is pasted into a shell. */
import { expect, test } from 'vitest'
import { drift as differs } from '../../src/compare/estate-stub.ts'
import type { Json } from '../../src/model/audit.ts'
import { known } from '../../src/model/fact.ts'
import { actual, from } from '../../src/model/resource-stub.ts'
import { restoreAttributes } from './restore-attributes.ts'
import { restoreBucket, restoreEncryption } from './restore-bucket.ts'
import { restoreHealthCheck } from './restore-health-check.ts'
import { restoreListener } from './restore-listener.ts'

const drift = (property: string, expected: Json, arn: string | null = 'arn:x') =>
  differs(property, expected, {
    actualResource: actual('x', "it's", { arn }),
    resourceOf: (type, name) => (name === 'gone' ? null : actual(type, name, { arn: `arn:${name}` })),
  })

/** A listener that does this by default, and forwards elsewhere. */
function doing(types: string) {
  const one = drift('DefaultActions.ForwardConfig.TargetGroups', ['gateway'])
  return { ...one, actualResource: { ...one.actualResource, properties: { 'DefaultActions.Type': known(types, from) } } }
}

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
  [
    restoreListener(drift('Certificates', ['*.example.com'])),
    "aws elbv2 modify-listener --region eu-west-1 --listener-arn arn:x --certificates 'CertificateArn=arn:*.example.com'",
  ],
  [restoreListener(drift('Certificates', ['gone'])), null],
  [
    restoreListener(doing('forward')),
    'aws elbv2 modify-listener --region eu-west-1 --listener-arn arn:x --default-actions Type=forward,TargetGroupArn=arn:gateway',
  ],
  [restoreListener(doing('authenticate-oidc, forward')), null],
  [
    restoreEncryption(drift('BucketEncryption.ServerSideEncryptionConfiguration', 'AES256')),
    `aws s3api put-bucket-encryption --region eu-west-1 --bucket 'it'\\''s' --server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'`,
  ],
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
