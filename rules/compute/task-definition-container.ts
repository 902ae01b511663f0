import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-container',
  title: { en: 'The main container has the stated name and port', ko: '기본 컨테이너의 이름과 포트가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'The load balancer, discovery and security groups name this port; deployments name this container.',
    ko: '로드 밸런서, 서비스 검색, 보안 그룹은 이 포트를, 배포는 이 컨테이너를 지정합니다.',
  },
  remedy: { en: 'Register a revision as stated and update the service.', ko: '스펙대로 개정을 등록하고 서비스를 업데이트하십시오.' },
  controls: [],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['ContainerDefinitions.Name', 'ContainerDefinitions.PortMappings'],
})
