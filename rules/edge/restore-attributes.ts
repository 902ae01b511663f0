import { type Drift, quoted } from '../../src/compare/index.ts'

/** An attribute of a load balancer or a target group, set back by its key. A bucket for logs must let the balancer write to it first. */
export function restoreAttributes({ property, expected, actualResource, region }: Drift): string | null {
  const [list = '', key = ''] = property.split('/')
  if (actualResource.arn === null || expected === null || typeof expected === 'object') return null
  const [verb, flag] = list === 'LoadBalancerAttributes' ? ['load-balancer', 'load-balancer-arn'] : ['target-group', 'target-group-arn']
  return `aws elbv2 modify-${verb}-attributes --region ${quoted(region)} --${flag} ${quoted(actualResource.arn)} --attributes ${quoted(`Key=${key},Value=${String(expected)}`)}`
}
