import { type Drift, quoted } from '../../src/compare/index.ts'

/** Only ever blocks: nobody opens a bucket to the public by pasting a line. */
export function restoreBucket({ expected, actualResource, region }: Drift): string | null {
  if (expected !== true) return null
  const all = 'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true'
  return `aws s3api put-public-access-block --region ${quoted(region)} --bucket ${quoted(actualResource.id)} --public-access-block-configuration ${quoted(all)}`
}
