/** Buckets. */
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutPublicAccessBlockCommand,
  type PutPublicAccessBlockCommandInput,
  type ServerSideEncryptionByDefault,
  type ServerSideEncryptionRule,
} from '@aws-sdk/client-s3'
import { region } from '../../account/clients.ts'
import { list, text } from '../intrinsics.ts'
import { given, type Makers, objectOf, tagsOf } from '../maker.ts'

export const storage: Makers = {
  /** Each of its properties is a call of its own. */
  'AWS::S3::Bucket': async ({ clients: { s3 }, properties }) => {
    const Bucket = text(properties['BucketName'])
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }))
    const Rules = list(objectOf(properties['BucketEncryption'])['ServerSideEncryptionConfiguration']).map(encryption)
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }))
    const block = given<PutPublicAccessBlockCommandInput>(properties, ['PublicAccessBlockConfiguration'], { Bucket })
    await s3.send(new PutPublicAccessBlockCommand(block))
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: tagsOf(properties) } }))
    return { ref: Bucket, attributes: { Arn: `arn:aws:s3:::${Bucket}` } }
  },
  'AWS::S3::BucketPolicy': async ({ clients: { s3 }, properties }) => {
    const Policy = JSON.stringify(properties['PolicyDocument'])
    await s3.send(new PutBucketPolicyCommand({ Bucket: text(properties['Bucket']), Policy }))
    return { ref: undefined }
  },
}

function encryption(rule: unknown): ServerSideEncryptionRule {
  const stated = objectOf(objectOf(rule)['ServerSideEncryptionByDefault'])
  return { ApplyServerSideEncryptionByDefault: given<ServerSideEncryptionByDefault>(stated, ['SSEAlgorithm']) }
}
