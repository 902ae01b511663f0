/** Answers as plain JSON, and JSON with one spelling: what is compared, stored and remembered never depends on the order of keys. */

/**
 * What the SDK returned, as the JSON it stands for: dates as ISO 8601 text, `$metadata` and what is undefined left out.
 * Keys become own properties whatever their name, so that `__proto__` in an answer reaches no prototype.
 * Throws on bytes: no declared read has any.
 */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) throw new Error('an answer holds bytes, which no declared read may bring')
  if (Array.isArray(value)) return value.map(element => plain(element) ?? null)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (!isObject(value)) return value
  return mapEntries(value, ([key, inner]) => (key === '$metadata' ? undefined : plain(inner)))
}

/** The one line of a JSON value: keys sorted, no blanks. Undefined is left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null'
}

/** The one way a JSON value is written to a file: keys sorted, two blanks, a line feed at the end. */
export function stable(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

/** By code units: the same on every machine and in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value under an own key; what an object inherits is never an answer. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The same object with each value made new; what becomes undefined is left out. */
export function mapEntries(
  value: Readonly<Record<string, unknown>>,
  make: (entry: [string, unknown]) => unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, make([key, inner])])
  return Object.fromEntries(entries.filter(([, made]) => made !== undefined))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byText(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The text under a key of an answer's object; empty where there is none. */
export function textIn(value: unknown, key: string): string {
  const text = own(value, key)
  return typeof text === 'string' ? text : ''
}
