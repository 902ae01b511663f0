import { describe, expect, test } from 'vitest'
import type { Actual } from '../model/resource.ts'
import { actualsOfTemplate } from './define.ts'
import { toldFact } from './fact-table.ts'
import networkAcl from './network-acl.ts'
import securityGroup from './security-group.ts'
import { inTemplate, templateItem } from './template-stub.ts'

type Beside = Parameters<typeof templateItem>[2]

const group = '‹stack/It.DefaultSecurityGroup›'
const acl = '‹stack/It.DefaultNetworkAcl›'
const ipv6 = { 'AWS::EC2::VPCCidrBlock': [{ AmazonProvidedIpv6CidrBlock: true }] }

/** What a VPC of a template holds of a kind, with what refers to it. */
function madeWith(kind: typeof networkAcl | typeof securityGroup, spoken: readonly string[], beside: Beside = {}): readonly Actual[] {
  const vpc = templateItem('AWS::EC2::VPC', {}, beside)
  return actualsOfTemplate(kind, { ...vpc, aliases: [...vpc.aliases, ...spoken] }, inTemplate)
}

test.each([
  ['group', securityGroup],
  ['ACL', networkAcl],
])("nothing is said of a VPC's own %s while the template does not speak of it", (_what, kind) => expect(madeWith(kind, [])).toEqual([]))

describe("a VPC's own group", () => {
  const told = (property: string, beside: Beside = {}) => {
    const [made] = madeWith(securityGroup, [group], beside)
    return made?.properties[property] === undefined ? 'none' : toldFact(made.properties[property])
  }
  const itself = { protocol: 'all', peer: { group: { refersTo: 'AWS::EC2::SecurityGroup', alias: group } } }
  const to = (cidr: string) => ({ protocol: 'all', peer: { cidr } })
  const emptied = { 'Custom::VpcRestrictDefaultSG': [{ DefaultSecurityGroupId: group }] }
  const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }
  const ssh = { protocol: 'tcp', ports: { from: 22, to: 22 }, peer: { cidr: '0.0.0.0/0' } }

  test('is called default, and answers to the attribute', () => {
    const [made] = madeWith(securityGroup, [group])
    expect([made?.name, made?.aliases, made?.madeByAws]).toMatchObject([
      { value: 'default' },
      [expect.any(String), 'default', group],
      'default-security-group',
    ])
  })
  test.each<readonly [string, string, Beside, unknown]>([
    ['lets itself in', 'SecurityGroupIngress', {}, [itself]],
    ['and whom the template adds', 'SecurityGroupIngress', { 'AWS::EC2::SecurityGroupIngress': [rule] }, [itself, ssh]],
    ['lets all out', 'SecurityGroupEgress', {}, [to('0.0.0.0/0')]],
    ['over IPv6 too where there is any', 'SecurityGroupEgress', ipv6, [to('0.0.0.0/0'), to('::/0')]],
    ['until something is stated', 'SecurityGroupEgress', { 'AWS::EC2::SecurityGroupEgress': [rule] }, [ssh]],
    ['lets nobody in where the CDK empties it', 'SecurityGroupIngress', emptied, []],
    ['but whom the template adds', 'SecurityGroupIngress', { ...emptied, 'AWS::EC2::SecurityGroupIngress': [rule] }, [ssh]],
    ['nor out', 'SecurityGroupEgress', emptied, []],
  ])('%s', (_what, property, beside, expected) => expect(told(property, beside)).toEqual(expected))
})

describe("a VPC's own ACL", () => {
  const told = (beside: Beside = {}) => {
    const [made] = madeWith(networkAcl, [acl], beside)
    const entries = made?.properties['NetworkAclEntries']
    return { entries: entries === undefined ? 'none' : toldFact(entries), madeByAws: made?.madeByAws }
  }
  const entry = (more: object) => ({
    'AWS::EC2::NetworkAclEntry': [{ RuleNumber: 50, RuleAction: 'deny', CidrBlock: '10.0.0.0/8', ...more }],
  })
  const made = (direction: string, number: number, cidr: string) => ({
    direction,
    number,
    allow: true,
    rule: { protocol: 'all', peer: { cidr } },
  })
  const ipv4 = [made('ingress', 100, '0.0.0.0/0'), made('egress', 100, '0.0.0.0/0')]
  const denied = (direction: string, rule: object) => ({
    direction,
    number: 50,
    allow: false,
    rule: { ...rule, peer: { cidr: '10.0.0.0/8' } },
  })

  test('is as AWS makes it', () => expect(told()).toEqual({ entries: ipv4, madeByAws: 'default-network-acl' }))
  test('with IPv6 where there is any', () =>
    expect(told(ipv6).entries).toEqual([
      made('ingress', 100, '0.0.0.0/0'),
      made('ingress', 101, '::/0'),
      made('egress', 100, '0.0.0.0/0'),
      made('egress', 101, '::/0'),
    ]))
  test.each<readonly [string, object, object]>([
    ['all, inbound unless it says otherwise', { Protocol: -1 }, denied('ingress', { protocol: 'all' })],
    ['outbound', { Protocol: '-1', Egress: 'true' }, denied('egress', { protocol: 'all' })],
    ['ports', { Protocol: 6, PortRange: { From: 22, To: 23 } }, denied('ingress', { protocol: 'tcp', ports: { from: 22, to: 23 } })],
    ['ICMP', { Protocol: 1, Icmp: { Type: 8, Code: -1 } }, denied('ingress', { protocol: 'icmp', icmp: { type: 8, code: 'any' } })],
  ])('with an entry of the template: %s', (_what, more, expected) =>
    expect(told(entry(more))).toEqual({ entries: [expected, ...ipv4], madeByAws: null }),
  )
  test('is not known with an entry that cannot be read', () =>
    expect(told(entry({ Protocol: 6 })).entries).toBe('unknown: entry 50: tcp has no ports undefined to undefined'))
})

test('another ACL of a template does not pass for it', () => {
  const [made] = actualsOfTemplate(
    networkAcl,
    templateItem('AWS::EC2::NetworkAcl', { Tags: [{ Key: 'Name', Value: 'default' }], VpcId: 'v' }),
    inTemplate,
  )
  expect(made?.name).toMatchObject({ value: null })
})
