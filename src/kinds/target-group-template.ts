/** How a target group is read from a template. */
import { type From, known, mapFact } from '../model/fact.ts'
import { attributesOf } from './attributes-in-template.ts'
import { type Default, says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { codesOf } from './health-codes.ts'
import { attributeReading } from './load-balancer-attributes.ts'
import { templateReading } from './read-template.ts'
import type { TargetGroup } from './target-group.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::ElasticLoadBalancingV2::TargetGroup. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<TargetGroup> {
  const read = templateReading(item, from)
  const attribute = attributeReading(attributesOf(item, read, 'TargetGroupAttributes'))
  const tags = read.tags('Tags')
  const web = ['HTTP', 'HTTPS'].includes(String(read.raw('Protocol')))
  const ofWeb = <T>(value: T): readonly Default<T>[] =>
    web ? [says(value, 'API reference, ELBv2 CreateTargetGroup: the default for HTTP and HTTPS')] : []
  return {
    name: read.name('Name'),
    parent: null,
    vpc: known(null, from),
    tags,
    properties: {
      Protocol: read.text('Protocol'),
      Port: read.count('Port'),
      TargetType: read.text('TargetType'),
      VpcId: read.reference('AWS::EC2::VPC', 'VpcId'),
      HealthCheckProtocol: read.text('HealthCheckProtocol', ...ofWeb('HTTP')),
      HealthCheckPort: read.text('HealthCheckPort'),
      HealthCheckPath: read.text('HealthCheckPath', ...ofWeb('/')),
      HealthCheckIntervalSeconds: read.count('HealthCheckIntervalSeconds', ...ofWeb(30)),
      HealthCheckTimeoutSeconds: read.count('HealthCheckTimeoutSeconds'),
      HealthyThresholdCount: read.count('HealthyThresholdCount', ...ofWeb(5)),
      UnhealthyThresholdCount: read.count('UnhealthyThresholdCount', ...ofWeb(2)),
      'Matcher.HttpCode': mapFact(read.text('Matcher/HttpCode', ...ofWeb('200')), codesOf),
      'TargetGroupAttributes/load_balancing.cross_zone.enabled': attribute.text('load_balancing.cross_zone.enabled'),
      'TargetGroupAttributes/stickiness.enabled': attribute.flag('stickiness.enabled'),
      'TargetGroupAttributes/deregistration_delay.timeout_seconds': attribute.count('deregistration_delay.timeout_seconds'),
      'TargetGroupAttributes/preserve_client_ip.enabled': attribute.flag('preserve_client_ip.enabled'),
      Tags: tags,
    },
  }
}
