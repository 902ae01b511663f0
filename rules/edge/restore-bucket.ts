import { type Drift, quoted } from '../../src/compare/index.ts'

/** The stated default encryption; with KMS whose key it is no spec says: S3 takes AWS's own. */
export function restoreEncryption({ expected, actualResource, region }: Drift): string | null {
  if (typeof expected !== 'string') return null
  const rules = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: expected } }] }
  return `aws s3api put-bucket-encryption --region ${quoted(region)} --bucket ${quoted(actualResource.id)} --server-side-encryption-configuration ${quoted(JSON.stringify(rules))}`
}

/** Only ever blocks: nobody opens a bucket to the public by pasting a line. */
export function restoreBucket({ expected, actualResource, region }: Drift): string | null {
  if (expected !== true) return null
  const all = 'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true'
  return `aws s3api put-public-access-block --region ${quoted(region)} --bucket ${quoted(actualResource.id)} --public-access-block-configuration ${quoted(all)}`
}
