import type { PublicAccessBlockConfiguration, ServerSideEncryptionRule } from '@aws-sdk/client-s3'
import { type Fact, known, thenFact } from '../model/fact.ts'
import { tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './bucket-template.ts'
import { reading } from './read.ts'

export interface Bucket {
  readonly 'BucketEncryption.ServerSideEncryptionConfiguration': string
  /** Whether all four switches are on: one that is off is a way to be public. */
  readonly PublicAccessBlockConfiguration: boolean
  readonly Tags: Readonly<Record<string, string>>
}

/** Settings of a bucket, each from a call of its own; null where S3 says that there is none. No object is ever looked at. */
export interface BucketItem {
  readonly name: string
  readonly encryption: Fact<readonly ServerSideEncryptionRule[] | null>
  readonly publicAccess: Fact<PublicAccessBlockConfiguration | null>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Bucket, BucketItem, 'AWS::S3::Bucket'>({
  type: 'AWS::S3::Bucket',
  title: { en: 'S3 bucket', ko: 'S3 버킷' },
  nameProperty: 'BucketName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.buckets.at,
  properties: {
    'BucketEncryption.ServerSideEncryptionConfiguration': {
      label: { en: 'default encryption', ko: '기본 암호화' },
      compare: 'same',
      effect: 'other',
    },
    PublicAccessBlockConfiguration: {
      label: { en: 'Block Public Access', ko: '퍼블릭 액세스 차단' },
      compare: 'same',
      effect: 'protection',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const bucket of model.buckets.values())
      yield {
        name: bucket.name,
        parent: null,
        at: bucket.at,
        properties: {
          'BucketEncryption.ServerSideEncryptionConfiguration': bucket.encryption,
          PublicAccessBlockConfiguration: bucket.publicAccessBlocked,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ name, encryption, publicAccess, tags }, from) {
    const read = reading(from)
    return {
      id: name,
      arn: `arn:aws:s3:::${name}`,
      name: read.text('Name', name),
      parent: null,
      vpc: known(null, from),
      tags,
      properties: {
        'BucketEncryption.ServerSideEncryptionConfiguration': thenFact<readonly ServerSideEncryptionRule[] | null, string | null>(
          encryption,
          (rules, at) =>
            rules === null ? known(null, at) : reading(at).text('SSEAlgorithm', rules[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm),
        ),
        PublicAccessBlockConfiguration: thenFact(publicAccess, (block, at) => blocked(block, reading(at).missing('switches'))),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

const switches = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const

/** A switch that is off decides; one that was not answered leaves it open. */
function blocked(block: PublicAccessBlockConfiguration | null, missing: Fact<never>): Fact<boolean> {
  if (block === null || switches.some(one => block[one] === false)) return known(false, missing.from)
  return switches.every(one => block[one] === true) ? known(true, missing.from) : missing
}
