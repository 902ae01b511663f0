import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-size',
  title: { en: 'Tasks have the stated size', ko: '태스크 크기가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A task grown by hand costs more with every copy; one that shrank is killed under load.',
    ko: '수동으로 키운 태스크는 복제본마다 비용이 늘고, 줄어든 태스크는 부하 시 종료됩니다.',
  },
  remedy: {
    en: 'Register a revision with the stated size and update the service, or state the real size.',
    ko: '명시된 크기로 개정을 등록하고 서비스를 업데이트하거나, 실제 크기를 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['Cpu', 'Memory'],
})
