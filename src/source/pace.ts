/** How fast each service may be asked: token buckets at 80 % of AWS's published limits, so that an audit never throttles the account's own work. */
import type { AnyRead, ServiceName } from './call.ts'

/** A bucket that holds `burst` tokens and gains `perSecond`; one for each operation, or one for the whole service. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
  readonly of: 'operation' | 'service'
}

/** What AWS publishes is named; `unpublished`: no figure was found (November 2026), and the adaptive retry does the rest. */
const unpublished: Rate = { burst: 10, perSecond: 8, of: 'service' }

export const rates: Readonly<Record<ServiceName, Rate>> = {
  acm: unpublished,
  'application-auto-scaling': unpublished,
  cloudfront: unpublished,
  // CloudWatch service quotas: DescribeAlarms 9 a second, Get- and ListDashboards 10.
  cloudwatch: { burst: 7, perSecond: 7, of: 'operation' },
  // DescribeLogGroups: 10 a second, from third-party agents; no copy of AWS's page names it.
  'cloudwatch-logs': { burst: 4, perSecond: 4, of: 'operation' },
  // EC2 API throttling, non-mutating actions: 100 tokens, 20 a second, for each action.
  ec2: { burst: 80, perSecond: 16, of: 'operation' },
  ecr: unpublished,
  // ECS request throttling: 50 and 20 a second for reads of clusters and task definitions, 100 and 20 for services.
  ecs: { burst: 40, perSecond: 16, of: 'operation' },
  // ELB API throttling: all Describe actions share 40 tokens, 10 a second.
  'elastic-load-balancing-v2': { burst: 32, perSecond: 8, of: 'service' },
  elasticache: unpublished,
  iam: unpublished,
  rds: unpublished,
  'resource-groups-tagging-api': unpublished,
  // Route 53 quotas: five requests a second for the whole account.
  'route-53': { burst: 4, perSecond: 4, of: 'service' },
  s3: unpublished,
  scheduler: unpublished,
  servicediscovery: unpublished,
  sns: unpublished,
  sts: unpublished,
}

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

const realClock: Clock = { now: () => performance.now(), sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)) }

/** Waits for the turn of a request. Requests of one bucket go in the order in which they asked. */
export function pacing(
  table: Readonly<Record<string, Rate>> = rates,
  clock: Clock = realClock,
): (read: Pick<AnyRead, 'service' | 'operation'>) => Promise<void> {
  /** When each bucket would be full again: one number is a whole token bucket (a virtual schedule, as GCRA has it). */
  const fullAt = new Map<string, number>()
  return async ({ service, operation }) => {
    const { burst, perSecond, of } = table[service] ?? unpublished
    const key = of === 'service' ? service : `${service} ${operation}`
    const now = clock.now()
    const token = 1000 / perSecond
    const next = Math.max(fullAt.get(key) ?? now, now) + token
    fullAt.set(key, next)
    const wait = next - now - burst * token
    if (wait > 0) await clock.sleep(wait)
  }
}
