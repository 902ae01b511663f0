import { nameTag, tagsOf } from '../../kinds/read.ts'
import type { Call } from '../call.ts'
import { list } from '../list.ts'
import type { Asked } from '../source.ts'
import { vpcs } from './ec2-vpc.ts'

/** Ids of the VPCs that bear the spec's name; null when that decides nothing (renamed, not readable): then any may be the one. */
export async function homeOf(call: Call, asked: Asked): Promise<ReadonlySet<string> | null> {
  const all = await list(call, vpcs, {})
  const names = asked.names('AWS::EC2::VPC')
  const named = all.items.filter(({ item, from }) => {
    const name = nameTag(tagsOf(item.Tags, from))
    return name.known && name.value !== null && names.includes(name.value)
  })
  return all.gap !== null || named.length === 0 ? null : new Set(named.map(({ item }) => item.VpcId ?? ''))
}
