import { type Drift, quoted } from '../../src/compare/index.ts'
import { idOf } from '../ids.ts'
import {
  type Box,
  boxes,
  intersect,
  isEmpty,
  minus,
  type Permission,
  regionOf,
  regionOfBox,
  toPermissions,
  type TrafficRule,
} from '../../src/traffic/index.ts'

/** Revokes what was added, authorises what was lost. None where a prefix list or a group has no known id. */
export function restoreTraffic(drift: Drift): string | null {
  const { box, change } = drift
  if (box === undefined) return null
  return change === 'added' ? revoking(drift, box) : call(drift, 'authorize', permissionsOf([box], drift))
}

/**
 * RevokeSecurityGroupIngress takes rules as they stand and cuts none: of a rule that lets more pass than was added, the rest is
 * authorised first, unless other rules let it pass.
 */
function revoking(drift: Drift, box: Box): string | null {
  const fact = drift.actualResource.properties[drift.property]
  // The kind's `traffic` comparison promises rules there.
  const rules = fact?.known === true ? (fact.value as readonly TrafficRule[]) : []
  const added = regionOfBox(box)
  const adds = (rule: TrafficRule) => !isEmpty(intersect(regionOf([rule]), added))
  const others = rules.filter(rule => !adds(rule))
  const rest = minus(minus(regionOf(rules.filter(adds)), added), regionOf(others))
  const revoke = call(drift, 'revoke', permissionsOf(rules.filter(adds).flatMap(whole), drift))
  if (isEmpty(rest) || revoke === null) return revoke
  const keep = call(drift, 'authorize', permissionsOf(boxes(rest), drift))
  return keep === null ? null : `${keep} && ${revoke}`
}

const whole = (rule: TrafficRule) => boxes(regionOf([rule]))

function permissionsOf(list: readonly Box[], drift: Drift): readonly Permission[] | null {
  const permissions = list.map(box => toPermissions(box, name => idOf(drift, 'AWS::EC2::SecurityGroup', name)))
  return permissions.includes(null) ? null : permissions.flatMap(each => each ?? [])
}

function call({ property, actualResource, region }: Drift, verb: 'revoke' | 'authorize', permissions: readonly Permission[] | null) {
  if (permissions === null) return null
  const direction = property === 'SecurityGroupEgress' ? 'egress' : 'ingress'
  return `aws ec2 ${verb}-security-group-${direction} --region ${quoted(region)} --group-id ${quoted(actualResource.id)} --ip-permissions ${quoted(JSON.stringify(permissions))}`
}
