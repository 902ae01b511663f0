import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './target-group.ts'

const group = {
  TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/api/0123456789abcdef',
  TargetGroupName: 'api',
  Protocol: 'HTTP',
  Port: 8080,
  VpcId: 'vpc-1',
  TargetType: 'ip',
  HealthCheckProtocol: 'HTTP',
  HealthCheckPort: 'traffic-port',
  HealthCheckPath: '/health',
  HealthCheckIntervalSeconds: 30,
  HealthCheckTimeoutSeconds: 5,
  HealthyThresholdCount: 2,
  UnhealthyThresholdCount: 3,
  Matcher: { HttpCode: '200' },
}
const item = (own: object, attributes: object = {}) => ({
  group: { ...group, ...own },
  attributes: known(attributes, from),
  health: known([], from),
  tags: known({}, from),
})
const crossZone = 'TargetGroupAttributes/load_balancing.cross_zone.enabled'
const delay = 'TargetGroupAttributes/deregistration_delay.timeout_seconds'
const lambda = { TargetType: 'lambda', Protocol: undefined, Port: undefined, VpcId: undefined }

factTable(kind, [
  ['port', item({}), 'Port', 8080],
  ['no port', item({ Port: undefined }), 'Port', 'unknown: Port'],
  ['a function has no port', item(lambda), 'Port', null],
  ['a function has no protocol', item(lambda), 'Protocol', null],
  ['a function lives in no VPC', item(lambda), 'VpcId', null],
  ['no protocol', item({ Protocol: undefined }), 'Protocol', 'unknown: Protocol'],
  ['the VPC', item({}), 'VpcId', '-> vpc-1'],
  ['no VPC', item({ VpcId: undefined }), 'VpcId', 'unknown: VpcId'],
  ['no target type', item({ TargetType: undefined }), 'TargetType', 'unknown: TargetType'],
  ['path', item({}), 'HealthCheckPath', '/health'],
  ['no path', item({ HealthCheckPath: undefined }), 'HealthCheckPath', 'unknown: HealthCheckPath'],
  ['a check by TCP has no path', item({ HealthCheckProtocol: 'TCP', HealthCheckPath: undefined }), 'HealthCheckPath', null],
  ['codes', item({}), 'Matcher.HttpCode', '200'],
  ['codes in one spelling', item({ Matcher: { HttpCode: '302,200' } }), 'Matcher.HttpCode', '200,302'],
  ['codes of gRPC', item({ Matcher: { GrpcCode: '12' } }), 'Matcher.HttpCode', '12'],
  ['no codes', item({ Matcher: undefined }), 'Matcher.HttpCode', 'unknown: Matcher/HttpCode'],
  ['a check by TCP looks at no code', item({ HealthCheckProtocol: 'TCP', Matcher: undefined }), 'Matcher.HttpCode', null],
  ['thresholds', item({ HealthyThresholdCount: undefined }), 'HealthyThresholdCount', 'unknown: HealthyThresholdCount'],
  [
    'cross-zone',
    item({}, { 'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration' }),
    crossZone,
    'use_load_balancer_configuration',
  ],
  ['no attribute', item({}), crossZone, 'unknown: load_balancing.cross_zone.enabled'],
  ['a number in a text', item({}, { 'deregistration_delay.timeout_seconds': '300' }), delay, 300],
  [
    'a text that is no number',
    item({}, { 'deregistration_delay.timeout_seconds': '5m' }),
    delay,
    'unknown: deregistration_delay.timeout_seconds',
  ],
])

test('it goes by what metrics call it', () => expect(actualOf(kind, item({}), from).aliases).toContain('targetgroup/api/0123456789abcdef'))
