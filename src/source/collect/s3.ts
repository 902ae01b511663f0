import type {
  Bucket,
  GetBucketEncryptionCommandInput,
  GetBucketEncryptionCommandOutput,
  GetBucketTaggingCommandInput,
  GetBucketTaggingCommandOutput,
  GetPublicAccessBlockCommandInput,
  GetPublicAccessBlockCommandOutput,
  ListBucketsCommandInput,
  ListBucketsCommandOutput,
} from '@aws-sdk/client-s3'
import type { BucketItem } from '../../kinds/bucket.ts'
import { tagsOf } from '../../kinds/read.ts'
import { type Fact, known, thenFact } from '../../model/fact.ts'
import type { Answer, AnyRead, Call, Read } from '../call.ts'
import { callName, isAbsent } from '../call.ts'
import { segment } from '../items.ts'
import { list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { accountOf } from '../session.ts'
import { answered, type Collected, type Collector, fed } from './collect.ts'

/** Every bucket of the account, with nothing but its name; the action bears another name than the operation. */
const buckets: Read<ListBucketsCommandInput, ListBucketsCommandOutput, Bucket> = {
  service: 's3',
  operation: 'ListBuckets',
  action: 's3:ListAllMyBuckets',
  feeds: { 'AWS::S3::Bucket': '*' },
  items: { field: 'Buckets', id: bucket => bucket.Name },
  // With a size S3 also says in which region a bucket is (API reference, ListBuckets, BucketRegion).
  page: { token: 'ContinuationToken', next: 'ContinuationToken', size: { MaxBuckets: 1000 } },
}

const encryption: Read<GetBucketEncryptionCommandInput, GetBucketEncryptionCommandOutput> = {
  service: 's3',
  operation: 'GetBucketEncryption',
  action: 's3:GetEncryptionConfiguration',
  feeds: { 'AWS::S3::Bucket': ['BucketEncryption.ServerSideEncryptionConfiguration'] },
  parent: 'buckets',
  absentOn: ['ServerSideEncryptionConfigurationNotFoundError'],
}

const publicAccess: Read<GetPublicAccessBlockCommandInput, GetPublicAccessBlockCommandOutput> = {
  service: 's3',
  operation: 'GetPublicAccessBlock',
  action: 's3:GetBucketPublicAccessBlock',
  feeds: { 'AWS::S3::Bucket': ['PublicAccessBlockConfiguration'] },
  parent: 'buckets',
  absentOn: ['NoSuchPublicAccessBlockConfiguration'],
}

const tags: Read<GetBucketTaggingCommandInput, GetBucketTaggingCommandOutput> = {
  service: 's3',
  operation: 'GetBucketTagging',
  action: 's3:GetBucketTagging',
  feeds: { 'AWS::S3::Bucket': ['Tags'] },
  parent: 'buckets',
  absentOn: ['NoSuchTagSet'],
}

export const s3: Collector = {
  reads: { buckets, encryption, publicAccess, tags },
  collect: async (call, asked) => {
    const [listed, stated] = await Promise.all([list(call, buckets, {}), statedNames(call, asked)])
    const names = listed.items.map(({ item }) => item.Name ?? '')
    const ours = listed.items
      .filter(({ item }) => stated.includes(item.Name ?? '') || isNamedAsOurs(asked, item))
      .map(({ item }) => item.Name ?? '')
    // Bucket names are global: what the account's own complete list does not hold is not there, whoever else may have it.
    const unlisted = listed.gap === null ? [] : stated.filter(name => !names.includes(name))
    const found = await Promise.all([...ours, ...unlisted].map(name => bucketOf(call, name)))
    const gap: Collected = { resources: [], gaps: listed.gap === null ? [] : [{ type: 'AWS::S3::Bucket', parent: null, ...listed.gap }] }
    return [
      gap,
      ...found
        .flat()
        .map(item =>
          fed('AWS::S3::Bucket', { items: [{ item, from: { call: callName(buckets), at: `/Buckets/${segment(item.name)}` } }], gap: null }),
        ),
    ]
  },
}

/** The spec's names with the account in them, which nobody knows before it is asked. */
async function statedNames(call: Call, asked: Asked): Promise<readonly string[]> {
  const names = asked.names('AWS::S3::Bucket')
  if (!names.some(name => name.includes(account))) return names
  const own = await accountOf(call)
  return own.known ? names.map(name => name.replaceAll(account, own.value)) : names.filter(name => !name.includes(account))
}

const account = '${account}'

/** Buckets have no VPC, and their tags cost a call each: without being stated, one is ours by its name alone, and in the region. */
function isNamedAsOurs(asked: Asked, { Name: name = '', BucketRegion: region = asked.region }: Bucket): boolean {
  const from = { call: callName(buckets), at: `/Buckets/${segment(name)}` }
  return region === asked.region && asked.mayBeOurs({ type: 'AWS::S3::Bucket', name: known(name, from), tags: known({}, from) })
}

async function bucketOf(call: Call, name: string): Promise<readonly BucketItem[]> {
  const input = { Bucket: name }
  const [rules, block, tagSet] = await Promise.all([one(call, encryption, input), one(call, publicAccess, input), one(call, tags, input)])
  // Only ever asked of a name that no list of ours holds.
  if (!rules.ok && rules.errorName === 'NoSuchBucket') return []
  const own = settingOf(tags, name, tagSet, output => output.TagSet)
  return [
    {
      name,
      encryption: settingOf(encryption, name, rules, output => output.ServerSideEncryptionConfiguration?.Rules),
      publicAccess: settingOf(publicAccess, name, block, output => output.PublicAccessBlockConfiguration),
      tags: thenFact(own, (set, from) => tagsOf(set ?? [], from)),
    },
  ]
}

/** S3 answers what is not set with an error of its own: then there is none. */
function settingOf<Out, T>(read: AnyRead, name: string, answer: Answer<Out>, pick: (output: Out) => T | undefined): Fact<T | null> {
  const at = `/${segment(name)}`
  return isAbsent(read, answer) ? known(null, { call: callName(read), at }) : answered<Out, T>(read, at, answer, pick)
}
