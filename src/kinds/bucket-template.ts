/** How a bucket is read from a template. */
import { allFacts, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { Bucket } from './bucket.ts'
import { says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::S3::Bucket. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<Bucket> {
  const read = templateReading(item, from)
  const rules = 'BucketEncryption/ServerSideEncryptionConfiguration'
  const block = 'PublicAccessBlockConfiguration'
  const tags = read.tags('Tags')
  const switches = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']
  const off = says(false, 'Template Reference, AWS::S3::Bucket PublicAccessBlockConfiguration: what is left out of it is off')
  return {
    name: read.name('BucketName'),
    parent: null,
    vpc: known(null, from),
    tags,
    properties: {
      // S3 User Guide: since January 2023 every new object is encrypted with SSE-S3 where nothing else is said.
      'BucketEncryption.ServerSideEncryptionConfiguration': thenFact(read.list(rules), ([first], at) =>
        first === undefined ? known('AES256', at) : first.text('ServerSideEncryptionByDefault/SSEAlgorithm'),
      ),
      // S3 User Guide: since April 2023 new buckets block public access where nothing is said.
      PublicAccessBlockConfiguration:
        read.raw(block) === undefined
          ? known(true, read.at(block))
          : mapFact(
              allFacts(
                switches.map(one => read.flag(`${block}/${one}`, off)),
                read.at(block),
              ),
              all => all.every(Boolean),
            ),
      Tags: tags,
    },
  }
}
