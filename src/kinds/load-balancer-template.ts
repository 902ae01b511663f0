/** How a load balancer is read from a template. */
import { allFacts, type From, thenFact } from '../model/fact.ts'
import { attributesOf } from './attributes-in-template.ts'
import type { FromTemplate } from './define.ts'
import { attributeReading } from './load-balancer-attributes.ts'
import type { LoadBalancer } from './load-balancer.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::ElasticLoadBalancingV2::LoadBalancer. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<LoadBalancer> {
  const read = templateReading(item, from)
  const attribute = attributeReading(attributesOf(item, read, 'LoadBalancerAttributes'))
  const tags = read.tags('Tags')
  const mapped = read.raw('SubnetMappings') !== undefined
  return {
    name: read.name('Name'),
    parent: null,
    vpc: vpcOfInterfaces(item, from),
    tags,
    properties: {
      Type: read.text('Type'),
      Scheme: read.text('Scheme'),
      Subnets: mapped
        ? thenFact(read.list('SubnetMappings'), (all, at) =>
            allFacts(
              all.map(one => one.reference('AWS::EC2::Subnet', 'SubnetId')),
              at,
            ),
          )
        : read.references('AWS::EC2::Subnet', 'Subnets'),
      SecurityGroups: read.references('AWS::EC2::SecurityGroup', 'SecurityGroups'),
      'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': attribute.flag(
        'routing.http.drop_invalid_header_fields.enabled',
      ),
      'LoadBalancerAttributes/deletion_protection.enabled': attribute.flag('deletion_protection.enabled'),
      'LoadBalancerAttributes/access_logs.s3.enabled': attribute.flag('access_logs.s3.enabled'),
      'LoadBalancerAttributes/access_logs.s3.bucket': attribute.text('access_logs.s3.bucket'),
      'LoadBalancerAttributes/access_logs.s3.prefix': attribute.text('access_logs.s3.prefix'),
      Tags: tags,
    },
  }
}
