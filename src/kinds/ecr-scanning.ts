/** Whether an image is scanned when it is pushed: the repository says one thing, and the registry's filters decide over it. */
import type { RegistryScanningConfiguration } from '@aws-sdk/client-ecr'
import { type Fact, known, unknown } from '../model/fact.ts'
import { matches } from '../model/pattern.ts'

/**
 * ECR user guide, "Filters to choose which repositories are scanned": "Any repositories not matching a basic scanning scan on push filter
 * will be set to the manual scan frequency"; "Any repositories not matching an enhanced scanning filter will have scanning disabled".
 * A registry of basic scanning without filters leaves it to each repository's own flag. `own` is that flag.
 */
export function scannedOnPush(name: string, own: Fact<boolean>, registry: Fact<RegistryScanningConfiguration>): Fact<boolean> {
  if (!registry.known) return registry
  const { from, value } = registry
  const filters = filtersOf(value)
  if (filters === null || (value.scanType !== 'BASIC' && value.scanType !== 'ENHANCED'))
    return unknown(
      { reason: 'garbled', call: from.call, action: null, message: 'the scanning configuration has no scan type or filter' },
      from,
    )
  if (filters.some(filter => isMeant(filter, name))) return known(true, from)
  if (value.scanType === 'ENHANCED') return known(false, from)
  if (filters.length === 0 || (own.known && !own.value)) return own
  const message = "the repository says scan on push, and none of the registry's filters matches it"
  return own.known ? unknown({ reason: 'ambiguous', call: from.call, action: null, message }, from) : own
}

/** The filters of what scans at a push, continuous scanning included; null where one is left out. */
function filtersOf({ rules }: RegistryScanningConfiguration): readonly string[] | null {
  const scanning = (rules ?? []).filter(({ scanFrequency }) => scanFrequency === 'SCAN_ON_PUSH' || scanFrequency === 'CONTINUOUS_SCAN')
  const filters = scanning.flatMap(({ repositoryFilters }) => (repositoryFilters ?? []).map(({ filter }) => filter))
  return filters.every(filter => typeof filter === 'string') ? filters : null
}

/**
 * "A filter with no wildcard will match all repository names that contain the filter. A filter with a wildcard (*) matches on any
 * repository name where the wildcard replaces zero or more characters".
 */
function isMeant(filter: string, name: string): boolean {
  return filter.includes('*') ? matches(filter, name) : name.includes(filter)
}
