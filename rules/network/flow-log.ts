import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'flow-log',
  title: { en: 'The flow log records what the spec says', ko: '플로우 로그가 스펙대로 기록함' },
  severity: 'medium',
  rationale: {
    en: 'What is not logged cannot be looked up after an incident; a log that fails to deliver is none.',
    ko: '기록되지 않은 트래픽은 사고 후에 확인할 수 없습니다. 전달에 실패한 로그는 없는 것과 같습니다.',
  },
  remedy: {
    en: 'A flow log cannot be changed: make it anew as stated. Where delivery fails, look at its role and log group.',
    ko: '플로우 로그는 변경할 수 없으므로 스펙대로 새로 만드십시오. 전달이 실패하면 역할과 로그 그룹을 확인하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.6' },
    { framework: 'CIS AWS Foundations Benchmark', version: '3.0.0', id: '3.7' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' },
  ],
  kind: 'AWS::EC2::FlowLog',
  reads: ['TrafficType', 'LogDestinationType', 'LogGroupName', 'DeliverLogsStatus'],
})
