/** What AWS publishes: limits and prices, with where they stand. Prices are list prices without free tiers, in US dollars, for Seoul. */

/** When the figures were written down. Quotas marked "may be raised" are those that a new account starts with. */
export const asOf = '2026-11-25'

export interface Limit {
  readonly value: number
  readonly of: string
  readonly source: string
}

export const limits = {
  lambdaConcurrency: {
    value: 1000,
    of: 'concurrent executions of all functions of an account and region; may be raised',
    source: 'Lambda developer guide, "Lambda quotas"',
  },
  lambdaScaling: {
    value: 100,
    of: 'new execution environments a second for each function (1,000 every 10 seconds)',
    source: 'Lambda developer guide, "Lambda scaling behavior"',
  },
  lambdaSeconds: { value: 900, of: 'seconds for one invocation', source: 'Lambda developer guide, "Lambda quotas"' },
  transitions: {
    value: 800,
    of: 'state transitions a second of standard workflows, bucket and refill (5,000 in three regions); may be raised',
    source: 'Step Functions developer guide, "Service quotas"',
  },
  mapConcurrency: {
    value: 10_000,
    of: 'child executions of one Distributed Map at once',
    source: 'Step Functions developer guide, "Service quotas"',
  },
  stateBytes: { value: 262_144, of: 'bytes of input or output of a state', source: 'Step Functions developer guide, "Service quotas"' },
  assumeRole: {
    value: 600,
    of: 'requests to STS a second, for an account and region',
    source: 'IAM user guide, "IAM and AWS STS quotas"',
  },
  s3Puts: { value: 3500, of: 'PUTs a second for each prefix', source: 'S3 user guide, "Optimizing performance"' },
  inlineTargets: {
    value: 2000,
    of: 'targets handed over in a state; beyond, the Map reads them from S3 (items: stored)',
    source: 'ours: plan.ts',
  },
} as const satisfies Readonly<Record<string, Limit>>

export const prices = {
  lambdaGbSecond: { value: 0.0000133334, of: 'GB-second on arm64', source: 'Lambda pricing' },
  lambdaRequest: { value: 0.2 / 1e6, of: 'request', source: 'Lambda pricing' },
  transition: { value: 0.0271 / 1000, of: 'state transition of a standard workflow', source: 'Step Functions pricing, table of regions' },
  s3Put: { value: 0.0045 / 1000, of: 'PUT', source: 'S3 pricing' },
  s3Get: { value: 0.00035 / 1000, of: 'GET', source: 'S3 pricing' },
  s3GbMonth: { value: 0.025, of: 'GB and month in S3 Standard', source: 'S3 pricing' },
} as const satisfies Readonly<Record<string, Limit>>
