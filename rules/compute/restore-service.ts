import { type Drift, quoted } from '../../src/compare/index.ts'

/** Options of `aws ecs update-service` by property. Subnets and groups go together in one structure that needs ids: no command. */
const options: Readonly<Record<string, (expected: unknown) => string>> = {
  EnableExecuteCommand: expected => (expected === true ? '--enable-execute-command' : '--disable-execute-command'),
  MinimumHealthyPercent: expected => `--deployment-configuration minimumHealthyPercent=${Number(expected)}`,
  MaximumPercent: expected => `--deployment-configuration maximumPercent=${Number(expected)}`,
  DesiredCount: expected => `--desired-count ${Number(expected)}`,
}

export function restoreService({ property, expected, actualResource, region }: Drift): string | null {
  const option = options[property]
  if (option === undefined || typeof expected === 'object' || actualResource.parent?.known !== true) return null
  return `aws ecs update-service --region ${quoted(region)} --cluster ${quoted(actualResource.parent.value)} --service ${quoted(actualResource.id)} ${option(expected)}`
}
