/** A part of a template with its entries by name. */
import { isObject } from '../json.ts'

export type Fields = Readonly<Record<string, unknown>>

/** None where something else stands there. */
export const fieldsIn = (value: unknown): Fields => (isObject(value) ? value : {})
