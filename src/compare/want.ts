/** Whether a value is what is wanted. The only places where equality is relaxed are here and in comparisons.ts, each with its test. */
import type { VersionPolicy, Want } from '../model/claim.ts'

/** Equality by meaning for plain data: lists without order, records without order. */
export function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** One text for each meaning: keys and list elements sorted. Numbers and texts stay apart. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'undefined'
}

export function satisfies(want: Want<unknown>, actual: unknown): boolean {
  switch (want.is) {
    case 'exactly':
      return equal(want.value, actual)
    case 'atLeast':
      return typeof actual === 'number' && typeof want.value === 'number' && actual >= want.value
    case 'atMost':
      return typeof actual === 'number' && typeof want.value === 'number' && actual <= want.value
    case 'between':
      return (
        typeof actual === 'number' &&
        typeof want.least === 'number' &&
        typeof want.most === 'number' &&
        actual >= want.least &&
        actual <= want.most
      )
    case 'oneOf':
      return want.values.some(value => equal(value, actual))
    case 'version':
      return typeof actual === 'string' && inPolicy(want.policy, actual)
    case 'unstated':
      return true
  }
}

/** At least `atLeast`, and inside `within`, segment by segment: 18.10 is later than 18.9, and 180 is not within 18. */
function inPolicy(policy: VersionPolicy, version: string): boolean {
  const actual = segments(version)
  if (actual === null) return false
  const within = segments(policy.within) ?? []
  const atLeast = segments(policy.atLeast) ?? []
  return within.every((segment, index) => actual[index] === segment) && order(actual, atLeast) >= 0
}

/**
 * The leading numbers of a version; null where there are none (`8.0.mysql_aurora.3` is 8.0). What follows a hyphen is a release of the
 * same version by AWS: `13.4-R2`, and `5.7.44-rds.20240408` of Extended Support (RDS user guide).
 */
function segments(version: string): readonly number[] | null {
  const [upstream = ''] = version.split('-')
  const numbers = upstream.split('.').map(segment => (/^[0-9]+$/.test(segment) ? Number(segment) : null))
  const end = numbers.indexOf(null)
  const leading = (end === -1 ? numbers : numbers.slice(0, end)).filter(segment => segment !== null)
  return leading.length === 0 ? null : leading
}

/** A missing segment is earlier than any: 18 is before 18.1. */
function order(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const step = (a[index] ?? -1) - (b[index] ?? -1)
    if (step !== 0) return step
  }
  return 0
}

/** What is wanted, in signs that need no translation. */
export function wantText(want: Want<unknown>): string {
  switch (want.is) {
    case 'exactly':
      return valueText(want.value)
    case 'atLeast':
      return `≥ ${valueText(want.value)}`
    case 'atMost':
      return `≤ ${valueText(want.value)}`
    case 'between':
      return `${valueText(want.least)}..${valueText(want.most)}`
    case 'oneOf':
      return want.values.map(valueText).join(' | ')
    case 'version':
      return want.policy.atLeast === want.policy.within ? want.policy.atLeast : `≥ ${want.policy.atLeast} (${want.policy.within}.x)`
    case 'unstated':
      return ''
  }
}

export function valueText(value: unknown): string {
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ')
  return typeof value === 'string' ? value : canonical(value)
}
