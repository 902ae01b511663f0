/** The leaves of the spec language: each becomes one claim. */
import type { VersionPolicy } from '../claim.ts'
import { type Leaf, type Node, type Options, stated } from './node.ts'

type Shape = Readonly<Record<string, unknown>>

function leaf<T>(shape: Shape, description: string, options: Options = {}, extra: Shape = {}): Node<Leaf<T>> {
  return { ...shape, description, 'x-leaf': true, ...stated({ 'x-seenBy': options.seenBy, ...extra }) }
}

const one = (key: string, shape: Shape) => ({ type: 'object', properties: { [key]: shape }, required: [key], additionalProperties: false })
const oneOf = (scalar: Shape) => one('oneOf', { type: 'array', items: scalar, minItems: 1 })

/** A number, or room for one: `{ atLeast: 7 }`, `{ atMost: 7 }`, `{ between: [1, 7] }`, `{ oneOf: [1, 7] }`. */
function roomy(scalar: Shape): Shape {
  const pair = { type: 'array', items: scalar, minItems: 2, maxItems: 2 }
  return { anyOf: [scalar, one('atLeast', scalar), one('atMost', scalar), one('between', pair), oneOf(scalar)] }
}

interface Range {
  readonly minimum?: number
  readonly maximum?: number
}

export function integer(description: string, range: Range = {}, options: Options = {}) {
  return leaf<number>(roomy({ type: 'integer', ...range }), description, options)
}

/** A number without room: what identifies a thing. */
export function exactInteger(description: string, range: Range = {}, options: Options = {}) {
  return leaf<number>({ type: 'integer', ...range }, description, options)
}

/** No two entries of its map have the same. */
export function sole<T>(node: Node<T>): Node<T> {
  return { ...node, 'x-sole': true }
}

export function number(description: string, range: Range = {}, options: Options = {}) {
  return leaf<number>(roomy({ type: 'number', ...range }), description, options)
}

export function flag(description: string, options: Options = {}) {
  return leaf<boolean>({ type: 'boolean' }, description, options)
}

/** True, or left out: to say that it is not so, say what is. */
export function mark(description: string) {
  return leaf<boolean>({ type: 'boolean', enum: [true] }, description)
}

/** False, or left out: what may be is no claim. */
export function ban(description: string, options: Options = {}) {
  return leaf<boolean>({ type: 'boolean', enum: [false] }, description, options)
}

const nonEmpty = { type: 'string', minLength: 1 }

interface TextShape {
  readonly pattern?: string
  readonly format?: Format
}

/** The checks that src/spec/checks knows. */
export type Format = 'cidr' | 'vpc-cidr' | 'subnet-cidr' | 'zone' | 'protocol' | 'ports'

export function text(description: string, shape: TextShape = {}, options: Options = {}) {
  const { format, ...rest } = shape
  return leaf<string>({ ...nonEmpty, ...rest }, description, options, { 'x-format': format })
}

/** A text, or room for one: `{ oneOf: [t3.small, t3a.small] }`. */
export function setting(description: string, shape: TextShape = {}, options: Options = {}) {
  const { format, ...rest } = shape
  const scalar = { ...nonEmpty, ...rest }
  return leaf<string>({ anyOf: [scalar, oneOf(scalar)] }, description, options, { 'x-format': format })
}

export function choice<const V extends readonly string[]>(values: V, description: string, options: Options = {}) {
  return leaf<V[number]>({ type: 'string', enum: [...values] }, description, options)
}

const list = (items: Shape, shape: Shape = {}) => ({ type: 'array', items, uniqueItems: true, ...shape })

export function texts(description: string, shape: { readonly minItems?: number; readonly format?: Format } = {}, options: Options = {}) {
  const { format, ...rest } = shape
  return leaf<readonly string[]>(list(nonEmpty, rest), description, options, { 'x-format': format })
}

export function choices<const V extends readonly string[]>(values: V, description: string, options: Options = {}) {
  return leaf<readonly V[number][]>(list({ type: 'string', enum: [...values] }), description, options)
}

interface NameOptions extends Options {
  /** What AWS makes of other characters would never equal what the spec says: it keeps some names in lower case. */
  readonly lowerCase?: true
  /** Unique among those that share this field; `.`: in the entry that it stands in; without it, in the whole spec. */
  readonly within?: string
  /** May stand more than once. */
  readonly repeats?: true
  /** `${account}` may stand in it. */
  readonly account?: true
}

/** The finished name of a resource of this kind; `maxLength` is AWS's limit. Templates in it are filled in by src/spec. */
export function name(type: string, maxLength: number, options: NameOptions = {}) {
  const { lowerCase, within, repeats, account } = options
  const shape = { type: 'string', minLength: 1, maxLength, ...(lowerCase && { pattern: '^[^A-Z]+$' }) }
  const says = `Physical name or Name tag (${type}); AWS allows ${maxLength} characters${lowerCase ? ' and keeps it in lower case' : ''}.`
  return leaf<string>(shape, says, options, { 'x-name': type, 'x-within': within, 'x-repeats': repeats, 'x-account': account })
}

interface RefOptions extends Options {
  /** Words that may stand in the place of a key. */
  readonly or?: readonly string[]
}

/** The key of an entry elsewhere in the spec. */
export function ref(pointer: string, description: string, options: RefOptions = {}) {
  return leaf<string>(nonEmpty, description, options, { 'x-refers': pointer, 'x-or': options.or })
}

export function refs(pointer: string, description: string, shape: { readonly minItems?: number } = {}, options: Options = {}) {
  return leaf<readonly string[]>(list(nonEmpty, shape), description, options, { 'x-refers': pointer })
}

/** A version: `"18.1"` holds 18.1 and 18.1.x; `{ atLeast: "18.1", within: "18" }` also every later 18. */
export function version(description: string, options: Options = {}) {
  const segments = { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)*$' }
  const fields = { atLeast: segments, within: segments }
  const policy = { type: 'object', properties: fields, required: ['atLeast', 'within'], additionalProperties: false }
  return leaf<VersionPolicy>({ anyOf: [segments, policy] }, description, options, { 'x-version': true })
}

/** Ports: numbers and ranges, `[80, 443, "9092-9094"]`. */
export function ports(description: string, options: Options = {}) {
  const range = { type: 'string', pattern: '^[0-9]{1,5}-[0-9]{1,5}$' }
  const port = { type: ['integer', 'string'], anyOf: [{ type: 'integer', minimum: 0, maximum: 65535 }, range] }
  return leaf<readonly (number | string)[]>(list(port, { minItems: 1 }), description, options, { 'x-format': 'ports' })
}

/** Anything at all, for notes: no claim. */
export function anything(description: string) {
  return leaf<unknown>({}, description, { seenBy: 'none' })
}
