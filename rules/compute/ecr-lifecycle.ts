import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecr-lifecycle',
  title: { en: 'The repository keeps as many images as stated', ko: '리포지토리가 명시된 수의 이미지를 보관함' },
  severity: 'low',
  rationale: {
    en: 'Without a limit images pile up and are paid for; with a smaller one there is nothing to roll back to.',
    ko: '제한이 없으면 이미지가 쌓여 비용이 늘고, 너무 적으면 롤백할 이미지가 없습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ECR.3' }],
  kind: 'AWS::ECR::Repository',
  reads: ['LifecyclePolicy'],
})
