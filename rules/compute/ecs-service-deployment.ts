import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-deployment',
  title: { en: 'The service deploys as stated', ko: '서비스 배포 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Without the stated limits and the circuit breaker, a bad release takes the service down and stays there.',
    ko: '명시된 한도와 회로 차단기가 없으면 잘못된 릴리스가 서비스를 중단시키고 그대로 남습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['MinimumHealthyPercent', 'MaximumPercent', 'DeploymentCircuitBreaker.Enable', 'DeploymentCircuitBreaker.Rollback'],
  restore: restoreService,
})
