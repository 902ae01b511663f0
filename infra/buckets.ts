/** Buckets for access logs. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Model } from '../src/model/language/index.ts'
import { id, type Item, needed, stated, value } from './values.ts'

/** Its policy, which Elastic Load Balancing waits for. What was logged outlives the stack. */
export function logBucket(stack: Stack, { key, name, encryption, publicAccessBlocked }: Item<Model['buckets']>): s3.CfnBucketPolicy {
  const [algorithm, blocked] = [value(encryption), value(publicAccessBlocked)]
  const bucket = new s3.CfnBucket(
    stack,
    id('Bucket', key),
    stated<s3.CfnBucketProps>({
      bucketName: needed(name).replaceAll('${account}', stack.account),
      bucketEncryption:
        algorithm === undefined
          ? undefined
          : { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: algorithm } }] },
      publicAccessBlockConfiguration:
        blocked === undefined
          ? undefined
          : { blockPublicAcls: blocked, blockPublicPolicy: blocked, ignorePublicAcls: blocked, restrictPublicBuckets: blocked },
    }),
  )
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN)
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `${bucket.attrArn}/*`,
  }
  return new s3.CfnBucketPolicy(stack, id('BucketPolicy', key), {
    bucket: bucket.ref,
    policyDocument: { Version: '2012-10-17', Statement: [statement] },
  })
}
