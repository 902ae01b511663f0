import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-deployment.ts'

ruleTable(rule, [
  [
    'as stated',
    { MinimumHealthyPercent: 100, MaximumPercent: 200, 'DeploymentCircuitBreaker.Enable': true, 'DeploymentCircuitBreaker.Rollback': true },
    { MinimumHealthyPercent: 100, MaximumPercent: 200, 'DeploymentCircuitBreaker.Enable': true, 'DeploymentCircuitBreaker.Rollback': true },
    'conforms',
  ],
  ['fewer while deploying', { MinimumHealthyPercent: 100 }, { MinimumHealthyPercent: 0 }, 'other changed'],
  ['no more while deploying', { MaximumPercent: 200 }, { MaximumPercent: 100 }, 'other changed'],
  [
    'without circuit breaker',
    { 'DeploymentCircuitBreaker.Enable': true },
    { 'DeploymentCircuitBreaker.Enable': false },
    'weakened changed',
  ],
  ['without rollback', { 'DeploymentCircuitBreaker.Rollback': true }, { 'DeploymentCircuitBreaker.Rollback': false }, 'weakened changed'],
  [
    'with a breaker nobody stated',
    { 'DeploymentCircuitBreaker.Enable': false },
    { 'DeploymentCircuitBreaker.Enable': true },
    'strengthened changed',
  ],
  ['spec silent', { MaximumPercent: silent }, { MaximumPercent: 100 }, 'unstated'],
  ['not allowed to look', { MaximumPercent: 200 }, { MaximumPercent: unread() }, 'unknown'],
])
