import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-cluster-exec-logging',
  title: { en: 'Sessions of ECS Exec are logged as stated', ko: 'ECS Exec 세션이 스펙대로 기록됨' },
  severity: 'low',
  rationale: {
    en: 'A shell in a container without a record is a change that nobody can trace.',
    ko: '기록되지 않는 컨테이너 셸에서 이루어진 변경은 추적할 수 없습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' }],
  kind: 'AWS::ECS::Cluster',
  reads: [
    'Configuration.ExecuteCommandConfiguration.Logging',
    'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName',
  ],
})
