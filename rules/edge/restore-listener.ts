import { type Drift, quoted } from '../../src/compare/index.ts'
import { arnOf } from '../ids.ts'

/** Not the protocol or the port: those need a certificate beside them, and open or close a door. */
export function restoreListener(drift: Drift): string | null {
  const { actualResource, region } = drift
  const option = optionOf(drift)
  if (option === null || actualResource.arn === null) return null
  return `aws elbv2 modify-listener --region ${quoted(region)} --listener-arn ${quoted(actualResource.arn)} ${option}`
}

/** Default actions are set as a whole: a command only where forwarding is all that they do. */
function optionOf(drift: Drift): string | null {
  const { property, expected, actualResource } = drift
  const only = Array.isArray(expected) && expected.length === 1 ? expected[0] : null
  if (property === 'SslPolicy' && typeof expected === 'string') return `--ssl-policy ${quoted(expected)}`
  if (property === 'Certificates') {
    const arn = arnOf(drift, 'AWS::CertificateManager::Certificate', only)
    return arn === null ? null : `--certificates ${quoted(`CertificateArn=${arn}`)}`
  }
  const actions = actualResource.properties['DefaultActions.Type']
  if (property !== 'DefaultActions.ForwardConfig.TargetGroups' || actions?.known !== true || actions.value !== 'forward') return null
  const arn = arnOf(drift, 'AWS::ElasticLoadBalancingV2::TargetGroup', only)
  return arn === null ? null : `--default-actions ${quoted(`Type=forward,TargetGroupArn=${arn}`)}`
}
