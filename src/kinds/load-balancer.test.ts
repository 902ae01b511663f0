import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './load-balancer.ts'

const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188'
const balancer = {
  LoadBalancerArn: arn,
  LoadBalancerName: 'web',
  DNSName: 'Web-1.eu-west-1.elb.amazonaws.com',
  Type: 'application',
  Scheme: 'internal',
  VpcId: 'vpc-1',
  AvailabilityZones: [{ SubnetId: 'subnet-2' }, { SubnetId: 'subnet-1' }],
  SecurityGroups: ['sg-1'],
}
const item = (own: object, attributes: object = {}) => ({
  balancer: { ...balancer, ...own },
  attributes: known(attributes, from),
  tags: known({}, from),
})
const deletion = 'LoadBalancerAttributes/deletion_protection.enabled'
const logs = 'LoadBalancerAttributes/access_logs.s3.'
const denied = unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from)

factTable(kind, [
  ['scheme', item({}), 'Scheme', 'internal'],
  ['no scheme', item({ Scheme: undefined }), 'Scheme', 'unknown: Scheme'],
  ['no type', item({ Type: undefined }), 'Type', 'unknown: Type'],
  ['subnets of all zones', item({}), 'Subnets', ['-> subnet-1', '-> subnet-2']],
  ['no zones', item({ AvailabilityZones: undefined }), 'Subnets', 'unknown: AvailabilityZones'],
  ['a zone without its subnet', item({ AvailabilityZones: [{}] }), 'Subnets', 'unknown: AvailabilityZones'],
  ['an application balancer without groups was not read', item({ SecurityGroups: undefined }), 'SecurityGroups', 'unknown: SecurityGroups'],
  ['a network balancer may have none', item({ SecurityGroups: undefined, Type: 'network' }), 'SecurityGroups', []],
  ['an attribute is a text', item({}, { 'deletion_protection.enabled': 'false' }), deletion, false],
  ['an attribute that is not there', item({}), deletion, 'unknown: deletion_protection.enabled'],
  ['an attribute that is neither', item({}, { 'deletion_protection.enabled': 'maybe' }), deletion, 'unknown: deletion_protection.enabled'],
  ['attributes refused', { ...item({}), attributes: denied }, deletion, 'unknown: no'],
  ['no prefix is an empty text', item({}, { 'access_logs.s3.prefix': '' }), `${logs}prefix`, null],
  ['no bucket while logs are off', item({}, { 'access_logs.s3.enabled': 'false' }), `${logs}bucket`, null],
  ['no bucket while logs are on', item({}, { 'access_logs.s3.enabled': 'true' }), `${logs}bucket`, 'unknown: access_logs.s3.bucket'],
  ['a bucket', item({}, { 'access_logs.s3.bucket': 'b' }), `${logs}bucket`, 'b'],
])

test('it goes by its name, its ARN, its DNS name and what metrics call it', () =>
  expect(actualOf(kind, item({}), from).aliases).toEqual(['web', arn, 'web-1.eu-west-1.elb.amazonaws.com', 'app/web/50dc6c495c0c9188']))
test.each([
  ['active', null],
  ['provisioning', null],
  ['active_impaired', null],
  ['failed', 'failed'],
])('one that is %s is gone: %s', (Code, gone) => expect(actualOf(kind, item({ State: { Code } }), from).gone).toBe(gone))
test('and lives in a VPC', () => expect(actualOf(kind, item({}), from).vpc).toMatchObject({ value: 'vpc-1' }))
