import { type Drift, quoted } from '../../src/compare/index.ts'
import { networkConfiguration } from '../restore-references.ts'

/** Options of `aws ecs update-service` by property. */
const options: Readonly<Record<string, (expected: unknown) => string>> = {
  EnableExecuteCommand: expected => (expected === true ? '--enable-execute-command' : '--disable-execute-command'),
  MinimumHealthyPercent: expected => `--deployment-configuration minimumHealthyPercent=${Number(expected)}`,
  MaximumPercent: expected => `--deployment-configuration maximumPercent=${Number(expected)}`,
  DesiredCount: expected => `--desired-count ${Number(expected)}`,
}

export function restoreService(drift: Drift): string | null {
  const { actualResource, region } = drift
  const option = optionOf(drift)
  if (option === null || actualResource.parent?.known !== true) return null
  return `aws ecs update-service --region ${quoted(region)} --cluster ${quoted(actualResource.parent.value)} --service ${quoted(actualResource.id)} ${option}`
}

/** Subnets, groups and the public address go together in one structure, which is set as a whole. */
function optionOf(drift: Drift): string | null {
  const { property, expected } = drift
  if (['Subnets', 'SecurityGroups', 'AssignPublicIp'].includes(property)) {
    const placed = networkConfiguration(drift)
    return placed === null ? null : `--network-configuration ${quoted(placed)}`
  }
  return typeof expected === 'object' ? null : (options[property]?.(expected) ?? null)
}
