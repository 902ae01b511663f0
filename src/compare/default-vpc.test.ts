import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import type { Actual } from '../model/resource.ts'
import { actual as made, from, inventory } from '../model/resource-stub.ts'
import { ofDefaultVpc } from './default-vpc.ts'

const actual = (type: string, id: string, vpc: string, madeByAws: string | null = null) =>
  made(type, id, { vpc: known(vpc, from), madeByAws })

const account = inventory([actual('AWS::EC2::VPC', 'vpc-0', 'vpc-0', 'default-vpc'), actual('AWS::EC2::VPC', 'vpc-1', 'vpc-1')])

test.each<readonly [string, Actual, 'by-account' | 'by-tags', boolean]>([
  ['its route table', actual('AWS::EC2::RouteTable', 'rtb-0', 'vpc-0'), 'by-account', true],
  ['its internet gateway', actual('AWS::EC2::InternetGateway', 'igw-0', 'vpc-0'), 'by-account', true],
  ['its network ACL', actual('AWS::EC2::NetworkAcl', 'acl-0', 'vpc-0'), 'by-account', true],
  ['its own group', actual('AWS::EC2::SecurityGroup', 'sg-0', 'vpc-0', 'default-security-group'), 'by-account', true],
  ['a group that somebody made in it', actual('AWS::EC2::SecurityGroup', 'sg-9', 'vpc-0'), 'by-account', false],
  ['an interface in it', actual('AWS::EC2::NetworkInterface', 'eni-9', 'vpc-0'), 'by-account', false],
  ['a route table of another VPC', actual('AWS::EC2::RouteTable', 'rtb-1', 'vpc-1'), 'by-account', false],
  ['its route table with a tag of the spec', actual('AWS::EC2::RouteTable', 'rtb-0', 'vpc-0'), 'by-tags', false],
])('%s', (_what, one, reason, is) => {
  const scope = { holds: () => true, isSiblings: () => false, reason: () => reason }
  expect(ofDefaultVpc(account, scope)(one)).toBe(is)
})
