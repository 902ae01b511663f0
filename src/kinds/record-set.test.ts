import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import hostedZone, { zoneName } from './hosted-zone.ts'
import kind from './record-set.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const alb = 'web-1.eu-west-1.elb.amazonaws.com'
const nlb = 'web-1a2b.elb.eu-west-1.amazonaws.com'
const item = (record: object) => ({ record: { Name: 'www.example.com.', Type: 'A', ...record }, zone: known('example.com', from) })
const alias = (DNSName: string) => item({ AliasTarget: { HostedZoneId: 'Z', DNSName, EvaluateTargetHealth: true } })
const target = 'AliasTarget.DNSName'

factTable(kind, [
  ['a load balancer', alias(`${alb}.`), target, `-> ${alb}`],
  ['as the console writes it', alias(`dualstack.${alb}.`), target, `-> ${alb}`],
  ['a network balancer', alias(`${nlb}.`), target, `-> ${nlb}`],
  ['a distribution', alias('D1.cloudfront.net.'), target, '-> d1.cloudfront.net'],
  ['anything else is its name', alias('elb.example.com.'), target, 'elb.example.com'],
  ['an alias has no values', alias(alb), 'ResourceRecords', []],
  ['a record with values is no alias', item({ ResourceRecords: [{ Value: '10.0.0.1' }] }), target, null],
  ['values', item({ ResourceRecords: [{ Value: 'B.example.' }, { Value: 'a.example' }] }), 'ResourceRecords', ['a.example', 'b.example']],
  ['a TXT as it is', item({ Type: 'TXT', ResourceRecords: [{ Value: '"A."' }] }), 'ResourceRecords', ['"A."']],
  ['nothing is made up', item({}), 'ResourceRecords', 'unknown: ResourceRecords'],
  ['a wildcard', item({ Name: String.raw`\052.example.com.` }), 'Name', '*.example.com'],
])

test('it goes by name and type', () =>
  expect(about(kind, alias(alb))).toMatchObject({ id: 'www.example.com. A', name: 'www.example.com A' }))

test.each([
  [{ Name: 'Example.com.', Config: { PrivateZone: false } }, 'example.com'],
  [{ Name: 'example.com.', Config: { PrivateZone: true } }, 'example.com (private)'],
  [{ Name: 'example.com.' }, undefined],
])('a zone %j is %s', (zone, then) => expect(zoneName({ Id: 'Z', CallerReference: 'x', ...zone })).toBe(then))

factTable(hostedZone, [
  [
    'its VPCs',
    { zone: { Id: '/hostedzone/Z', Name: 'example.com.', Config: { PrivateZone: true } }, vpcs: known(['vpc-1'], from) },
    'VPCs',
    ['-> vpc-1'],
  ],
])

const balancer = { 'AWS::ElasticLoadBalancingV2::LoadBalancer': [{ Name: 'web' }] }
test.each([
  ['a balancer of the template', { AliasTarget: { DNSName: 'dualstack.‹stack/Beside0›' } }, target, '-> ‹stack/Beside0›'],
  ['one by its name', { AliasTarget: { DNSName: alb } }, target, `-> ${alb}`],
  ['values', { ResourceRecords: ['10.0.0.2', '10.0.0.1'] }, 'ResourceRecords', ['10.0.0.1', '10.0.0.2']],
  ['an alias has none', { AliasTarget: { DNSName: alb } }, 'ResourceRecords', []],
  ['and values no alias', { ResourceRecords: ['10.0.0.1'] }, target, null],
  ['which zone is meant is not said', { HostedZoneId: 'Z123' }, 'HostedZoneName', undefined],
])('in a template: %s', (_, properties, property, then) => {
  const made = { Name: 'www.example.com.', Type: 'A', ...properties }
  const [one] = actualsOfTemplate(kind, templateItem(kind.type, made, balancer), inTemplate)
  const fact = one?.properties[property]
  expect(fact === undefined ? undefined : toldFact(fact)).toEqual(then)
})
