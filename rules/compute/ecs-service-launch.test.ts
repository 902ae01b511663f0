import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-launch.ts'

ruleTable(rule, [
  ['as stated', { LaunchType: 'FARGATE', PlatformVersion: 'LATEST' }, { LaunchType: 'FARGATE', PlatformVersion: 'LATEST' }, 'conforms'],
  ['on hosts', { LaunchType: 'FARGATE' }, { LaunchType: 'EC2' }, 'other changed'],
  ['by a strategy', { LaunchType: 'FARGATE' }, { LaunchType: null }, 'other changed'],
  ['on an old platform', { PlatformVersion: 'LATEST' }, { PlatformVersion: '1.3.0' }, 'other changed'],
  [
    'the stated strategy',
    { CapacityProviderStrategy: ['FARGATE', 'FARGATE_SPOT'], 'CapacityProviderStrategy.Weight': { FARGATE_SPOT: 3 } },
    { CapacityProviderStrategy: ['FARGATE_SPOT', 'FARGATE'], 'CapacityProviderStrategy.Weight': { FARGATE: 1, FARGATE_SPOT: 3 } },
    'conforms',
  ],
  [
    'without its Spot',
    { CapacityProviderStrategy: ['FARGATE', 'FARGATE_SPOT'] },
    { CapacityProviderStrategy: ['FARGATE'] },
    'other lost FARGATE_SPOT',
  ],
  [
    'more on Spot',
    { 'CapacityProviderStrategy.Weight': { FARGATE: 1, FARGATE_SPOT: 3 } },
    { 'CapacityProviderStrategy.Weight': { FARGATE: 1, FARGATE_SPOT: 9 } },
    'other changed FARGATE_SPOT',
  ],
  [
    'no base',
    { 'CapacityProviderStrategy.Base': { FARGATE: 1 } },
    { 'CapacityProviderStrategy.Base': { FARGATE: 0 } },
    'other changed FARGATE',
  ],
  [
    'a weight in a text',
    { 'CapacityProviderStrategy.Weight': { FARGATE: 1 } },
    { 'CapacityProviderStrategy.Weight': { FARGATE: '1' } },
    'other changed FARGATE',
  ],
  [
    'spec silent',
    { LaunchType: silent, 'CapacityProviderStrategy.Weight': silent },
    { LaunchType: null, 'CapacityProviderStrategy.Weight': { FARGATE: 1 } },
    'unstated',
  ],
  ['not allowed to look', { LaunchType: 'FARGATE' }, { LaunchType: unread() }, 'unknown'],
])
