import { type Drift, quoted } from '../../src/compare/index.ts'

/** Options of `aws elbv2 modify-target-group` by property. */
const options: Readonly<Record<string, string>> = {
  HealthCheckProtocol: '--health-check-protocol',
  HealthCheckPort: '--health-check-port',
  HealthCheckPath: '--health-check-path',
  HealthCheckIntervalSeconds: '--health-check-interval-seconds',
  HealthCheckTimeoutSeconds: '--health-check-timeout-seconds',
  HealthyThresholdCount: '--healthy-threshold-count',
  UnhealthyThresholdCount: '--unhealthy-threshold-count',
}

export function restoreHealthCheck({ property, expected, actualResource, region }: Drift): string | null {
  if (actualResource.arn === null || expected === null || typeof expected === 'object') return null
  const option = options[property]
  const change = option === undefined ? `--matcher ${quoted(`HttpCode=${String(expected)}`)}` : `${option} ${quoted(String(expected))}`
  return `aws elbv2 modify-target-group --region ${quoted(region)} --target-group-arn ${quoted(actualResource.arn)} ${change}`
}
