/** Attributes of load balancers and target groups: a list of keys with texts as values, whatever they mean. */
import { type Fact, known, thenFact } from '../model/fact.ts'
import { reading } from './read.ts'

/** Texts by attribute key (`deletion_protection.enabled`). */
export type Attributes = Readonly<Record<string, string>>

/** Reads attributes by key. AWS answers every attribute that a thing can have, so one that is not there was not read. */
export interface AttributeReading {
  readonly flag: (key: string) => Fact<boolean>
  readonly count: (key: string) => Fact<number>
  /** An empty text is none. */
  readonly text: (key: string) => Fact<string | null>
}

export function attributeReading(attributes: Fact<Attributes>): AttributeReading {
  const own = <T>(key: string, make: (value: string) => T | undefined): Fact<T> =>
    thenFact(attributes, (values, from) => {
      const made = Object.hasOwn(values, key) ? make(values[key] ?? '') : undefined
      const read = reading(from)
      return made === undefined ? read.missing(key) : known(made, read.at(key))
    })
  return {
    flag: key => own(key, value => (value === 'true' ? true : value === 'false' ? false : undefined)),
    count: key => own(key, value => (/^[0-9]+$/.test(value) ? Number(value) : undefined)),
    text: key => own<string | null>(key, value => (value === '' ? null : value)),
  }
}
