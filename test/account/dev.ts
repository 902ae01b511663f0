/** The dev account, as the owner's document draws it. */
import type { Architecture } from './architecture.ts'
import { alarmsOf, groupsOf, logGroupsOf, servicesOf, tagsOf } from './parts.ts'

const n = 'goorm-popcorn-dev'

export const dev: Architecture = {
  name: n,
  tags: tagsOf('dev'),
  vpc: { name: `${n}-vpc`, cidr: '10.0.0.0/16' },
  subnets: [
    { name: `${n}-public-2a`, cidr: '10.0.1.0/24', zone: 'ap-northeast-2a', public: true },
    { name: `${n}-public-2c`, cidr: '10.0.2.0/24', zone: 'ap-northeast-2c', public: true },
    { name: `${n}-private-2a`, cidr: '10.0.11.0/24', zone: 'ap-northeast-2a', public: false },
    { name: `${n}-data-2a`, cidr: '10.0.21.0/24', zone: 'ap-northeast-2a', public: false },
    { name: `${n}-data-2c`, cidr: '10.0.22.0/24', zone: 'ap-northeast-2c', public: false },
  ],
  internetGateway: `${n}-igw`,
  natGateways: [[`${n}-nat-public-2a`, `${n}-public-2a`]],
  routeTables: [
    { name: `${n}-public-rt`, subnets: [`${n}-public-2a`, `${n}-public-2c`], gateway: 'internet' },
    { name: `${n}-private-rt`, subnets: [`${n}-private-2a`], gateway: `${n}-nat-public-2a` },
    { name: `${n}-data-rt`, subnets: [`${n}-data-2a`, `${n}-data-2c`], gateway: null },
  ],
  groups: groupsOf(n),
  endpoints: [{ name: `${n}-s3`, service: 'com.amazonaws.ap-northeast-2.s3', routeTables: [`${n}-private-rt`] }],
  flowLogs: [],
  cluster: { name: `${n}-cluster`, insights: 'enabled', execLogGroup: `/aws/ecs/${n}/exec` },
  services: servicesOf(256, 512),
  desiredCount: 1,
  scaling: [1, 3],
  serviceSubnets: [`${n}-private-2a`],
  roles: { execution: `${n}-task-exec`, task: `${n}-task`, kafka: `${n}-kafka` },
  kafka: { instanceType: 't3.small', dataGiB: 20, nodes: [[`${n}-kafka-1`, `${n}-private-2a`]] },
  database: {
    name: `${n}-postgres`,
    class: 'db.t4g.micro',
    backupDays: 1,
    deletionProtection: false,
    zone: 'ap-northeast-2a',
    subnetGroup: `${n}-db-subnets`,
    subnets: [`${n}-data-2a`, `${n}-data-2c`],
  },
  cache: {
    name: `${n}-valkey`,
    nodeType: 'cache.t4g.micro',
    nodes: 1,
    zones: ['ap-northeast-2a'],
    snapshotDays: 1,
    failover: false,
    transitEncryption: false,
    subnetGroup: `${n}-cache-subnets`,
    subnets: [`${n}-data-2a`],
  },
  loadBalancer: {
    name: 'goorm-popcorn-alb-dev',
    targetGroup: 'goorm-popcorn-gateway-dev',
    subnets: [`${n}-public-2a`, `${n}-public-2c`],
    deletionProtection: false,
    logBucket: null,
  },
  namespace: 'goormpopcorn.local',
  logGroups: logGroupsOf(n, 'dev'),
  retentionDays: 7,
  topic: `${n}-alarms`,
  dashboard: `${n}-overview`,
  alarms: alarmsOf(n),
}
