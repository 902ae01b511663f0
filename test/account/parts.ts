/** What both environments have in the same shape, by the beginning of its names; written from the owner's document. */
import type { Alarm, Group, Service, Shared } from './architecture.ts'

const serviceNames = [
  'api-gateway',
  'user-service',
  'store-service',
  'order-service',
  'payment-service',
  'checkin-service',
  'order-query',
] as const

const repositories: Readonly<Record<(typeof serviceNames)[number], string>> = {
  'api-gateway': 'goorm-popcorn-api-gateway',
  'user-service': 'goorm-popcorn-user',
  'store-service': 'goorm-popcorn-store',
  'order-service': 'goorm-popcorn-order',
  'payment-service': 'goorm-popcorn-payment',
  'checkin-service': 'goorm-popcorn-checkin',
  'order-query': 'goorm-popcorn-order-query',
}

export const shared: Shared = {
  tags: { Project: 'goorm-popcorn', Environment: 'shared', ManagedBy: 'cdk' },
  repositories: Object.values(repositories),
  certificate: '*.goormpopcorn.shop',
}

export const tagsOf = (environment: string) => ({ Project: 'goorm-popcorn', Environment: environment, ManagedBy: 'cdk' })

/** The five groups, verbatim from the document. */
export const groupsOf = (n: string): readonly Group[] => [
  {
    name: `${n}-alb-sg`,
    ingress: [{ ports: [80, 443], peer: '0.0.0.0/0' }],
    egress: [{ ports: [8080], peer: `${n}-ecs-sg` }],
  },
  {
    name: `${n}-ecs-sg`,
    ingress: [
      { ports: [8080], peer: `${n}-alb-sg` },
      { ports: [8080], peer: `${n}-ecs-sg` },
    ],
    egress: [
      { ports: [443], peer: '0.0.0.0/0' },
      { ports: [5432], peer: `${n}-db-sg` },
      { ports: [6379], peer: `${n}-cache-sg` },
      { ports: [9092, 9094], peer: `${n}-kafka-sg` },
    ],
  },
  { name: `${n}-db-sg`, ingress: [{ ports: [5432], peer: `${n}-ecs-sg` }], egress: [] },
  { name: `${n}-cache-sg`, ingress: [{ ports: [6379], peer: `${n}-ecs-sg` }], egress: [] },
  { name: `${n}-kafka-sg`, ingress: [{ ports: [9092, 9094], peer: `${n}-ecs-sg` }], egress: [] },
]

/** The gateway is twice as large as the others. */
export const servicesOf = (cpu: number, memory: number): readonly Service[] =>
  serviceNames.map(name => {
    const times = name === 'api-gateway' ? 2 : 1
    return { name, repository: repositories[name], cpu: cpu * times, memory: memory * times }
  })

export const logGroupsOf = (n: string, environment: string): readonly string[] => [
  ...[...serviceNames, 'exec'].map(name => `/aws/ecs/${n}/${name}`),
  `/aws/ec2/kafka-${environment}`,
]

export const alarmsOf = (n: string): readonly Alarm[] => [
  ...serviceNames.flatMap((service): readonly Alarm[] => {
    const dimensions = { ClusterName: `${n}-cluster`, ServiceName: service }
    return [
      { name: `${n}-ecs-${service}-cpu`, namespace: 'AWS/ECS', metric: 'CPUUtilization', statistic: 'Average', above: 80, dimensions },
      {
        name: `${n}-ecs-${service}-memory`,
        namespace: 'AWS/ECS',
        metric: 'MemoryUtilization',
        statistic: 'Average',
        above: 80,
        dimensions,
      },
    ]
  }),
  ...balancerAlarms(n),
  ...databaseAlarms(n),
  ...cacheAlarms(n),
]

const balancerAlarms = (n: string): readonly Alarm[] => {
  const common = { namespace: 'AWS/ApplicationELB', dimensions: { LoadBalancer: '@loadBalancer' } }
  return [
    { ...common, name: `${n}-alb-response-time`, metric: 'TargetResponseTime', statistic: 'Average', above: 1 },
    { ...common, name: `${n}-alb-5xx`, metric: 'HTTPCode_ELB_5XX_Count', statistic: 'Sum', above: 10 },
    { ...common, name: `${n}-alb-target-5xx`, metric: 'HTTPCode_Target_5XX_Count', statistic: 'Sum', above: 10 },
  ]
}

const databaseAlarms = (n: string): readonly Alarm[] => {
  const common = { namespace: 'AWS/RDS', statistic: 'Average' as const, dimensions: { DBInstanceIdentifier: `${n}-postgres` } }
  return [
    { ...common, name: `${n}-rds-cpu`, metric: 'CPUUtilization', above: 80 },
    { ...common, name: `${n}-rds-storage`, metric: 'FreeStorageSpace', below: 2 * 1024 ** 3 },
    { ...common, name: `${n}-rds-connections`, metric: 'DatabaseConnections', above: 60 },
  ]
}

const cacheAlarms = (n: string): readonly Alarm[] => {
  const common = { namespace: 'AWS/ElastiCache', statistic: 'Average' as const, dimensions: { CacheClusterId: `${n}-valkey-001` } }
  return [
    { ...common, name: `${n}-cache-cpu`, metric: 'EngineCPUUtilization', above: 80 },
    { ...common, name: `${n}-cache-memory`, metric: 'DatabaseMemoryUsagePercentage', above: 80 },
    { ...common, name: `${n}-cache-evictions`, metric: 'Evictions', above: 100 },
  ]
}
