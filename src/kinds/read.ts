/** How a kind reads an API item: each field becomes a fact with its path; what is missing or of another type is unknown. */
import { type Fact, type From, known, mapFact, unknown } from '../model/fact.ts'
import { type Reference, refer, referByName } from '../model/resource.ts'
import type { Default } from './defaults.ts'

/** Reads fields of one item. `field` is the path below the item; a default is one of the documented ones in defaults.ts. */
export interface Reading {
  readonly from: From
  readonly text: (field: string, value: unknown, absent?: Default<string | null>) => Fact<string>
  readonly textOrNull: (field: string, value: unknown) => Fact<string | null>
  readonly flag: (field: string, value: unknown, absent?: Default<boolean>) => Fact<boolean>
  readonly count: (field: string, value: unknown, absent?: Default<number | null>) => Fact<number>
  /** A number that AWS writes as a text (`"512"`). */
  readonly countInText: (field: string, value: unknown) => Fact<number>
  /** A list of texts, each taken from an element; an element without it makes the list unknown. */
  readonly texts: <E>(
    field: string,
    list: readonly E[] | undefined,
    pick: (element: E) => unknown,
    absent?: Default<readonly string[]>,
  ) => Fact<readonly string[]>
  readonly at: (field: string) => From
  readonly missing: (field: string) => Fact<never>
}

export function reading(from: From): Reading {
  const at = (field: string): From => ({ call: from.call, at: `${from.at}/${field}` })
  const missing = (field: string) => lacks(field, at(field))
  const typed =
    <T>(is: (value: unknown) => value is T) =>
    (field: string, value: unknown, absent?: Default<T | null>): Fact<T> => {
      if (is(value)) return known(value, at(field))
      // A default of null says `absent`; the comparison treats it as any other value.
      if ((value === undefined || value === null) && absent !== undefined) return known(absent.value as T, at(field))
      return missing(field)
    }
  return {
    from,
    at,
    missing,
    text: typed(isText),
    textOrNull: (field, value) => (value === undefined || value === null ? known(null, at(field)) : typed(isText)(field, value)),
    flag: typed(isFlag),
    count: typed(isCount),
    countInText: (field, value) => (isText(value) && /^[0-9]+$/.test(value) ? known(Number(value), at(field)) : missing(field)),
    texts: (field, list, pick, absent) => {
      if (!Array.isArray(list))
        return absent === undefined || (list !== undefined && list !== null) ? missing(field) : known(absent.value, at(field))
      const values = list.map(pick)
      return values.every(isText) ? known([...values].sort(), at(field)) : missing(field)
    },
  }
}

/** The tags of an item as a record, from any of AWS's three spellings. Absent tags are no tags: every API that tags inline leaves the list out or empty. */
export function tagsOf(list: readonly unknown[] | undefined, from: From): Fact<Readonly<Record<string, string>>> {
  const tags = new Map<string, string>()
  for (const tag of list ?? []) {
    if (typeof tag !== 'object' || tag === null) return lacks('Tags', from)
    const { Key, Value, key, value } = tag as Readonly<Record<string, unknown>>
    const [name, text] = [Key ?? key, Value ?? value ?? '']
    if (typeof name !== 'string' || typeof text !== 'string') return lacks('Tags', from)
    tags.set(name, text)
  }
  return known(Object.fromEntries([...tags].sort(([a], [b]) => (a < b ? -1 : 1))), from)
}

/** An alias as a reference to what it points to; none stays none. */
export function referring(type: string, fact: Fact<string | null>): Fact<Reference | null> {
  return mapFact(fact, alias => (alias === null ? null : refer(type, alias)))
}

/** A physical name as a reference to what bears it. */
export function referringByName(type: string, fact: Fact<string | null>): Fact<Reference | null> {
  return mapFact(fact, name => (name === null ? null : referByName(type, name)))
}

/** As referring, for a list of aliases. */
export function referringAll(type: string, fact: Fact<readonly string[]>): Fact<readonly Reference[]> {
  return mapFact(fact, aliases => aliases.map(alias => refer(type, alias)))
}

/** The `Name` tag; null where there is none. */
export function nameTag(tags: Fact<Readonly<Record<string, string>>>): Fact<string | null> {
  return tags.known ? known(Object.hasOwn(tags.value, 'Name') ? (tags.value['Name'] ?? null) : null, tags.from) : tags
}

function lacks(field: string, from: From): Fact<never> {
  return unknown({ reason: 'garbled', call: from.call, action: null, message: `the answer has no readable ${field}` }, from)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
