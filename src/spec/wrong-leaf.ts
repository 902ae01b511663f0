/** One wrong leaf: of all that a validator says of it, the one thing that helps. */
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import type { ErrorObject } from 'ajv'
import { type Code, didYouMean, type Tell } from './problems.ts'
import { takesText, valueText } from './say.ts'
import { fieldsOf, type Schema, segmentsOf } from './schema.ts'
import { child, type Tree } from './tree.ts'
import { placeOf, type Site, title } from './walk.ts'

export interface Wrong {
  readonly site: Site
  /** From the leaf on to the value that the error is about. */
  readonly rest: readonly string[]
  readonly error: ErrorObject
}

/** Tells of a leaf (or an element of a list) once. */
export function tellOfLeaf(wrongs: readonly Wrong[], tell: Tell): void {
  const { site, rest, error } = nearest(wrongs)
  const twice = error.keyword === 'uniqueItems' ? [String(Math.max(Number(error.params['i']), Number(error.params['j'])))] : rest
  const value = twice.reduce<Tree>(step, site.tree)
  if (value.is === 'scalar' && value.broken) return
  const { code, says } = reasons[error.keyword] ?? typed
  const words = { of: title(site), value: valueText(value), says: says(site.schema) }
  tell(code(site.schema), placeOf(value), said(value === site.tree ? 'value-is' : 'value-holds', words), hintFor(site, value))
}

/** The deepest, and there what says more than `another type`: the branches of an anyOf each say that. */
function nearest(wrongs: readonly Wrong[]): Wrong {
  const rank = ({ error }: Wrong) => segmentsOf(error.instancePath).length * 2 + (vague.has(error.keyword) ? 0 : 1)
  return wrongs.reduce((best, wrong) => (rank(wrong) > rank(best) ? wrong : best))
}

const vague = new Set(['type', 'anyOf', 'required', 'additionalProperties'])

const step = (tree: Tree, key: string): Tree => (tree.is === 'list' ? tree.items[Number(key)] : child(tree, key)) ?? tree

interface Reason {
  readonly code: (schema: Schema) => Code
  readonly says: (schema: Schema) => Words
}

const takes = (schema: Schema) => said('says-takes', { what: takesText(schema) })
const typed: Reason = { code: () => 'SPEC_WRONG_TYPE', says: takes }
const range: Reason = { code: schema => (schema['x-format'] === 'ports' ? 'SPEC_PORT_RANGE' : 'SPEC_OUT_OF_RANGE'), says: takes }

const reasons: Readonly<Record<string, Reason>> = {
  minimum: range,
  maximum: range,
  enum: { code: () => 'SPEC_WRONG_VALUE', says: takes },
  pattern: { code: () => 'SPEC_WRONG_VALUE', says: ({ description = '' }) => said('says-no-fit', { description }) },
  minLength: { code: () => 'SPEC_WRONG_VALUE', says: () => said('says-not-empty') },
  minItems: { code: () => 'SPEC_TOO_FEW_ITEMS', says: ({ minItems = 1 }) => said('says-at-least', { least: minItems }) },
  uniqueItems: { code: () => 'SPEC_DUPLICATE_ITEM', says: () => said('says-twice') },
}

/** A near word of those that it takes; quotes, where a text was read as something else. */
function hintFor({ schema }: Site, value: Tree): Words | undefined {
  if (value.is === 'mapping') return [...value.entries.keys()].map(key => didYouMean(key, roomsOf(schema))).find(hint => hint !== undefined)
  if (value.is !== 'scalar' || value.value === null) return undefined
  if (typeof value.value === 'string') return didYouMean(value.value, (schema.enum ?? schema.items?.enum ?? []).map(String))
  return takesText(schema).en.includes('text') ? said('spec-quote-it', { text: JSON.stringify(String(value.value)) }) : undefined
}

const roomsOf = (schema: Schema) => (schema.anyOf ?? []).flatMap(fieldsOf)
