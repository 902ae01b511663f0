import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-service-discovery',
  title: { en: 'The service registers in the stated discovery service', ko: '서비스가 명시된 서비스 검색에 등록됨' },
  severity: 'medium',
  rationale: {
    en: 'Callers find a service by its discovery name: registered elsewhere, or nowhere, it is called and does not answer.',
    ko: '호출자는 서비스 검색 이름으로 서비스를 찾습니다. 다른 곳에 등록되거나 등록되지 않으면 호출이 실패합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['ServiceRegistries'],
})
