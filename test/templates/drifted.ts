/** A value of a template, changed to what a drift made of it in an account. */
import type { Mutation } from '../../infra/mutations.ts'
import { isTree } from '../../infra/mutation-values.ts'
import type { AnyFact } from '../../src/model/fact.ts'

export type Change = Mutation

interface Wanted {
  readonly property: string | null
  readonly item: string | null
  readonly actual: unknown
}

/** Null where the fact stands in no one value, or is of another sort there. */
export function changeOf(fact: AnyFact, { property, item, actual }: Wanted, read: (file: string) => string): Change | null {
  const [file = '', pointer = ''] = fact.from.at.split('#')
  const path = pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const template: unknown = JSON.parse(read(file))
  const done = () => ({ file, text: JSON.stringify(template) })
  const [list, attribute] = property?.split('/') ?? []
  if (attribute !== undefined) return entryWith(at(template, [...path.slice(0, 3), list ?? '']), attribute, String(actual)) ? done() : null
  const holder = at(template, path.slice(0, -1))
  const last = path.at(-1) ?? ''
  if (!isTree(holder) || last === 'Properties') return null
  if (Array.isArray(holder[last]) || item !== null) return entryWith(holder[last], item, actual) ? done() : null
  const value = inPlaceOf(holder[last], actual)
  if (value === undefined) return null
  holder[last] = value
  return done()
}

const at = (template: unknown, path: readonly string[]) =>
  path.reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), template)

/** Of the same sort as what stands there; where a default is left to AWS, as it is. */
function inPlaceOf(before: unknown, actual: unknown): unknown {
  if (!['string', 'number', 'boolean'].includes(typeof actual)) return undefined
  if (before === undefined || typeof before === typeof actual) return actual
  if (before === 'ENABLED' || before === 'DISABLED') return actual === true ? 'ENABLED' : 'DISABLED'
  return typeof before === 'string' ? String(actual) : undefined
}

/** Whether a list of keys and values (tags, attributes) had this one, which is changed then. */
function entryWith(list: unknown, key: string | null, value: unknown): boolean {
  const entry: unknown = Array.isArray(list) ? list.find(one => isTree(one) && one['Key'] === key) : undefined
  if (!isTree(entry) || typeof value !== 'string') return false
  entry['Value'] = value
  return true
}
