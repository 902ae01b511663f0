import { describe, expect, test } from 'vitest'
import { estate } from '../../test/report/estate.ts'
import { topologyOf } from './topology.ts'

const { vpc, tiers, elsewhere, piles, ways } = topologyOf(estate)
const names = (boxes: readonly { readonly resource: { readonly name: string } }[]) => boxes.map(({ resource }) => resource.name)

describe('the picture of an audit', () => {
  test('has the tiers of its VPC, each with its zones', () => {
    expect(vpc?.resource.name).toBe('shop-dev-vpc')
    expect(tiers.map(({ name, zones }) => [name, zones.map(({ zone }) => zone)])).toEqual([
      ['shop-dev-public', ['ap-northeast-2a', 'ap-northeast-2c', null]],
      ['shop-dev-private', ['ap-northeast-2a', 'ap-northeast-2c']],
    ])
  })

  test('places what stands in one subnet there, and what spans several beside them', () => {
    expect(names(tiers[0]?.zones[2]?.boxes ?? [])).toEqual(['shop-dev-alb'])
    // A database stands in its subnet group's subnet of its own zone.
    expect(names(tiers[1]?.zones[0]?.boxes ?? [])).toEqual(['cart', '결제', 'shop-dev-postgres'])
  })

  test('leaves out what is as stated and in no subnet, and counts it', () => {
    expect(elsewhere.map(({ resource, mark }) => [resource.name, mark])).toEqual([
      ['shop-dev-db-sg', 'deviates'],
      ['order-service', 'missing'],
      ['shop-dev-cache', 'unknown'],
      ['temp', 'unmanaged'],
    ])
    expect(piles.map(({ type, boxes }) => [type, boxes.length])).toEqual([
      ['AWS::EC2::SecurityGroup', 2],
      ['AWS::RDS::DBSubnetGroup', 1],
      ['AWS::Logs::LogGroup', 2],
    ])
  })

  test('has the ways between groups, and marks the one that nobody stated', () => {
    expect(ways.map(({ from, to, ports, stated }) => [from === null ? 'internet' : names(from), names(to), ports, stated])).toEqual([
      ['internet', ['shop-dev-alb'], 'tcp 443', true],
      [['shop-dev-alb'], ['cart', '결제'], 'tcp 8080', true],
      [['cart', '결제'], ['shop-dev-postgres'], 'tcp 5432', true],
      ['internet', ['shop-dev-postgres'], 'tcp 5432', false],
    ])
  })
})
