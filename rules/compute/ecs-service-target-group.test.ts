import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-target-group.ts'

ruleTable(rule, [
  [
    'as stated',
    { LoadBalancers: ['tg'], 'LoadBalancers.ContainerName': ['api'], 'LoadBalancers.ContainerPort': [8080] },
    { LoadBalancers: ['tg'], 'LoadBalancers.ContainerName': ['api'], 'LoadBalancers.ContainerPort': [8080] },
    'conforms',
  ],
  ['in none', { LoadBalancers: ['tg'] }, { LoadBalancers: [] }, 'other lost tg'],
  ['in one more', { LoadBalancers: ['tg'] }, { LoadBalancers: ['tg', 'other'] }, 'other added other'],
  [
    'another container',
    { 'LoadBalancers.ContainerName': ['api'] },
    { 'LoadBalancers.ContainerName': ['proxy'] },
    'other added proxy; other lost api',
  ],
  ['another port', { 'LoadBalancers.ContainerPort': [8080] }, { 'LoadBalancers.ContainerPort': [80] }, 'other added 80; other lost 8080'],
  ['spec silent', { LoadBalancers: silent }, { LoadBalancers: ['tg'] }, 'unstated'],
  ['not allowed to look', { LoadBalancers: ['tg'] }, { LoadBalancers: unread() }, 'unknown'],
])
