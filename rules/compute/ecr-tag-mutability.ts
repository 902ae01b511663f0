import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecr-tag-mutability',
  title: { en: 'Tags move only where stated', ko: '명시된 경우에만 이미지 태그를 변경할 수 있음' },
  severity: 'medium',
  rationale: {
    en: 'A tag that can be moved lets another image run under the name of the one that was tested.',
    ko: '태그를 변경할 수 있으면 검증된 이미지의 이름으로 다른 이미지가 실행될 수 있습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ECR.2' }],
  kind: 'AWS::ECR::Repository',
  reads: ['ImageTagMutability'],
  restore: ({ expected, actualResource, region }) =>
    typeof expected !== 'string'
      ? null
      : `aws ecr put-image-tag-mutability --region ${quoted(region)} --repository-name ${quoted(actualResource.id)} --image-tag-mutability ${quoted(expected)}`,
})
