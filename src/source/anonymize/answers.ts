/** Recorded requests and answers, renamed value by value. */
import type { Answer } from '../call.ts'
import { isObject, mapEntries } from '../json.ts'
import type { Rename } from './text.ts'
import { hasOwnKeys, isKeptField } from './words.ts'

/** The same value with other names in it. Keys are the API's, and stay; those of tags and labels are somebody's. */
export function renamedValue(
  rename: Rename,
  value: unknown,
  field = '',
  above = '',
  beside: Readonly<Record<string, unknown>> = {},
): unknown {
  if (typeof value === 'string') return isKeptField(above, field, beside) ? value : renamedText(rename, value, field)
  if (Array.isArray(value))
    return value.map(one => (isObject(one) ? renamedFields(rename, one, field) : renamedValue(rename, one, field, above, beside)))
  if (!isObject(value)) return value
  if (hasOwnKeys(field))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename.tag(key), renamedValue(rename, one, key, field, value)]))
  return renamedFields(rename, value, field)
}

function renamedFields(rename: Rename, value: Readonly<Record<string, unknown>>, field: string): unknown {
  const renamed = mapEntries(value, ([key, one]) => renamedValue(rename, one, key, field, value))
  // A map by identifier.
  return Object.keys(value).some(isDrawn)
    ? Object.fromEntries(Object.entries(renamed).map(([key, one]) => [isDrawn(key) ? rename.text(key) : key, one]))
    : renamed
}

const isDrawn = (key: string) => /-[0-9a-f]{8,17}$|^[0-9]{12}$|^arn:/.test(key)

/** What AWS said is left out: its sentences hold names, and nothing reads them. */
export function renamedAnswer<Out>(rename: Rename, answer: Answer<Out>): Answer<unknown> {
  if (answer.ok) return { ok: true, output: renamedValue(rename, answer.output) }
  return { ...answer, because: { ...answer.because, message: 'what AWS said is left out of anonymised evidence' } }
}

/** Documents within texts (policies, dashboards) are renamed as documents. */
function renamedText(rename: Rename, text: string, field: string): string {
  if (field === 'Key' || field === 'key' || field === 'TagKey') return rename.tag(text)
  if (/^%7B/i.test(text)) {
    const plain = parsed(decoded(text))
    return isObject(plain) ? encodeURIComponent(JSON.stringify(renamedValue(rename, plain))) : rename.text(text)
  }
  const document = /^\s*[{[]/.test(text) ? parsed(text) : undefined
  return isObject(document) || Array.isArray(document) ? JSON.stringify(renamedValue(rename, document)) : rename.text(text)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
