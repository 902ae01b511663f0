import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-service-target-group',
  title: { en: 'The service registers in the stated target group', ko: '서비스가 명시된 대상 그룹에 등록됨' },
  severity: 'high',
  rationale: {
    en: 'The load balancer sends requests to what is in its target group: another container, port or group, and users reach nothing or the wrong thing.',
    ko: '로드 밸런서는 대상 그룹에 등록된 곳으로 요청을 보냅니다. 컨테이너, 포트, 그룹이 다르면 요청이 실패하거나 잘못된 곳으로 갑니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['LoadBalancers', 'LoadBalancers.ContainerName', 'LoadBalancers.ContainerPort'],
})
