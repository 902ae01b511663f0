/** What the job keeps: configuration, results, and what went wrong. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import * as sns from 'aws-cdk-lib/aws-sns'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import type { JobRequest } from './request.ts'

export interface Storage {
  /** targets.yaml and the specs that it names. */
  readonly config: s3.CfnBucket
  readonly results: s3.CfnBucket
  readonly topic: sns.CfnTopic
  readonly deadLetters: sqs.CfnQueue
}

export function storageOf(stack: Stack, job: JobRequest): Storage {
  const config = bucketOf(stack, 'Config', job, {})
  const results = bucketOf(stack, 'Results', job, {
    ...(job.lockDays > 0 && {
      objectLockEnabled: true,
      objectLockConfiguration: {
        objectLockEnabled: 'Enabled',
        rule: { defaultRetention: { mode: 'COMPLIANCE', days: job.lockDays } },
      },
    }),
    lifecycleConfiguration: { rules: [...lifecycle(job)] },
  })
  const topic = new sns.CfnTopic(stack, 'Topic', {
    topicName: `${job.name}-verdicts`,
    ...(job.key !== null && { kmsMasterKeyId: job.key }),
  })
  new sns.CfnTopicPolicy(stack, 'TopicPolicy', {
    topics: [topic.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        onlyTls('sns:Publish', topic.ref),
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: topic.ref,
          Condition: { StringEquals: { 'aws:SourceAccount': stack.account } },
        },
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:${stack.partition}:iam::${stack.account}:root` },
          Action: ['sns:Publish', 'sns:Subscribe'],
          Resource: topic.ref,
        },
      ],
    },
  })
  const deadLetters = queueOf(stack, 'DeadLetters', { messageRetentionPeriod: 1_209_600 }, job.events ? [fromEvents(stack)] : [])
  return { config, results, topic, deadLetters }
}

/** Rules of EventBridge send with no role, by the policy of the queue. */
export const fromEvents = (stack: Stack) => ({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'sqs:SendMessage',
  Condition: { StringEquals: { 'aws:SourceAccount': stack.account } },
})

/** A queue that is encrypted and hears nothing in the clear. */
export function queueOf(stack: Stack, id: string, props: sqs.CfnQueueProps, allow: readonly object[] = []): sqs.CfnQueue {
  const queue = new sqs.CfnQueue(stack, id, { sqsManagedSseEnabled: true, ...props })
  queue.applyRemovalPolicy(RemovalPolicy.DESTROY)
  new sqs.CfnQueuePolicy(stack, `${id}Policy`, {
    queues: [queue.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [onlyTls('sqs:SendMessage', queue.attrArn), ...allow.map(one => ({ ...one, Resource: queue.attrArn }))],
    },
  })
  return queue
}

function bucketOf(stack: Stack, id: string, { key }: JobRequest, props: s3.CfnBucketProps): s3.CfnBucket {
  const encryption = key === null ? { sseAlgorithm: 'AES256' } : { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key }
  const bucket = new s3.CfnBucket(stack, `${id}Bucket`, {
    bucketEncryption: {
      serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: encryption, ...(key !== null && { bucketKeyEnabled: true }) }],
    },
    versioningConfiguration: { status: 'Enabled' },
    publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    ...props,
  })
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN)
  new s3.CfnBucketPolicy(stack, `${id}BucketPolicy`, {
    bucket: bucket.ref,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ ...onlyTls('s3:*', bucket.attrArn), Resource: [bucket.attrArn, `${bucket.attrArn}/*`] }],
    },
  })
  return bucket
}

/** Refuses whoever comes in the clear. */
const onlyTls = (action: string, resource: string) => ({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: action,
  Resource: resource,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
})

/** What is written anew in every run is kept for a month; results for as long as is said; the state for good. */
function lifecycle({ retentionDays }: JobRequest): readonly s3.CfnBucket.RuleProperty[] {
  const expiring = ['audits/', 'records/', 'runs/'].map(prefix => ({
    id: `expire-${prefix.slice(0, -1)}`,
    status: 'Enabled',
    prefix,
    expirationInDays: retentionDays,
  }))
  return [
    ...expiring,
    {
      id: 'old-versions',
      status: 'Enabled',
      noncurrentVersionExpiration: { noncurrentDays: 30 },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    },
  ]
}
