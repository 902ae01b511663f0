import { reviewTable } from './review-table.ts'
import rule from './zones-too-few.ts'

reviewTable(rule, [
  [
    'a service',
    'prod',
    { ecs: { services: { 'user-service': { subnets: ['private-2a'] } } } },
    ['zones-too-few user-service: ap-northeast-2a'],
  ],
  [
    'an endpoint',
    'prod',
    { network: { endpoints: { 'ecr.api': { subnets: ['private-2c'] } } } },
    ['zones-too-few ecr.api: ap-northeast-2c'],
  ],
  [
    'nodes',
    'prod',
    { nodeGroups: { kafka: { nodes: { 'kafka-2': { subnet: 'private-2a' }, 'kafka-3': { subnet: 'private-2a' } } } } },
    ['zones-too-few kafka-1: ap-northeast-2a'],
  ],
  ['a service where nothing is Multi-AZ', 'dev', { ecs: { services: { 'user-service': { desiredCount: 2 } } } }, []],
  [
    'a balancer, which AWS refuses',
    'dev',
    { loadBalancers: { main: { subnets: ['public-2a'] } } },
    ['zones-required goorm-popcorn-alb-dev: ap-northeast-2a'],
  ],
  [
    'a DB subnet group, which AWS refuses',
    'dev',
    { dbSubnetGroups: { main: { subnets: ['data-2a', 'private-2a'] } } },
    ['zones-required db-subnets: ap-northeast-2a'],
  ],
  ['a network balancer may stand in one', 'dev', { loadBalancers: { main: { type: 'network', subnets: ['public-2a'] } } }, []],
])
