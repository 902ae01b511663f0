import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-cluster-capacity-providers.ts'

ruleTable(rule, [
  ['as stated', { CapacityProviders: ['FARGATE', 'FARGATE_SPOT'] }, { CapacityProviders: ['FARGATE', 'FARGATE_SPOT'] }, 'conforms'],
  ['otherwise', { CapacityProviders: ['FARGATE', 'FARGATE_SPOT'] }, { CapacityProviders: ['FARGATE_SPOT'] }, 'other lost FARGATE'],
  ['spec silent', { CapacityProviders: silent }, { CapacityProviders: ['FARGATE_SPOT'] }, 'unstated'],
  ['not allowed to look', { CapacityProviders: ['FARGATE', 'FARGATE_SPOT'] }, { CapacityProviders: unread() }, 'unknown'],
  ['in another order', { CapacityProviders: ['FARGATE', 'FARGATE_SPOT'] }, { CapacityProviders: ['FARGATE_SPOT', 'FARGATE'] }, 'conforms'],
  ['one more', { CapacityProviders: ['FARGATE'] }, { CapacityProviders: ['FARGATE', 'ec2'] }, 'other added ec2'],
  ['none', { CapacityProviders: ['FARGATE'] }, { CapacityProviders: [] }, 'other lost FARGATE'],
])
