import { expect, test } from 'vitest'
import { drift } from '../../src/compare/estate-stub.ts'
import { actual } from '../../src/model/resource-stub.ts'
import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './route-table-routes.ts'

const to = (target: string, destination = '0.0.0.0/0', blackhole = false) => ({ destination, target, blackhole })
const routes = (...list: readonly object[]) => ({ Routes: list })

ruleTable(rule, [
  ['as stated', routes(to('igw')), routes(to('igw')), 'conforms'],
  ['none, as stated', routes(), routes(), 'conforms'],
  ['in another order', routes(to('igw'), to('nat', '10.9.0.0/16')), routes(to('nat', '10.9.0.0/16'), to('igw')), 'conforms'],
  ['one more', routes(), routes(to('igw')), 'opened added 0.0.0.0/0'],
  ['one more, which leads nowhere', routes(), routes(to('igw', '0.0.0.0/0', true)), 'opened added 0.0.0.0/0'],
  ['one less', routes(to('igw')), routes(), 'closed lost 0.0.0.0/0'],
  ['led elsewhere: one difference', routes(to('nat')), routes(to('igw')), 'opened changed 0.0.0.0/0'],
  ['its target is gone', routes(to('nat')), routes(to('nat', '0.0.0.0/0', true)), 'closed changed 0.0.0.0/0'],
  [
    'its target is gone, and nobody knows it any more',
    routes(to('nat')),
    routes(to('nat (nat-9)', '0.0.0.0/0', true)),
    'closed changed 0.0.0.0/0',
  ],
  ['another destination', routes(to('nat')), routes(to('nat', '0.0.0.0/1')), 'opened added 0.0.0.0/1; closed lost 0.0.0.0/0'],
  ['half of a split default route beside it', routes(to('nat')), routes(to('nat'), to('igw', '0.0.0.0/1')), 'opened added 0.0.0.0/1'],
  ['propagated beside a stated one', routes(to('nat')), routes(to('nat'), to('vgw-1')), 'opened changed 0.0.0.0/0'],
  ['spec silent', { Routes: silent }, routes(to('igw')), 'unstated'],
  ['not allowed to look', routes(), { Routes: unread() }, 'unknown'],
])

const actualResource = actual('AWS::EC2::RouteTable', 'rtb-1')
const ids: Readonly<Record<string, string>> = { 'AWS::EC2::InternetGateway main': 'igw-1', 'AWS::EC2::NatGateway nat': 'nat-1' }
const resourceOf = (type: string, name: string) => {
  const id = ids[`${type} ${name}`]
  return id === undefined ? null : actual(type, id)
}

test.each([
  ['added', '0.0.0.0/0', null, 'aws ec2 delete-route --region eu-west-1 --route-table-id rtb-1 --destination-cidr-block 0.0.0.0/0'],
  ['added', '::/0', null, 'aws ec2 delete-route --region eu-west-1 --route-table-id rtb-1 --destination-ipv6-cidr-block ::/0'],
  ['added', 'pl-0123', null, 'aws ec2 delete-route --region eu-west-1 --route-table-id rtb-1 --destination-prefix-list-id pl-0123'],
  ['added', 'whatever is propagated', null, null],
  [
    'lost',
    '::/0',
    'main',
    'aws ec2 create-route --region eu-west-1 --route-table-id rtb-1 --destination-ipv6-cidr-block ::/0 --gateway-id igw-1',
  ],
  [
    'changed',
    '0.0.0.0/0',
    'nat',
    'aws ec2 replace-route --region eu-west-1 --route-table-id rtb-1 --destination-cidr-block 0.0.0.0/0 --nat-gateway-id nat-1',
  ],
  ['lost', '0.0.0.0/0', 'gone', null],
] as const)('the command for a route that was %s (%s)', (change, item, expected, command) => {
  const made = rule.restore?.(drift('Routes', expected, { actualResource, resourceOf, change, item })) ?? null
  expect(made?.replaceAll("'", '') ?? null).toBe(command)
})
