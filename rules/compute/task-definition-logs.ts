import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-logs',
  title: { en: 'The main container logs to the stated group', ko: '기본 컨테이너가 명시된 로그 그룹에 기록함' },
  severity: 'medium',
  rationale: {
    en: 'Logs that go elsewhere, or nowhere, are missing when they are needed.',
    ko: '다른 곳으로 가거나 남지 않는 로그는 필요할 때 없습니다.',
  },
  remedy: {
    en: 'Register a revision that logs to the stated group and update the service.',
    ko: '명시된 로그 그룹으로 기록하도록 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ECS.9' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' },
  ],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['ContainerDefinitions.LogConfiguration'],
})
