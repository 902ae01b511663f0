/**
 * The shape of what a test account holds: the owner's architecture, written down a second time from the owner's document,
 * so that the auditor's own spec is not its only witness. Nothing here comes from src/ or spec/.
 */
export interface Architecture {
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly vpc: { readonly name: string; readonly cidr: string }
  readonly subnets: readonly Subnet[]
  readonly internetGateway: string
  /** Name and subnet. */
  readonly natGateways: readonly (readonly [name: string, subnet: string])[]
  readonly routeTables: readonly RouteTable[]
  readonly groups: readonly Group[]
  readonly endpoints: readonly Endpoint[]
  /** Name and log group. */
  readonly flowLogs: readonly (readonly [name: string, logGroup: string])[]
  readonly cluster: { readonly name: string; readonly insights: string; readonly execLogGroup: string }
  readonly services: readonly Service[]
  readonly desiredCount: number
  readonly scaling: readonly [minimum: number, maximum: number]
  readonly serviceSubnets: readonly string[]
  readonly roles: { readonly execution: string; readonly task: string; readonly kafka: string }
  readonly kafka: Kafka
  readonly database: Database
  readonly cache: Cache
  readonly loadBalancer: LoadBalancer
  readonly namespace: string
  readonly logGroups: readonly string[]
  readonly retentionDays: number
  readonly topic: string
  readonly dashboard: string
  readonly alarms: readonly Alarm[]
}

export interface Subnet {
  readonly name: string
  readonly cidr: string
  readonly zone: string
  readonly public: boolean
}

/** `gateway` is `internet`, the name of a NAT gateway, or null for local routes alone. */
export interface RouteTable {
  readonly name: string
  readonly subnets: readonly string[]
  readonly gateway: string | null
}

export interface Group {
  readonly name: string
  readonly ingress: readonly Rule[]
  readonly egress: readonly Rule[]
}

/** tcp on each port; `peer` is a CIDR or the name of a group. */
export interface Rule {
  readonly ports: readonly number[]
  readonly peer: string
}

export interface Endpoint {
  readonly name: string
  readonly service: string
  readonly routeTables?: readonly string[]
  readonly subnets?: readonly string[]
  readonly group?: string
}

export interface Service {
  readonly name: string
  readonly repository: string
  readonly cpu: number
  readonly memory: number
}

export interface Kafka {
  readonly instanceType: string
  readonly dataGiB: number
  /** Name and subnet. */
  readonly nodes: readonly (readonly [name: string, subnet: string])[]
}

export interface Database {
  readonly name: string
  readonly class: string
  readonly backupDays: number
  readonly deletionProtection: boolean
  /** Null: Multi-AZ. */
  readonly zone: string | null
  readonly subnetGroup: string
  readonly subnets: readonly string[]
}

export interface Cache {
  readonly name: string
  readonly nodeType: string
  readonly nodes: number
  readonly zones: readonly string[]
  readonly snapshotDays: number
  readonly failover: boolean
  readonly transitEncryption: boolean
  readonly subnetGroup: string
  readonly subnets: readonly string[]
}

export interface LoadBalancer {
  readonly name: string
  readonly targetGroup: string
  readonly subnets: readonly string[]
  readonly deletionProtection: boolean
  readonly logBucket: string | null
}

export interface Alarm {
  readonly name: string
  readonly namespace: string
  readonly metric: string
  readonly statistic: 'Average' | 'Sum'
  readonly above?: number
  readonly below?: number
  /** Of the value `@loadBalancer` the provisioner makes the balancer's dimension. */
  readonly dimensions: Readonly<Record<string, string>>
}

/** What both environments share. */
export interface Shared {
  readonly tags: Readonly<Record<string, string>>
  readonly repositories: readonly string[]
  readonly certificate: string
}
