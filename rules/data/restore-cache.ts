import { type Drift, quoted } from '../../src/compare/index.ts'

/** Options of `aws elasticache modify-replication-group` by property. */
const options: Readonly<Record<string, (expected: unknown) => string>> = {
  CacheNodeType: expected => `--cache-node-type ${quoted(String(expected))}`,
  AutomaticFailoverEnabled: expected => (expected === true ? '--automatic-failover-enabled' : '--no-automatic-failover-enabled'),
  MultiAZEnabled: expected => (expected === true ? '--multi-az-enabled' : '--no-multi-az-enabled'),
  CacheParameterGroupName: expected => `--cache-parameter-group-name ${quoted(String(expected))}`,
  SnapshotRetentionLimit: expected => `--snapshot-retention-limit ${Number(expected)}`,
}

/** A changed number of nodes, an engine or TLS takes more than one step: no command. */
export function restoreCache({ property, expected, actualResource, region }: Drift): string | null {
  const option = options[property]
  if (option === undefined || typeof expected === 'object') return null
  return `aws elasticache modify-replication-group --region ${quoted(region)} --replication-group-id ${quoted(actualResource.id)} ${option(expected)} --apply-immediately`
}
