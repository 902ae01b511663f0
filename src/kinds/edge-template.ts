/** How load balancers, target groups, buckets and Cloud Map are read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { Bucket } from './bucket.ts'
import type { FromTemplate } from './define.ts'
import { type Default, says } from './defaults.ts'
import type { DiscoveryService } from './discovery-service.ts'
import { attributeDefaults } from './edge-template-defaults.ts'
import { codesOf } from './health-codes.ts'
import type { LoadBalancer } from './load-balancer.ts'
import { type Attributes, attributeReading } from './load-balancer-attributes.ts'
import type { PrivateDnsNamespace } from './private-dns-namespace.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TargetGroup } from './target-group.ts'
import { hasHole, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::ElasticLoadBalancingV2::LoadBalancer. */
export function loadBalancerIn(item: TemplateItem, from: From): FromTemplate<LoadBalancer> {
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

/** One AWS::ElasticLoadBalancingV2::TargetGroup. */
export function targetGroupIn(item: TemplateItem, from: From): FromTemplate<TargetGroup> {
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

/** Stated attributes over AWS's defaults; one whose key or value is not known makes all of them unknown. */
function attributesOf(item: TemplateItem, read: TemplateReading, field: keyof typeof attributeDefaults): Fact<Attributes> {
  const stated = thenFact(read.list(field), (all, at) =>
    allFacts(
      all.map(one => thenFact(one.text('Key'), key => mapFact(valueOf(item, one), value => [key, value] as const))),
      at,
    ),
  )
  return mapFact(stated, pairs => ({ ...attributeDefaults[field], ...Object.fromEntries(pairs) }))
}

/** A bucket for logs is named by Ref, which is its name where the template gives it one. */
function valueOf(item: TemplateItem, attribute: TemplateReading): Fact<string> {
  const raw = attribute.raw('Value')
  const bucket = hasHole(raw) ? item.resource('AWS::S3::Bucket', raw) : undefined
  const empty = says('', 'an attribute without a value is empty')
  return bucket === undefined ? attribute.text('Value', empty) : templateReading(bucket, attribute.at('Value')).name('BucketName')
}

/** One AWS::S3::Bucket. */
export function bucketIn(item: TemplateItem, from: From): FromTemplate<Bucket> {
  const read = templateReading(item, from)
  const rules = 'BucketEncryption/ServerSideEncryptionConfiguration'
  const block = 'PublicAccessBlockConfiguration'
  const tags = read.tags('Tags')
  const switches = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']
  const off = says(false, 'Template Reference, AWS::S3::Bucket PublicAccessBlockConfiguration: what is left out of it is off')
  return {
    name: read.name('BucketName'),
    parent: null,
    vpc: known(null, from),
    tags,
    properties: {
      // S3 User Guide: since January 2023 every new object is encrypted with SSE-S3 where nothing else is said.
      'BucketEncryption.ServerSideEncryptionConfiguration': thenFact(read.list(rules), ([first], at) =>
        first === undefined ? known('AES256', at) : first.text('ServerSideEncryptionByDefault/SSEAlgorithm'),
      ),
      // S3 User Guide: since April 2023 new buckets block public access where nothing is said.
      PublicAccessBlockConfiguration:
        read.raw(block) === undefined
          ? known(true, read.at(block))
          : mapFact(
              allFacts(
                switches.map(one => read.flag(`${block}/${one}`, off)),
                read.at(block),
              ),
              all => all.every(Boolean),
            ),
      Tags: tags,
    },
  }
}

/** One AWS::ServiceDiscovery::PrivateDnsNamespace. */
export function namespaceIn(item: TemplateItem, from: From): FromTemplate<PrivateDnsNamespace> {
  const read = templateReading(item, from)
  const tags = read.tags('Tags')
  return {
    name: read.name('Name'),
    parent: read.alias('Vpc'),
    vpc: known(null, from),
    tags,
    properties: { Vpc: mapFact(read.reference('AWS::EC2::VPC', 'Vpc'), vpc => [vpc]), Tags: tags },
  }
}

/** One AWS::ServiceDiscovery::Service. */
export function discoveryServiceIn(item: TemplateItem, from: From): FromTemplate<DiscoveryService> {
  const read = templateReading(item, from)
  const tags = read.tags('Tags')
  const records = read.list('DnsConfig/DnsRecords')
  const ofAll = <T>(pick: (record: TemplateReading) => Fact<T>) => thenFact(records, (all, at) => allFacts(all.map(pick), at))
  return {
    name: read.name('Name'),
    parent: read.raw('NamespaceId') === undefined ? read.alias('DnsConfig/NamespaceId') : read.alias('NamespaceId'),
    vpc: known(null, from),
    tags,
    properties: {
      'DnsConfig.DnsRecords.Type': mapFact(
        ofAll(record => record.text('Type')),
        types => types.toSorted(),
      ),
      'DnsConfig.DnsRecords.TTL': mapFact(
        ofAll(record => record.count('TTL')),
        ([first, ...others]) => (others.every(one => one === first) ? (first ?? null) : [first, ...others]),
      ),
      'DnsConfig.RoutingPolicy': read.text('DnsConfig/RoutingPolicy'),
      Tags: tags,
    },
  }
}
