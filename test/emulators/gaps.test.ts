/** The lists of gaps are whole, speak of what is installed, and together leave nothing that no emulator holds. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gapsOf, lists } from './gaps.ts'

describe.each(lists)('%s', list => {
  const { emulator, version, gaps } = gapsOf(list)
  const finds = gaps.flatMap(({ finds: found = [] }) => found)

  test('the list speaks of the version that is installed', () => {
    expect(readFileSync('test/account/requirements.txt', 'utf8')).toContain(`\n${emulator}==${version}\n`)
  })

  test('every gap says what is answered and why, and some test holds it', () => {
    const lacking = gaps.filter(({ call, answers, why, mend, around, finds: found = [], refuses = [] }) => {
      const counts = [...found, ...refuses].map(({ dev, prod }) => dev + prod)
      const held = counts.length > 0 || mend !== undefined || around !== undefined
      return !/^[a-z0-9-]+:(\*|[A-Z]\w+)$/.test(call) || answers === '' || why === '' || !held || counts.includes(0)
    })
    expect(lacking).toEqual([])
  })

  test('every finding has one cause', () => {
    const words = finds.map(({ type, property, verdict }) => [type, property, verdict].join(' '))
    expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([])
  })
})

test('what neither holds, mended moto does: no property is in both lists without a mend', () => {
  const lost = new Set(
    gapsOf('ministack').gaps.flatMap(({ finds = [] }) => finds.map(({ type, property }) => `${type} ${property ?? 'itself'}`)),
  )
  const inBoth = gapsOf('moto').gaps.flatMap(({ mend, finds = [] }) =>
    finds
      .map(({ type, property }) => `${type} ${property ?? 'itself'}`)
      .filter(one => lost.has(one))
      .map(one => `${one}: ${mend}`),
  )
  expect(inBoth.toSorted()).toEqual([
    'AWS::EC2::NatGateway itself: ec2-interfaces-of-nat-gateways',
    'AWS::EC2::SecurityGroup SecurityGroupIngress: ec2-default-group-ingress',
    'AWS::EC2::VPC InternetGatewayBlockMode: ec2-block-public-access',
    'AWS::EC2::VPCEndpoint itself: ec2-interfaces-of-endpoints',
    'AWS::ECS::Service ServiceRegistries: discovery-zone-of-namespace',
    'AWS::ElastiCache::ServerlessCache itself: none',
    'AWS::ElasticLoadBalancingV2::LoadBalancer itself: ec2-interfaces-of-services',
    'AWS::RDS::DBInstance PerformanceInsightsRetentionPeriod: rds-performance-insights',
    'AWS::RDS::DBInstance itself: ec2-interfaces-of-services',
    'AWS::ServiceDiscovery::PrivateDnsNamespace itself: discovery-zone-of-namespace',
  ])
})
