import { type Drift, quoted } from '../../src/compare/index.ts'

/** The policy alone: another protocol or port needs a certificate beside it, and opens or closes a door. */
export function restoreListener({ property, expected, actualResource, region }: Drift): string | null {
  if (property !== 'SslPolicy' || actualResource.arn === null || typeof expected !== 'string') return null
  return `aws elbv2 modify-listener --region ${quoted(region)} --listener-arn ${quoted(actualResource.arn)} --ssl-policy ${quoted(expected)}`
}
