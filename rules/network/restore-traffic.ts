import { type Drift, quoted } from '../../src/compare/index.ts'
import { toPermissions } from '../../src/traffic/index.ts'

/** Revokes what was added, authorises what was lost. A peer that is a group is named by id only where it is unmanaged; else there is no command. */
export function restoreTraffic({ box, change, property, actualResource, region }: Drift): string | null {
  const permissions = box === undefined ? null : toPermissions(box)
  if (permissions === null) return null
  const verb = change === 'added' ? 'revoke' : 'authorize'
  const direction = property === 'SecurityGroupEgress' ? 'egress' : 'ingress'
  return `aws ec2 ${verb}-security-group-${direction} --region ${quoted(region)} --group-id ${quoted(actualResource.id)} --ip-permissions ${quoted(JSON.stringify(permissions))}`
}
