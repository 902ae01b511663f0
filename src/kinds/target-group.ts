import type { TargetGroup as ApiTargetGroup, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import { type Claim, exactly, mapClaim, unstated, valueOf } from '../model/claim.ts'
import { type Fact, mapFact } from '../model/fact.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import type { State } from '../model/resource.ts'
import { tagsFor, textOf, translated } from './claims.ts'
import { absent, type Default } from './defaults.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './target-group-template.ts'
import { codesOf } from './health-codes.ts'
import { type Attributes, attributeReading } from './load-balancer-attributes.ts'
import { reading, referring } from './read.ts'

export interface TargetGroup {
  readonly Protocol: string
  readonly Port: number
  readonly TargetType: string
  readonly VpcId: string
  readonly HealthCheckProtocol: string
  readonly HealthCheckPort: string
  readonly HealthCheckPath: string
  readonly HealthCheckIntervalSeconds: number
  readonly HealthCheckTimeoutSeconds: number
  readonly HealthyThresholdCount: number
  readonly UnhealthyThresholdCount: number
  readonly 'Matcher.HttpCode': string
  readonly 'TargetGroupAttributes/load_balancing.cross_zone.enabled': string
  readonly 'TargetGroupAttributes/stickiness.enabled': boolean
  readonly 'TargetGroupAttributes/deregistration_delay.timeout_seconds': number
  /** Of network load balancers alone: exposure asks who the targets see. */
  readonly 'TargetGroupAttributes/preserve_client_ip.enabled': boolean
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeTargetGroups has neither attributes nor tags. */
export interface TargetGroupItem {
  readonly group: ApiTargetGroup
  readonly attributes: Fact<Attributes>
  readonly health: Fact<readonly TargetHealthDescription[]>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

const check = (en: string, ko: string) =>
  ({ label: { en: `health check ${en}`, ko: `상태 확인 ${ko}` }, compare: 'same', effect: 'other' }) as const

export default defineKind<TargetGroup, TargetGroupItem, 'AWS::ElasticLoadBalancingV2::TargetGroup'>({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  title: { en: 'target group', ko: '대상 그룹' },
  nameProperty: 'Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.targetGroups.at,
  properties: {
    Protocol: { label: { en: 'protocol', ko: '프로토콜' }, compare: 'same', effect: 'other' },
    Port: { label: { en: 'port', ko: '포트' }, compare: 'same', effect: 'other' },
    TargetType: { label: { en: 'target type', ko: '대상 유형' }, compare: 'same', effect: 'other' },
    VpcId: { label: { en: 'VPC', ko: 'VPC' }, compare: 'same', effect: 'placement' },
    HealthCheckProtocol: check('protocol', '프로토콜'),
    HealthCheckPort: check('port', '포트'),
    HealthCheckPath: check('path', '경로'),
    HealthCheckIntervalSeconds: check('interval (s)', '간격(초)'),
    HealthCheckTimeoutSeconds: check('timeout (s)', '제한 시간(초)'),
    HealthyThresholdCount: check('healthy threshold', '정상 임계값'),
    UnhealthyThresholdCount: check('unhealthy threshold', '비정상 임계값'),
    'Matcher.HttpCode': check('success codes', '성공 코드'),
    'TargetGroupAttributes/load_balancing.cross_zone.enabled': {
      label: { en: 'cross-zone load balancing', ko: '교차 영역 로드 밸런싱' },
      compare: 'same',
      effect: 'other',
    },
    'TargetGroupAttributes/stickiness.enabled': { label: { en: 'stickiness', ko: '고정성' }, compare: 'same', effect: 'other' },
    'TargetGroupAttributes/deregistration_delay.timeout_seconds': {
      label: { en: 'deregistration delay (s)', ko: '등록 취소 지연(초)' },
      compare: 'same',
      effect: 'other',
    },
    'TargetGroupAttributes/preserve_client_ip.enabled': {
      label: { en: 'client address preservation', ko: '클라이언트 IP 보존' },
      compare: 'same',
      effect: 'other',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.targetGroups.values())
      yield {
        name: group.name,
        parent: null,
        at: group.at,
        properties: {
          Protocol: group.protocol,
          Port: group.port,
          TargetType: group.targetType,
          VpcId: vpcOf(model, group),
          HealthCheckProtocol: group.healthCheck.protocol,
          HealthCheckPort: group.healthCheck.port,
          HealthCheckPath: group.healthCheck.path,
          HealthCheckIntervalSeconds: group.healthCheck.intervalSeconds,
          HealthCheckTimeoutSeconds: group.healthCheck.timeoutSeconds,
          HealthyThresholdCount: group.healthCheck.healthyThreshold,
          UnhealthyThresholdCount: group.healthCheck.unhealthyThreshold,
          'Matcher.HttpCode': mapClaim(group.healthCheck.matcher, codesOf),
          'TargetGroupAttributes/load_balancing.cross_zone.enabled': translated(group.crossZone, crossZone),
          'TargetGroupAttributes/stickiness.enabled': group.stickiness,
          'TargetGroupAttributes/deregistration_delay.timeout_seconds': group.deregistrationDelaySeconds,
          'TargetGroupAttributes/preserve_client_ip.enabled': unstated(group.at),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ group, attributes, health, tags }, from) {
    const read = reading(from)
    const attribute = attributeReading(attributes)
    return {
      id: group.TargetGroupName ?? '',
      arn: group.TargetGroupArn ?? null,
      name: read.text('TargetGroupName', group.TargetGroupName),
      // Metrics name it by the end of its ARN (`targetgroup/name/0123456789abcdef`).
      aliases: group.TargetGroupArn === undefined ? [] : [group.TargetGroupArn.split(':').at(-1) ?? ''],
      parent: null,
      vpc: group.TargetType === 'lambda' ? read.textOrNull('VpcId', group.VpcId) : read.text('VpcId', group.VpcId),
      tags,
      now: health.known ? stateOf(health.value) : [],
      properties: {
        Protocol: read.text(
          'Protocol',
          group.Protocol,
          ...unlessLambda(group, absent['AWS::ElasticLoadBalancingV2::TargetGroup.Protocol']),
        ),
        Port: read.count('Port', group.Port, ...unlessLambda(group, absent['AWS::ElasticLoadBalancingV2::TargetGroup.Port'])),
        TargetType: read.text('TargetType', group.TargetType),
        VpcId: referring(
          'AWS::EC2::VPC',
          read.text('VpcId', group.VpcId, ...unlessLambda(group, absent['AWS::ElasticLoadBalancingV2::TargetGroup.VpcId'])),
        ),
        HealthCheckProtocol: read.text('HealthCheckProtocol', group.HealthCheckProtocol),
        HealthCheckPort: read.text('HealthCheckPort', group.HealthCheckPort),
        HealthCheckPath: read.text('HealthCheckPath', group.HealthCheckPath, ...unlessHttp(group, 'HealthCheckPath')),
        HealthCheckIntervalSeconds: read.count('HealthCheckIntervalSeconds', group.HealthCheckIntervalSeconds),
        HealthCheckTimeoutSeconds: read.count('HealthCheckTimeoutSeconds', group.HealthCheckTimeoutSeconds),
        HealthyThresholdCount: read.count('HealthyThresholdCount', group.HealthyThresholdCount),
        UnhealthyThresholdCount: read.count('UnhealthyThresholdCount', group.UnhealthyThresholdCount),
        'Matcher.HttpCode': mapFact<string | null, string | null>(
          read.text('Matcher/HttpCode', group.Matcher?.HttpCode ?? group.Matcher?.GrpcCode, ...unlessHttp(group, 'Matcher.HttpCode')),
          codes => (codes === null ? null : codesOf(codes)),
        ),
        'TargetGroupAttributes/load_balancing.cross_zone.enabled': attribute.text('load_balancing.cross_zone.enabled'),
        'TargetGroupAttributes/stickiness.enabled': attribute.flag('stickiness.enabled'),
        'TargetGroupAttributes/deregistration_delay.timeout_seconds': attribute.count('deregistration_delay.timeout_seconds'),
        'TargetGroupAttributes/preserve_client_ip.enabled': attribute.flag('preserve_client_ip.enabled'),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

const crossZone = { on: 'true', off: 'false', 'as-balancer': 'use_load_balancer_configuration' }

/** How many of its targets are healthy. Only what is registered is counted: none of none waits for somebody to register. */
function stateOf(all: readonly TargetHealthDescription[]): readonly State[] {
  const healthy = all.filter(({ TargetHealth }) => TargetHealth?.State === 'healthy').length
  return [{ is: 'targets', value: `${healthy}/${all.length}`, steady: healthy > 0 && healthy === all.length }]
}

/** The spec has one VPC: what targets live in is that one, by the entry itself. A function lives in none. */
function vpcOf(model: Model, group: EntryOf<Model['targetGroups']>): Claim<string> {
  const { name } = model.network.vpc
  return valueOf(group.targetType) === 'lambda' ? unstated(group.at) : exactly(textOf(name), [...group.at, ...name.at])
}

/** A check by TCP asks for no path and looks at no code. */
function unlessHttp({ HealthCheckProtocol: protocol }: ApiTargetGroup, field: 'HealthCheckPath' | 'Matcher.HttpCode') {
  return protocol === 'TCP' ? ([absent[`AWS::ElasticLoadBalancingV2::TargetGroup.${field}`]] as const) : []
}

/** A function has neither port nor protocol, and lives in no VPC. */
function unlessLambda<T>({ TargetType: type }: ApiTargetGroup, none: Default<T>): readonly Default<T>[] {
  return type === 'lambda' ? [none] : []
}
