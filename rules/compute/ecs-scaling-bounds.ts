import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-scaling-bounds',
  title: { en: 'The service scales within the stated bounds', ko: '서비스가 명시된 범위 안에서 조정됨' },
  severity: 'medium',
  rationale: {
    en: 'The bounds are the budget and the floor: beyond them the autoscaler does what nobody planned.',
    ko: '범위는 예산이자 최소 보장입니다. 벗어나면 자동 조정이 계획에 없던 일을 합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ApplicationAutoScaling::ScalableTarget',
  reads: ['MinCapacity', 'MaxCapacity'],
  restore: ({ property, expected, actualResource, region }) =>
    `aws application-autoscaling register-scalable-target --region ${quoted(region)} --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id ${quoted(actualResource.id)} --${property === 'MinCapacity' ? 'min' : 'max'}-capacity ${Number(expected)}`,
})
