import { defineRule, quoted } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ecs-scaling-suspended',
  title: { en: 'Scaling is not suspended', ko: '자동 조정이 일시 중단되지 않음' },
  severity: 'medium',
  rationale: {
    en: 'A suspended autoscaler looks like a working one until the load comes.',
    ko: '일시 중단된 자동 조정은 부하가 몰릴 때까지 정상으로 보입니다.',
  },
  remedy: {
    en: 'Resume scaling; somebody may have suspended it during an incident.',
    ko: '자동 조정을 재개하십시오. 장애 대응 중에 누군가 중단했을 수 있습니다.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::ApplicationAutoScaling::ScalableTarget',
  reads: ['SuspendedState'],
  restore: ({ actualResource, region }) =>
    `aws application-autoscaling register-scalable-target --region ${quoted(region)} --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id ${quoted(actualResource.id)} --suspended-state DynamicScalingInSuspended=false,DynamicScalingOutSuspended=false,ScheduledScalingSuspended=false`,
})
