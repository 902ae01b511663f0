import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ecs-service-discovery',
  title: { en: 'The service registers in the stated discovery service', ko: '서비스가 명시된 서비스 검색에 등록됨' },
  severity: 'medium',
  rationale: {
    en: 'Callers find a service by its discovery name: registered elsewhere, or nowhere, it is called and does not answer.',
    ko: '호출자는 서비스 검색 이름으로 서비스를 찾습니다. 다른 곳에 등록되거나 등록되지 않으면 호출이 실패합니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['ServiceRegistries'],
})
