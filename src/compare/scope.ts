/** What counts as unmanaged: in the spec's VPC, named by its patterns, or tagged as its own; a sibling environment's is counted as theirs. */
import { valueOf } from '../model/claim.ts'
import type { Model, NamePatterns } from '../model/language/index.ts'
import { matches } from '../model/pattern.ts'
import type { Actual } from '../model/resource.ts'
import type { Pair } from './pair.ts'

/** What scope is decided by. */
export type Scoped = Pick<Actual, 'type' | 'name' | 'tags' | 'vpc' | 'alsoVpcs' | 'madeByAws'>

export interface Scope {
  readonly holds: (actual: Scoped) => boolean
  readonly isSiblings: (actual: Actual) => boolean
  /** Why it is in scope, as a message id of src/text. */
  readonly reason: (actual: Actual) => 'in-vpc' | 'by-name' | 'by-tags' | 'by-account'
}

type Tags = Readonly<Record<string, string>>

export function scopeOf(model: Model, pairs: readonly Pair[]): Scope {
  const vpcs = new Set(pairs.flatMap(one => (one.is === 'matched' && one.actual.type === 'AWS::EC2::VPC' ? one.actual.aliases : [])))
  const { environment, patterns, siblings } = model.resolved
  const stated = Object.fromEntries([...model.tags].map(([key, value]) => [key, valueOf(value) ?? '']))
  const name = valueOf(model.name) ?? ''
  const identifying = (tags: Tags, env: string) =>
    Object.fromEntries(Object.entries(tags).filter(([, value]) => value === name || value === env))
  const ours = [identifying(stated, environment), ...sharedTags(model, stated, identifying(stated, environment))]
  const dedicated = valueOf(model.account) === 'dedicated'

  const inVpc = (actual: Scoped) =>
    (actual.vpc.known && actual.vpc.value !== null && vpcs.has(actual.vpc.value)) || (actual.alsoVpcs ?? []).some(vpc => vpcs.has(vpc))
  const byName = (actual: Scoped) => isNamed(patterns, actual)
  const byTags = (actual: Scoped) => ours.some(tags => bears(actual, tags))
  return {
    holds: actual => inVpc(actual) || byName(actual) || byTags(actual) || (dedicated && actual.madeByAws !== 'default-vpc'),
    isSiblings: actual =>
      !inVpc(actual) &&
      siblings.some(sibling => isNamed(sibling.patterns, actual) || bears(actual, identifying(sibling.tags, sibling.environment))),
    reason: actual => (inVpc(actual) ? 'in-vpc' : byName(actual) ? 'by-name' : byTags(actual) ? 'by-tags' : 'by-account'),
  }
}

/** The tags of what environments share, which stand over those of the environment. */
function sharedTags(model: Model, stated: Tags, identifying: Tags): readonly Tags[] {
  const over = Object.fromEntries([...model.shared.tags].map(([key, value]) => [key, valueOf(value) ?? '']))
  if (Object.keys(over).length === 0) return []
  const keys = Object.keys(identifying)
  return [Object.fromEntries(keys.map(key => [key, over[key] ?? stated[key] ?? '']))]
}

function bears(actual: Scoped, tags: Tags): boolean {
  const wanted = Object.entries(tags)
  const { tags: fact } = actual
  return wanted.length > 0 && fact.known && wanted.every(([key, value]) => Object.hasOwn(fact.value, key) && fact.value[key] === value)
}

function isNamed(patterns: NamePatterns, actual: Scoped): boolean {
  const { name } = actual
  if (!name.known || name.value === null) return false
  const text = name.value
  return [...(patterns[actual.type] ?? []), ...(patterns['*'] ?? [])].some(pattern => matches(pattern, text))
}
