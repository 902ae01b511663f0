/** The prod account, as the owner's document draws it. */
import type { Architecture } from './architecture.ts'
import { alarmsOf, groupsOf, logGroupsOf, servicesOf, tagsOf } from './parts.ts'

const n = 'goorm-popcorn-prod'
const privateSubnets = [`${n}-private-2a`, `${n}-private-2c`]

export const prod: Architecture = {
  name: n,
  tags: tagsOf('prod'),
  vpc: { name: `${n}-vpc`, cidr: '10.0.0.0/16' },
  subnets: [
    { name: `${n}-public-2a`, cidr: '10.0.1.0/24', zone: 'ap-northeast-2a', public: true },
    { name: `${n}-public-2c`, cidr: '10.0.2.0/24', zone: 'ap-northeast-2c', public: true },
    { name: `${n}-private-2a`, cidr: '10.0.11.0/24', zone: 'ap-northeast-2a', public: false },
    { name: `${n}-private-2c`, cidr: '10.0.12.0/24', zone: 'ap-northeast-2c', public: false },
    { name: `${n}-data-2a`, cidr: '10.0.21.0/24', zone: 'ap-northeast-2a', public: false },
    { name: `${n}-data-2c`, cidr: '10.0.22.0/24', zone: 'ap-northeast-2c', public: false },
  ],
  internetGateway: `${n}-igw`,
  natGateways: [
    [`${n}-nat-public-2a`, `${n}-public-2a`],
    [`${n}-nat-public-2c`, `${n}-public-2c`],
  ],
  routeTables: [
    { name: `${n}-public-rt`, subnets: [`${n}-public-2a`, `${n}-public-2c`], gateway: 'internet' },
    { name: `${n}-private-2a-rt`, subnets: [`${n}-private-2a`], gateway: `${n}-nat-public-2a` },
    { name: `${n}-private-2c-rt`, subnets: [`${n}-private-2c`], gateway: `${n}-nat-public-2c` },
    { name: `${n}-data-rt`, subnets: [`${n}-data-2a`, `${n}-data-2c`], gateway: null },
  ],
  groups: [...groupsOf(n), { name: `${n}-vpce-sg`, ingress: [{ ports: [443], peer: `${n}-ecs-sg` }], egress: [] }],
  endpoints: [
    { name: `${n}-s3`, service: 'com.amazonaws.ap-northeast-2.s3', routeTables: [`${n}-private-2a-rt`, `${n}-private-2c-rt`] },
    { name: `${n}-ecr.api`, service: 'com.amazonaws.ap-northeast-2.ecr.api', subnets: privateSubnets, group: `${n}-vpce-sg` },
    { name: `${n}-ecr.dkr`, service: 'com.amazonaws.ap-northeast-2.ecr.dkr', subnets: privateSubnets, group: `${n}-vpce-sg` },
  ],
  flowLogs: [[`${n}-flow`, `/aws/vpc/${n}-flow`]],
  cluster: { name: `${n}-cluster`, insights: 'enhanced', execLogGroup: `/aws/ecs/${n}/exec` },
  services: servicesOf(512, 1024),
  desiredCount: 2,
  scaling: [2, 6],
  serviceSubnets: privateSubnets,
  roles: { execution: `${n}-task-exec`, task: `${n}-task`, kafka: `${n}-kafka` },
  kafka: {
    instanceType: 't3.medium',
    dataGiB: 100,
    nodes: [
      [`${n}-kafka-1`, `${n}-private-2a`],
      [`${n}-kafka-2`, `${n}-private-2c`],
      [`${n}-kafka-3`, `${n}-private-2a`],
    ],
  },
  database: {
    name: `${n}-postgres`,
    class: 'db.t4g.medium',
    backupDays: 14,
    deletionProtection: true,
    zone: null,
    subnetGroup: `${n}-db-subnets`,
    subnets: [`${n}-data-2a`, `${n}-data-2c`],
  },
  cache: {
    name: `${n}-valkey`,
    nodeType: 'cache.t4g.small',
    nodes: 2,
    zones: ['ap-northeast-2a', 'ap-northeast-2c'],
    snapshotDays: 7,
    failover: true,
    transitEncryption: true,
    subnetGroup: `${n}-cache-subnets`,
    subnets: [`${n}-data-2a`, `${n}-data-2c`],
  },
  loadBalancer: {
    name: 'goorm-popcorn-alb-prod',
    targetGroup: 'goorm-popcorn-gateway-prod',
    subnets: [`${n}-public-2a`, `${n}-public-2c`],
    deletionProtection: true,
    logBucket: `${n}-alb-logs-123456789012`,
  },
  namespace: 'goormpopcorn.local',
  logGroups: [...logGroupsOf(n, 'prod'), `/aws/vpc/${n}-flow`],
  retentionDays: 90,
  topic: `${n}-alarms`,
  dashboard: `${n}-overview`,
  alarms: alarmsOf(n),
}
