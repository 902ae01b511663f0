/** Texts with `${name}` in them. `$${` stands for the text `${` itself. */
import { said } from '../text/said.ts'
import type { Tell } from './problems.ts'
import { didYouMean, thereAre } from './problems.ts'
import type { Places, Scalar } from './tree.ts'

/** What a variable stands for. */
export interface Value {
  readonly text: string
  /** The text with a `*` for what differs from entry to entry. */
  readonly pattern: string
  /** Where it was written; empty for what is given. */
  readonly at: Places
  /** Whether it says something else in another environment. */
  readonly byEnvironment: boolean
}

/** Variables by name; null for one that could not be worked out, about which a problem has been told. */
export interface Scope {
  readonly get: (name: string) => Value | null | undefined
  readonly names: () => Iterable<string>
}

/** Characters; above every text that AWS takes in a setting, and where variables of variables stop growing. */
const longest = 10_000

/** The text with its variables filled in; null when something is wrong with it, and then a problem has been told. */
export function filled(scalar: Scalar, scope: Scope, tell: Tell): Value | null {
  const text = String(scalar.value)
  if (!text.includes('${')) return literal(text, scalar.at)
  const values = partsOf(text).map(part => ('text' in part ? literal(part.text) : valueOf(part.variable, scalar, scope, tell)))
  const known = values.filter(value => value !== null)
  const long = known.reduce((length, { text }) => length + text.length, 0) > longest
  if (long) return tell('SPEC_TEMPLATE', scalar.at[0] ?? null, said('template-too-long', { most: longest }))
  if (known.length < values.length) return null
  return {
    text: known.map(value => value.text).join(''),
    pattern: known.map(value => value.pattern).join(''),
    at: unique([...scalar.at, ...known.flatMap(value => value.at)]),
    byEnvironment: known.some(value => value.byEnvironment),
  }
}

const literal = (text: string, at: Places = []): Value => ({ text, pattern: text, at, byEnvironment: false })

const unique = (places: Places): Places =>
  places.filter((place, index) => places.findIndex(one => one.file === place.file && one.pointer === place.pointer) === index)

type Part = { readonly text: string } | { readonly variable: string | null }

/** `a-${b}` as its parts; a variable without an end is null. */
function partsOf(text: string): readonly Part[] {
  return text.split(/(\$\$\{|\$\{[^{}]*\}|\$\{)/).map((part): Part => {
    if (part === '$${') return { text: '${' }
    if (part === '${') return { variable: null }
    return part.startsWith('${') ? { variable: part.slice(2, -1) } : { text: part }
  })
}

function valueOf(name: string | null, { at }: Scalar, scope: Scope, tell: Tell): Value | null {
  const [place = null] = at
  if (name === null)
    return tell('SPEC_TEMPLATE', place, said('template-open', { start: '${' }), said('template-open-hint', { escaped: '$${' }))
  const value = scope.get(name)
  if (value !== undefined) return value
  const names = [...scope.names()]
  return tell(
    'SPEC_UNKNOWN_VARIABLE',
    place,
    said('variable-unknown', { name: JSON.stringify(name) }),
    didYouMean(name, names) ?? thereAre(names),
  )
}
