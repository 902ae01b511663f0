import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-cluster-insights',
  title: { en: 'Container Insights is as stated', ko: 'Container Insights 설정이 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'Without its metrics a slow service is a guess; with more than stated they are paid for.',
    ko: '지표가 없으면 서비스 저하의 원인을 추측할 수밖에 없고, 스펙보다 많으면 비용이 듭니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ECS.12' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' },
  ],
  kind: 'AWS::ECS::Cluster',
  reads: ['ClusterSettings/containerInsights'],
  restore: ({ expected, actualResource, region }) =>
    typeof expected !== 'string'
      ? null
      : `aws ecs update-cluster-settings --region ${quoted(region)} --cluster ${quoted(actualResource.id)} --settings ${quoted(`name=containerInsights,value=${expected}`)}`,
})
