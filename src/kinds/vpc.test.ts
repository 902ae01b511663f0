import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualOf, actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import kind from './vpc.ts'

const block = (CidrBlock: string, State = 'associated') => ({ CidrBlock, CidrBlockState: { State } })
const block6 = (Ipv6CidrBlock: string, State = 'associated') => ({ Ipv6CidrBlock, Ipv6CidrBlockState: { State } })
const item = (more: object = {}) => ({
  vpc: { VpcId: 'vpc-1', State: 'available', CidrBlock: '10.0.0.0/16', CidrBlockAssociationSet: [block('10.0.0.0/16')], ...more },
  dnsSupport: known(true, from),
  dnsHostnames: known(false, from),
  blockPublicAccess: known('off', from),
})

factTable(kind, [
  ['one block', item(), 'CidrBlocks', ['10.0.0.0/16']],
  [
    'secondary blocks',
    item({ CidrBlockAssociationSet: [block('10.1.0.0/16'), block('10.0.0.0/16')] }),
    'CidrBlocks',
    ['10.0.0.0/16', '10.1.0.0/16'],
  ],
  [
    'one that is being taken away',
    item({ CidrBlockAssociationSet: [block('10.0.0.0/16'), block('10.1.0.0/16', 'disassociating')] }),
    'CidrBlocks',
    ['10.0.0.0/16'],
  ],
  ['CidrBlock alone is not all of them', item({ CidrBlockAssociationSet: undefined }), 'CidrBlocks', 'unknown: CidrBlockAssociationSet'],
  [
    'one of which the answer does not say whether it is associated',
    item({ CidrBlockAssociationSet: [block('10.0.0.0/16'), { CidrBlock: '10.1.0.0/16' }] }),
    'CidrBlocks',
    'unknown: CidrBlockAssociationSet',
  ],
  ['no IPv6 in the answer', item(), 'Ipv6CidrBlocks', []],
  ['IPv6', item({ Ipv6CidrBlockAssociationSet: [block6('2001:db8::/56')] }), 'Ipv6CidrBlocks', ['2001:db8::/56']],
  ['IPv6 that is no more', item({ Ipv6CidrBlockAssociationSet: [block6('2001:db8::/56', 'disassociated')] }), 'Ipv6CidrBlocks', []],
  ['DNS support', item(), 'EnableDnsSupport', true],
  ['DNS hostnames', item(), 'EnableDnsHostnames', false],
  ['block public access', item(), 'InternetGatewayBlockMode', 'off'],
])

test("the default VPC is AWS's", () => {
  expect(actualOf(kind, item({ IsDefault: true }), from).madeByAws).toBe('default-vpc')
  expect(actualOf(kind, item({ IsDefault: false }), from).madeByAws).toBeNull()
})

test('its name is its Name tag', () => {
  expect(about(kind, item({ Tags: [{ Key: 'Name', Value: 'x' }] })).name).toBe('x')
  expect(about(kind, item()).name).toBeNull()
})

test.each<readonly [string, Readonly<Record<string, unknown>>, string, unknown]>([
  ['its own block alone', {}, 'CidrBlocks', ['10.0.0.0/16']],
  ['none of IPv6', {}, 'Ipv6CidrBlocks', []],
  ['a further block', { CidrBlock: '10.1.0.0/16' }, 'CidrBlocks', ['10.0.0.0/16', '10.1.0.0/16']],
  ['which is none of IPv6', { CidrBlock: '10.1.0.0/16' }, 'Ipv6CidrBlocks', []],
  ['one of a pool, whichever it gives', { Ipv4IpamPoolId: 'pool' }, 'CidrBlocks', ['10.0.0.0/16', 'a block of an address pool']],
  ['a block of IPv6', { Ipv6CidrBlock: '2001:db8::/56' }, 'Ipv6CidrBlocks', ['2001:db8::/56']],
  ['one that Amazon gives', { AmazonProvidedIpv6CidrBlock: true }, 'Ipv6CidrBlocks', ['a block that Amazon provides']],
  ['if it does', { AmazonProvidedIpv6CidrBlock: '‹?no value›' }, 'Ipv6CidrBlocks', 'unknown: no value'],
])('in a template: %s', (_what, association, property, expected) => {
  const beside = Object.keys(association).length === 0 ? [] : [association]
  const vpc = templateItem(kind.type, { CidrBlock: '10.0.0.0/16' }, { 'AWS::EC2::VPCCidrBlock': beside })
  const fact = actualsOfTemplate(kind, vpc, inTemplate)[0]?.properties[property]
  expect(fact === undefined ? 'none' : toldFact(fact)).toEqual(expected)
})
