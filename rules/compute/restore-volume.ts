import { type Drift, quoted } from '../../src/compare/index.ts'

/** Options of `aws ec2 modify-volume` by property. */
const options: Readonly<Record<string, string>> = {
  Size: '--size',
  VolumeType: '--volume-type',
  Iops: '--iops',
  Throughput: '--throughput',
}

/** A volume that has grown has no command back (EC2 API reference, ModifyVolume: the size can only be increased). */
export function restoreVolume({ property, expected, actual, actualResource, region }: Drift): string | null {
  const option = options[property]
  if (option === undefined || typeof expected === 'object') return null
  if (property === 'Size' && Number(actual) > Number(expected)) return null
  return `aws ec2 modify-volume --region ${quoted(region)} --volume-id ${quoted(actualResource.id)} ${option} ${quoted(String(expected))}`
}
