import { defineRule } from '../../src/compare/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-deployment',
  title: { en: 'The service deploys as stated', ko: '서비스 배포 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Without the stated limits and the circuit breaker, a bad release takes the service down and stays there.',
    ko: '명시된 한도와 회로 차단기가 없으면 잘못된 릴리스가 서비스를 중단시키고 그대로 남습니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['MinimumHealthyPercent', 'MaximumPercent', 'DeploymentCircuitBreaker.Enable', 'DeploymentCircuitBreaker.Rollback'],
  restore: restoreService,
})
