/**
 * How a kind reads a resource of a template: each field by its path becomes a fact. What is left out is what
 * cloudformation-defaults.ts says, or unknown; what has a hole is unknown with the reason `unresolved`, that fact alone.
 */
import { type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import { cloudformationDefaults } from './cloudformation-defaults.ts'
import type { Default } from './defaults.ts'
import { becauseOf, hasHole, isUnresolved, lastPart, type TemplateItem } from './template.ts'

type Tags = Readonly<Record<string, string>>

/** `field` is a path below the resource, such as `Tags` or `NetworkConfiguration/AwsvpcConfiguration/Subnets`. A default given here goes before the table. */
export interface TemplateReading {
  readonly text: (field: string, absent?: Default<string | null>) => Fact<string>
  readonly textOrNull: (field: string) => Fact<string | null>
  /** CloudFormation takes `true` and `"true"`. */
  readonly flag: (field: string, absent?: Default<boolean | null>) => Fact<boolean>
  /** CloudFormation takes `20` and `"20"`. */
  readonly count: (field: string, absent?: Default<number | null>) => Fact<number>
  readonly texts: (field: string, absent?: Default<readonly string[]>) => Fact<readonly string[]>
  /** A list of objects, each to be read by itself. Left out: the default, else the empty list. */
  readonly list: (field: string) => Fact<readonly TemplateReading[]>
  /** A text that refers to a resource: a symbol is as good as an identifier. */
  readonly alias: (field: string) => Fact<string>
  readonly reference: (type: string, field: string, absent?: Default<null>) => Fact<Reference | null>
  readonly references: (type: string, field: string, absent?: Default<readonly string[]>) => Fact<readonly Reference[]>
  /** The name at the end of an ARN (of a role); null where it is left out. */
  readonly arnName: (field: string, separator?: string) => Fact<string | null>
  /** A list of Key and Value, or an object; left out, there are none. */
  readonly tags: (field: string) => Fact<Tags>
  /** The `Name` tag; null where there is none. */
  readonly nameTag: (field: string) => Fact<string | null>
  /** A physical name that AWS chooses where the template does not. */
  readonly name: (field: string) => Fact<string>
  /** The resolved value; undefined where it is left out. */
  readonly raw: (field: string) => unknown
  readonly at: (field: string) => From
  readonly missing: (field: string) => Fact<never>
}

export function templateReading(item: TemplateItem, from: From): TemplateReading {
  return readingOf(item.type, item.properties, '', from)
}

function readingOf(type: string, value: unknown, path: string, from: From): TemplateReading {
  const at = (field: string): From => ({ call: from.call, at: `${from.at}/${field}` })
  const key = (field: string) =>
    `${type}.${[path, field]
      .filter(part => part !== '')
      .join('/')
      .replaceAll('/', '.')}`
  const raw = (field: string) => within(value, field.split('/'))
  const missing = (field: string): Fact<never> => lacks(field, at(field))
  const fact = <T>(
    field: string,
    absent: Default<unknown> | undefined,
    read: (found: unknown) => T | undefined,
    holes = false,
  ): Fact<T> => {
    const found = raw(field)
    const standing = absent ?? cloudformationDefaults[key(field)]
    // The table's values have the types of the properties they stand for: held by the tests of the kinds.
    if (found === undefined || found === null) return standing === undefined ? missing(field) : known(standing.value as T, at(field))
    const hole = [found, ...(Array.isArray(found) ? found : [])].find(holes ? isUnresolved : hasHole)
    if (typeof hole === 'string') return unknown(becauseOf(hole), at(field))
    const made = read(found)
    return made === undefined ? garbled(field, at(field)) : known(made, at(field))
  }
  const alias = (field: string) => fact(field, undefined, textOf, true)
  return {
    raw,
    at,
    missing,
    alias,
    text: (field, absent) => fact(field, absent, textOf),
    textOrNull: field => fact<string | null>(field, nothing, textOf),
    flag: (field, absent) => fact(field, absent, flagOf),
    count: (field, absent) => fact(field, absent, countOf),
    texts: (field, absent) => fact(field, absent, textsOf),
    list: field =>
      mapFact(fact(field, none, listOf), elements =>
        elements.map((element, index) => readingOf(type, element, [path, field].filter(Boolean).join('/'), below(at(field), index))),
      ),
    reference: (referred, field, absent) =>
      mapFact(fact<string | null>(field, absent, textOf, true), text => (text === null ? null : refer(referred, text))),
    references: (referred, field, absent) => mapFact(fact(field, absent, textsOf, true), texts => texts.map(text => refer(referred, text))),
    arnName: (field, separator = '/') =>
      thenFact(fact<string | null>(field, nothing, textOf, true), (text, place) => {
        const name = text === null ? null : lastPart(text, separator)
        return hasHole(name) ? unknown(becauseOf(name), place) : known(name, place)
      }),
    tags: field => tagsIn(raw(field), at(field)),
    nameTag: field => nameIn(raw(field), at(field)),
    name: field => (raw(field) === undefined ? unknown(leftToAws(field), at(field)) : fact(field, undefined, textOf)),
  }
}

const nothing: Default<null> = { value: null, source: 'a property that is left out is not there' }

const none: Default<readonly unknown[]> = { value: [], source: 'a list that is left out has no elements' }

const below = (from: From, index: number): From => ({ call: from.call, at: `${from.at}/${index}` })

/** A hole on the way stands for all that is below it. */
function within(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || hasHole(value)) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined
  return within((value as Readonly<Record<string, unknown>>)[first], rest)
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return text === 'true' ? true : text === 'false' ? false : undefined
}

function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** CloudFormation takes one text where a list of one is meant. */
function textsOf(value: unknown): readonly string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(textOf)
  return texts.every(text => text !== undefined) ? texts.toSorted() : undefined
}

const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : typeof value === 'object' && value !== null ? [value] : undefined

/** Keys with their values, from either of CloudFormation's spellings; a hole stays where it is. */
function pairsOf(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return undefined
  if (!Array.isArray(value)) return Object.entries(value)
  return value.map((tag: unknown) => (typeof tag === 'object' && tag !== null ? [within(tag, ['Key']), within(tag, ['Value'])] : [tag, '']))
}

function tagsIn(value: unknown, from: From): Fact<Tags> {
  if (hasHole(value)) return unknown(becauseOf(value), from)
  const pairs = pairsOf(value)
  const hole = pairs?.flat().find(hasHole)
  if (typeof hole === 'string') return unknown(becauseOf(hole), from)
  if (pairs === undefined || !pairs.every(([key]) => typeof key === 'string')) return garbled('Tags', from)
  return known(Object.fromEntries(pairs.map(([key, one]) => [String(key), textOf(one) ?? '']).toSorted(byKey)), from)
}

const byKey = ([a = '']: readonly string[], [b = '']: readonly string[]) => (a < b ? -1 : 1)

/** Read for itself: a tag that is not resolved leaves the name as it is. A tag whose key, or which itself, has a hole may be the name. */
function nameIn(value: unknown, from: From): Fact<string | null> {
  if (hasHole(value)) return unknown(becauseOf(value), from)
  const pairs = pairsOf(value) ?? []
  const found = pairs.find(([key]) => key === 'Name') ?? pairs.find(([key]) => hasHole(key))
  const hole = found?.find(hasHole)
  if (typeof hole === 'string') return unknown(becauseOf(hole), from)
  return known(found === undefined ? null : (textOf(found[1]) ?? ''), from)
}

function leftToAws(field: string) {
  return {
    reason: 'unresolved',
    call: null,
    action: null,
    message: `the template has no ${field}: AWS makes a name up when it is deployed`,
  } as const
}

function lacks(field: string, from: From): Fact<never> {
  const message = `the template does not say ${field.replaceAll('/', '.')}, and what AWS then does is not documented as one default`
  return unknown({ reason: 'unresolved', call: null, action: null, message }, from)
}

function garbled(field: string, from: From): Fact<never> {
  return unknown(
    { reason: 'garbled', call: null, action: null, message: `the template has no readable ${field.replaceAll('/', '.')}` },
    from,
  )
}
