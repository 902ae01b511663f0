/**
 * Fn::ForEach, as AWS::LanguageExtensions carries it out before anything else (Template Reference, Fn::ForEach): a loop becomes the
 * entries that it stands for, each with the value of the loop in the place of its identifier.
 */
import { isObject } from '../json.ts'
import { segment } from '../items.ts'
import { type Fields, fieldsIn } from './fields.ts'

export interface Entry {
  readonly key: string
  readonly value: unknown
  /** Where it is written down: of an entry that a loop makes, the loop. */
  readonly pointer: string
}

export interface Expanded {
  readonly entries: readonly Entry[]
  /** Loops of which the collection is not known, and what is none. */
  readonly left: readonly string[]
}

/** The values of a collection; null where they are not known before a deploy. */
export type Values = (collection: unknown) => readonly string[] | null

/** Of what loops make, in characters: CloudFormation takes 1 MB. */
const most = 2_000_000

/** Throws a RangeError where loops in loops make more than CloudFormation would ever take. */
export function carryOutLoops(section: Readonly<Record<string, unknown>>, pointer: string, values: Values): Expanded {
  let made = 0
  const turns = (loop: unknown): readonly Fields[] | null => {
    const [identifier, collection, body] = Array.isArray(loop) ? loop : []
    if (typeof identifier !== 'string' || !isObject(body)) return null
    const list = values(collection)
    made += (list?.length ?? 0) * JSON.stringify(body).length
    if (made > most) throw new RangeError('loops')
    return list?.map(value => fieldsIn(substituted(body, identifier, value))) ?? null
  }
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole)
    if (!isObject(value)) return value
    const { entries, left } = expanded(value, '')
    // What cannot be carried out stays a function that nobody knows.
    return Object.fromEntries([...entries.map(({ key, value: one }) => [key, one]), ...left.map(key => [key, value[key]])])
  }
  const expanded = (part: Fields, around: string, loop?: string): Expanded => {
    const found = Object.entries(part).map(([key, value]): Expanded => {
      const at = loop ?? `${around}/${segment(key)}`
      if (!key.startsWith('Fn::ForEach::')) return { entries: [{ key, value: whole(value), pointer: at }], left: [] }
      const bodies = turns(value)
      return bodies === null ? { entries: [], left: [key] } : joined(bodies.map(body => expanded(body, around, at)))
    })
    return joined(found)
  }
  return expanded(section, pointer)
}

const joined = (parts: readonly Expanded[]): Expanded => ({
  entries: parts.flatMap(({ entries }) => entries),
  left: parts.flatMap(({ left }) => left),
})

/** `${Id}` and `{ Ref: Id }` are the value, `&{Id}` its letters and digits, in keys as in values. */
function substituted(part: unknown, identifier: string, value: string): unknown {
  const inText = (text: string) =>
    text.replaceAll(`\${${identifier}}`, () => value).replaceAll(`&{${identifier}}`, () => value.replaceAll(/[^A-Za-z0-9]/g, ''))
  if (typeof part === 'string') return inText(part)
  if (Array.isArray(part)) return part.map(one => substituted(one, identifier, value))
  if (!isObject(part)) return part
  if (part['Ref'] === identifier && Object.keys(part).length === 1) return value
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [inText(key), substituted(one, identifier, value)]))
}
