import { definePropertyRule, type Drift, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default definePropertyRule({
  id: 'resource-tags',
  title: { en: 'It bears the stated tags', ko: '스펙에 명시된 태그가 있음' },
  severity: 'low',
  rationale: {
    en: 'Bills, permissions and clean-ups go by tags: what lacks them is counted to nobody.',
    ko: '비용, 권한, 정리 작업은 태그를 기준으로 합니다. 태그가 없으면 책임자를 알 수 없습니다.',
  },
  remedy: restored({ en: 'Further tags are not judged.', ko: '추가 태그는 판정하지 않습니다.' }),
  controls: [],
  property: 'Tags',
  restore: restoreTag,
})

/** EC2 tags by id, everything else that a spec tags by its ARN; as JSON, since a value may hold any character of the shorthand. */
function restoreTag({ item, expected, actualResource: { type, id, arn }, region }: Drift): string | null {
  if (item === null || typeof expected !== 'string') return null
  if (type.startsWith('AWS::EC2::'))
    return `aws ec2 create-tags --region ${quoted(region)} --resources ${quoted(id)} --tags ${quoted(JSON.stringify([{ Key: item, Value: expected }]))}`
  if (arn === null) return null
  return `aws resourcegroupstaggingapi tag-resources --region ${quoted(region)} --resource-arn-list ${quoted(arn)} --tags ${quoted(JSON.stringify({ [item]: expected }))}`
}
