import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-platform',
  title: { en: 'Tasks run on the stated platform', ko: '태스크가 명시된 플랫폼에서 실행됨' },
  severity: 'medium',
  rationale: {
    en: 'Images are built for one platform, and security groups hold tasks only with awsvpc.',
    ko: '이미지는 특정 플랫폼용으로 빌드되며, 보안 그룹은 awsvpc에서만 태스크에 적용됩니다.',
  },
  remedy: {
    en: 'Register a revision with the stated platform and update the service.',
    ko: '명시된 플랫폼으로 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['NetworkMode', 'RuntimePlatform.CpuArchitecture', 'RuntimePlatform.OperatingSystemFamily'],
})
