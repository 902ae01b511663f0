/** How each comparison of a kind is made: a wanted value and an actual one in, differences out. No difference: it conforms. */
import type { AnyClaim } from '../model/claim.ts'
import type { Comparison } from '../kinds/define.ts'
import { satisfies, valueText, wantText } from './want.ts'
import { acl } from './acl.ts'
import { routes } from './routes.ts'
import { type Compare, type Compared, type Difference, json, wantJson } from './difference.ts'
import { elements, entries, tags } from './elements.ts'
import { traffic } from './traffic.ts'

export const comparisons: Readonly<Record<Comparison, Compare>> = {
  same: whole('value-differs'),
  // Nodes in the middle of an upgrade have several, and each must be what is wanted.
  version: compared => (isEvery(compared) ? [] : whole('version-differs')(compared)),
  band,
  set: elements('element-added', 'element-lost'),
  entries,
  tags,
  traffic,
  covers: compared => elements('element-added', 'element-lost')(compared).filter(difference => difference.change === 'lost'),
  retention,
  storage: compared => (isGrown(compared) ? [] : whole('value-differs')(compared)),
  acl,
  routes,
}

function whole(messageId: string): Compare {
  return ({ claim, actual, label }) => {
    if (satisfies(claim.want, actual)) return []
    const expected = wantText(claim.want)
    return [
      {
        change: 'changed',
        item: null,
        expected: wantJson(claim),
        actual: json(actual),
        messageId,
        args: { property: label, expected, actual: valueText(actual) },
      },
    ]
  }
}

const isEvery = ({ claim, actual }: Compared) =>
  Array.isArray(actual) && actual.length > 0 && actual.every(one => satisfies(claim.want, one))

/** Storage that was stated exactly and has grown since, no further than autoscaling may take it: it never shrinks by itself. */
function isGrown({ claim: { want }, actual, beside }: Compared): boolean {
  const limit = beside['MaxAllocatedStorage']
  if (want.is !== 'exactly' || limit === undefined || !limit.known) return false
  return (
    typeof actual === 'number' &&
    typeof want.value === 'number' &&
    typeof limit.value === 'number' &&
    actual >= want.value &&
    actual <= limit.value
  )
}

/**
 * Events that never expire are kept at least as long as any time, and longer than any that is stated exactly. A policy of the account
 * decides over every group of it: what it keeps longer than an exact time is nobody's drift in this architecture.
 */
function retention(compared: Compared): readonly Difference[] {
  const { claim, label } = compared
  if (isByPolicy(compared.actual)) {
    const { days, byPolicy } = compared.actual
    const { want } = claim
    const least = want.is === 'exactly' ? { ...claim, want: { is: 'atLeast' as const, value: want.value } } : claim
    return retention({ ...compared, claim: least, actual: days }).map(one => ({
      ...one,
      messageId: 'retention-by-policy',
      args: { property: label, expected: wantText(want), actual: valueText(days), policy: byPolicy },
      expected: wantJson(claim),
    }))
  }
  const { actual } = compared
  if (actual !== null) return whole('value-differs')(compared)
  if (claim.want.is === 'atLeast' || claim.want.is === 'unstated') return []
  const args = { property: label, expected: wantText(claim.want) }
  return [{ change: 'changed', item: null, expected: wantJson(claim), actual: null, messageId: 'never-expires', args }]
}

const isByPolicy = (value: unknown): value is { readonly days: number | null; readonly byPolicy: string } =>
  typeof value === 'object' && value !== null && 'days' in value && 'byPolicy' in value

/** A number that an autoscaler moves, against its band; a template has what it starts with, which the spec may state by itself. */
function band(compared: Compared): readonly Difference[] {
  const { claim, actual } = compared
  if (!isStart(actual)) return whole('out-of-band')(compared)
  const start = claim.parts?.[0]
  if (start === undefined) return whole('out-of-band')({ ...compared, actual: actual.startsWith })
  // The kind's `band` comparison promises a want there.
  const want = start.value as AnyClaim['want']
  return whole('value-differs')({ ...compared, claim: { want, at: start.at }, actual: actual.startsWith }).map(one => ({
    ...one,
    at: start.at,
  }))
}

const isStart = (value: unknown): value is { readonly startsWith: number } =>
  typeof value === 'object' && value !== null && 'startsWith' in value
