import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-secrets',
  title: { en: 'The main container gets the stated secrets', ko: '기본 컨테이너에 명시된 보안 암호가 전달됨' },
  severity: 'high',
  rationale: {
    en: 'A secret that does not come from a store is written down somewhere else; one more than stated is a way in that nobody planned.',
    ko: '저장소에서 오지 않는 보안 암호는 다른 곳에 평문으로 남아 있고, 스펙에 없는 보안 암호는 계획에 없던 접근 경로입니다.',
  },
  remedy: {
    en: 'Register a revision with the stated secrets and update the service.',
    ko: '명시된 보안 암호로 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ECS.8' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['ContainerDefinitions.Secrets'],
})
