/** The spec language as the stages read it: JSON Schema nodes with our annotations. */
import { language } from '../model/language/index.ts'
import type { Format } from '../model/language/leaf.ts'
import type { SeenBy } from '../model/language/node.ts'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly (string | boolean)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly 'x-leaf'?: true
  readonly 'x-map'?: true
  readonly 'x-entry'?: string
  readonly 'x-each'?: true
  readonly 'x-exactlyOne'?: readonly string[]
  readonly 'x-someOf'?: readonly string[]
  readonly 'x-refers'?: string
  readonly 'x-or'?: readonly string[]
  readonly 'x-name'?: string
  readonly 'x-within'?: string
  readonly 'x-repeats'?: true
  readonly 'x-sole'?: true
  readonly 'x-account'?: true
  readonly 'x-format'?: Format
  readonly 'x-version'?: true
  readonly 'x-seenBy'?: SeenBy
}

// The language is built of such nodes alone; its own type says more than the stages need.
export const root = language as Schema

/** The key under which a map holds what all its entries have. */
export const everyEntry = '*'

export const isLeaf = (schema: Schema | undefined) => schema?.['x-leaf'] === true
export const isMap = (schema: Schema | undefined) => schema?.['x-map'] === true

/** What stands under a key: an entry of a map, a field of a group; undefined for what the language does not know. */
export function under(schema: Schema | undefined, key: string): Schema | undefined {
  if (schema === undefined || isLeaf(schema)) return undefined
  if (isMap(schema)) return schema.additionalProperties === false ? undefined : schema.additionalProperties
  if (schema['x-each'] && key === 'each') return each
  const { properties = {} } = schema
  return Object.hasOwn(properties, key) ? properties[key] : undefined
}

/** The one field that is gone before a spec is a Model. */
export const each: Schema = {
  type: 'string',
  pattern: '^/',
  description: 'A map of the spec (`/ecs/services`): this entry then stands for one for each of its keys, which is `${each}`.',
  'x-leaf': true,
}

/** The keys that the language knows below a node. */
export const fieldsOf = (schema: Schema | undefined): readonly string[] => Object.keys(schema?.properties ?? {})

/** The same place in the language as a pointer into a spec; undefined where it leads nowhere. */
export function schemaAt(pointer: string): Schema | undefined {
  return segmentsOf(pointer).reduce<Schema | undefined>(under, root)
}

/** JSON pointers (RFC 6901). */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
export const pointerTo = (segments: readonly (string | number)[]): string =>
  segments.map(segment => `/${escaped(String(segment))}`).join('')
const escaped = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1')
