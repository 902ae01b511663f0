import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-tracing',
  title: { en: 'Tasks have an X-Ray daemon only where stated', ko: '명시된 경우에만 태스크에 X-Ray 데몬이 있음' },
  severity: 'low',
  rationale: {
    en: 'Traces are sent where a daemon stands beside the service: without it there are none, with it they are paid for.',
    ko: '추적 데이터는 서비스 옆에 데몬이 있어야 전송됩니다. 없으면 추적할 수 없고, 있으면 비용이 듭니다.',
  },
  remedy: {
    en: 'Register a revision with the daemon as stated and update the service.',
    ko: '스펙대로 데몬을 구성한 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['XRayDaemon'],
})
