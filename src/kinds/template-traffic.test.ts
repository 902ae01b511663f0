import { expect, test } from 'vitest'
import { refer } from '../model/resource.ts'
import { unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import { trafficInTemplate } from './template-traffic.ts'

const type = 'AWS::EC2::SecurityGroup'
const web = { IpProtocol: 'tcp', FromPort: '80', ToPort: 80, CidrIp: '0.0.0.0/0' }
const fromGroup = { GroupId: '‹stack/It›', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: '‹stack/Ecs.GroupId›' }
const toGroup = { GroupId: '‹stack/It›', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, DestinationSecurityGroupId: '‹stack/Db.GroupId›' }
const placeholder = { CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }
const all = { protocol: 'all', peer: { cidr: '0.0.0.0/0' } }
const port = (number: number) => ({ protocol: 'tcp', ports: { from: number, to: number } })
const ecs = { ...port(5432), peer: { group: refer(type, '‹stack/Ecs.GroupId›') } }
const db = { ...port(5432), peer: { group: refer(type, '‹stack/Db.GroupId›') } }

test.each([
  ['no inbound rule', 'SecurityGroupIngress', {}, [], []],
  ['an inline rule', 'SecurityGroupIngress', { SecurityGroupIngress: [web] }, [], [{ ...port(80), peer: { cidr: '0.0.0.0/0' } }]],
  ['one beside it', 'SecurityGroupIngress', {}, [fromGroup], [ecs]],
  ['both', 'SecurityGroupIngress', { SecurityGroupIngress: [web] }, [fromGroup], [{ ...port(80), peer: { cidr: '0.0.0.0/0' } }, ecs]],
  ['no outbound rule: EC2 leaves its own', 'SecurityGroupEgress', {}, [], [all]],
  ['an empty list: EC2 leaves its own', 'SecurityGroupEgress', { SecurityGroupEgress: [] }, [], [all]],
  ['a placeholder', 'SecurityGroupEgress', { SecurityGroupEgress: [placeholder] }, [], []],
  ['an outbound rule beside it takes EC2s own away', 'SecurityGroupEgress', {}, [toGroup], [db]],
  [
    'a port that is not resolved',
    'SecurityGroupIngress',
    { SecurityGroupIngress: [{ ...web, FromPort: unresolved('x') }] },
    [],
    'unresolved',
  ],
  ['rules that are not resolved', 'SecurityGroupEgress', { SecurityGroupEgress: unresolved('x') }, [], 'unresolved'],
  ['a rule without a peer', 'SecurityGroupIngress', { SecurityGroupIngress: [{ IpProtocol: '-1' }] }, [], 'unresolved'],
] as const)('%s', (_, direction, properties, beside, expected) => {
  const fact = trafficInTemplate(templateItem(type, properties, { [`AWS::EC2::${direction}`]: beside }), inTemplate, direction)
  expect(fact.known ? fact.value : fact.because.reason).toEqual(expected)
})
