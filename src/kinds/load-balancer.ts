import type { LoadBalancer as ApiLoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import { type Claim, exactly, unstated } from '../model/claim.ts'
import { type Fact, known, thenFact } from '../model/fact.ts'
import { nodesOfBalancer } from './bears.ts'
import { isDeclared, nameOf, namesOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './load-balancer-template.ts'
import { type Attributes, attributeReading } from './load-balancer-attributes.ts'
import { reading, referringAll } from './read.ts'

export interface LoadBalancer {
  readonly Type: string
  readonly Scheme: string
  readonly Subnets: readonly string[]
  readonly SecurityGroups: readonly string[]
  readonly 'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': boolean
  readonly 'LoadBalancerAttributes/deletion_protection.enabled': boolean
  readonly 'LoadBalancerAttributes/access_logs.s3.enabled': boolean
  readonly 'LoadBalancerAttributes/access_logs.s3.bucket': string
  readonly 'LoadBalancerAttributes/access_logs.s3.prefix': string
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeLoadBalancers has neither attributes nor tags: they come from DescribeLoadBalancerAttributes and DescribeTags. */
export interface LoadBalancerItem {
  readonly balancer: ApiLoadBalancer
  readonly attributes: Fact<Attributes>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<LoadBalancer, LoadBalancerItem, 'AWS::ElasticLoadBalancingV2::LoadBalancer'>({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  title: { en: 'load balancer', ko: '로드 밸런서' },
  nameProperty: 'Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.loadBalancers.at,
  properties: {
    Type: { label: { en: 'type', ko: '유형' }, compare: 'same', effect: 'other' },
    Scheme: { label: { en: 'scheme', ko: '체계' }, compare: 'same', effect: 'exposure' },
    Subnets: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    SecurityGroups: { label: { en: 'security groups', ko: '보안 그룹' }, compare: 'set', effect: 'traffic' },
    'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': {
      label: { en: 'dropping of invalid headers', ko: '잘못된 헤더 삭제' },
      compare: 'same',
      effect: 'protection',
    },
    'LoadBalancerAttributes/deletion_protection.enabled': {
      label: { en: 'deletion protection', ko: '삭제 방지' },
      compare: 'same',
      effect: 'protection',
    },
    'LoadBalancerAttributes/access_logs.s3.enabled': {
      label: { en: 'access logs', ko: '액세스 로그' },
      compare: 'same',
      effect: 'protection',
    },
    'LoadBalancerAttributes/access_logs.s3.bucket': {
      label: { en: 'bucket of the access logs', ko: '액세스 로그 버킷' },
      compare: 'same',
      effect: 'other',
    },
    'LoadBalancerAttributes/access_logs.s3.prefix': {
      label: { en: 'prefix of the access logs', ko: '액세스 로그 접두사' },
      compare: 'same',
      effect: 'other',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const balancer of model.loadBalancers.values()) {
      const { accessLogs } = balancer
      // Access logs that say where they go are on.
      const logged: Claim<boolean> = isDeclared(accessLogs, balancer) ? exactly(true, accessLogs.at) : unstated(accessLogs.at)
      yield {
        name: balancer.name,
        parent: null,
        at: balancer.at,
        properties: {
          Type: balancer.type,
          Scheme: balancer.scheme,
          Subnets: namesOf(model.network.subnets, balancer.subnets),
          SecurityGroups: namesOf(model.securityGroups, balancer.securityGroups),
          'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': balancer.dropInvalidHeaders,
          'LoadBalancerAttributes/deletion_protection.enabled': balancer.deletionProtection,
          'LoadBalancerAttributes/access_logs.s3.enabled': logged,
          'LoadBalancerAttributes/access_logs.s3.bucket': nameOf(model.buckets, accessLogs.bucket),
          'LoadBalancerAttributes/access_logs.s3.prefix': accessLogs.prefix,
          Tags: tagsFor(model),
        },
      }
    }
  },

  fromApi({ balancer, attributes, tags }, from) {
    const read = reading(from)
    const attribute = attributeReading(attributes)
    const arn = balancer.LoadBalancerArn
    return {
      id: balancer.LoadBalancerName ?? '',
      arn: arn ?? null,
      name: read.text('LoadBalancerName', balancer.LoadBalancerName),
      // Records and distributions refer to it by its DNS name, metrics by the end of its ARN (`app/name/0123456789abcdef`).
      aliases: [balancer.DNSName?.toLowerCase(), arn?.split(':loadbalancer/')[1]].filter(alias => alias !== undefined),
      parent: null,
      vpc: read.text('VpcId', balancer.VpcId),
      bears: nodesOfBalancer(balancer),
      // API reference, LoadBalancerState: it could not be set up.
      gone: balancer.State?.Code === 'failed' ? 'failed' : null,
      tags,
      properties: {
        Type: read.text('Type', balancer.Type),
        Scheme: read.text('Scheme', balancer.Scheme),
        Subnets: referringAll(
          'AWS::EC2::Subnet',
          read.texts('AvailabilityZones', balancer.AvailabilityZones, zone => zone.SubnetId),
        ),
        SecurityGroups: referringAll(
          'AWS::EC2::SecurityGroup',
          read.texts(
            'SecurityGroups',
            balancer.SecurityGroups,
            id => id,
            ...(balancer.Type === 'application' ? [] : [absent['AWS::ElasticLoadBalancingV2::LoadBalancer.SecurityGroups']]),
          ),
        ),
        'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': attribute.flag(
          'routing.http.drop_invalid_header_fields.enabled',
        ),
        'LoadBalancerAttributes/deletion_protection.enabled': attribute.flag('deletion_protection.enabled'),
        'LoadBalancerAttributes/access_logs.s3.enabled': attribute.flag('access_logs.s3.enabled'),
        'LoadBalancerAttributes/access_logs.s3.bucket': whereLogged(attributes, attribute.text('access_logs.s3.bucket')),
        'LoadBalancerAttributes/access_logs.s3.prefix': whereLogged(attributes, attribute.text('access_logs.s3.prefix')),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** With access logs off, bucket and prefix may be left out: there is none then (recorded: most balancers answer them as empty). */
function whereLogged(attributes: Fact<Attributes>, setting: Fact<string | null>): Fact<string | null> {
  return thenFact(attributes, (values, from) =>
    values['access_logs.s3.enabled'] === 'false' && !setting.known ? known(null, from) : setting,
  )
}
