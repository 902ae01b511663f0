/** Which statements of two specs mean the same although they are written otherwise: rules of a group are a set of traffic. */
import { expectationsOf } from '../expect/index.ts'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Expectation } from '../model/resource.ts'
import { type Region, regionOf, type TrafficRule } from '../traffic/index.ts'

/** Whether what stands below a pointer of the resolved spec is the same traffic in both. */
export function sameTraffic(a: Model, b: Model): (pointer: string) => boolean {
  const [one, other] = [sidesOf(a), sidesOf(b)]
  const same = [...one].filter(([pointer, text]) => other.get(pointer) === text).map(([pointer]) => `${pointer}/`)
  return pointer => same.some(start => pointer.startsWith(start))
}

const sides = [
  ['ingress', 'SecurityGroupIngress'],
  ['egress', 'SecurityGroupEgress'],
] as const

/** The traffic of each side of each group, by pointer. */
function sidesOf(model: Model): ReadonlyMap<string, string> {
  const expectations = expectationsOf(model).filter(one => one.type === 'AWS::EC2::SecurityGroup')
  const named = [
    ...[...model.securityGroups].map(([key, group]) => [`/securityGroups/${key}`, valueOf(group.name)] as const),
    ['/network/defaultSecurityGroup', 'default'] as const,
  ]
  return new Map(
    named.flatMap(([pointer, name]) => {
      const group = expectations.find(one => valueOf(one.name) === name)
      return group === undefined
        ? []
        : sides.map(
            ([side, property]) => [`${pointer}/${side}`, textOf(group, property).replaceAll(model.resolved.environment, '*')] as const,
          )
    }),
  )
}

function textOf({ properties }: Expectation, property: string): string {
  const claim = properties[property]
  // The kind says that these are rules.
  const region: Region = claim?.want.is === 'exactly' ? regionOf(claim.want.value as readonly TrafficRule[]) : []
  return JSON.stringify(region, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}
