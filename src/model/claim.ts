/**
 * A claim: what the spec wants of one fact, and where it says so.
 * Kinds yield claims, never bare values; a bare value does not compile.
 */

/** A place in a spec file. Lines and columns count from 1; `pointer` is a JSON pointer (RFC 6901) into that file. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly pointer: string
}

/** A version that may move: at least `atLeast`, and never out of `within` (compared segment by segment: 18 holds 18.6, not 180). */
export interface VersionPolicy {
  readonly atLeast: string
  readonly within: string
}

/** What is wanted. `unstated`: the spec is silent, and silence is not a claim. */
export type Want<T> =
  | { readonly is: 'exactly'; readonly value: T }
  | { readonly is: 'atLeast'; readonly value: T }
  | { readonly is: 'atMost'; readonly value: T }
  | { readonly is: 'oneOf'; readonly values: readonly T[] }
  | { readonly is: 'between'; readonly least: T; readonly most: T }
  | { readonly is: 'version'; readonly policy: VersionPolicy }
  | { readonly is: 'unstated' }

/** A wanted value with the places it was made from; the first place is the one a finding points at. */
export interface Claim<T> {
  readonly want: Want<T>
  readonly at: readonly Place[]
  /** For a list: each element with its own places, so that a lost element points at its own line. */
  readonly parts?: readonly Part[]
}

export interface Part {
  readonly value: unknown
  readonly at: readonly Place[]
}

/** A claim of unknown type: what the engine handles once the kind has checked the types. */
export type AnyClaim = Claim<unknown>

export function exactly<T>(value: T, at: readonly Place[], parts?: readonly Part[]): Claim<T> {
  return parts === undefined ? { want: { is: 'exactly', value }, at } : { want: { is: 'exactly', value }, at, parts }
}

/** The spec is silent; `at` is where the leaf would stand. */
export function unstated<T>(at: readonly Place[]): Claim<T> {
  return { want: { is: 'unstated' }, at }
}

export function isStated(claim: AnyClaim): boolean {
  return claim.want.is !== 'unstated'
}

/** The one exact value of a claim, or undefined when the spec is silent or leaves room. */
export function valueOf<T>(claim: Claim<T>): T | undefined {
  return claim.want.is === 'exactly' ? claim.want.value : undefined
}

/** The same claim about a value derived from the stated one. Silence stays silence; room stays room. */
export function mapClaim<T, U>(claim: Claim<T>, f: (value: T) => U): Claim<U> {
  const { want, at } = claim
  switch (want.is) {
    case 'exactly':
      return { want: { is: 'exactly', value: f(want.value) }, at }
    case 'atLeast':
      return { want: { is: 'atLeast', value: f(want.value) }, at }
    case 'atMost':
      return { want: { is: 'atMost', value: f(want.value) }, at }
    case 'oneOf':
      return { want: { is: 'oneOf', values: want.values.map(f) }, at }
    case 'between':
      return { want: { is: 'between', least: f(want.least), most: f(want.most) }, at }
    case 'version':
      return { want, at }
    case 'unstated':
      return { want, at }
  }
}

/** A claim about several exact leaves at once: unstated when any of them is, else their values together with all their places. */
export function joinClaims<const C extends Readonly<Record<string, AnyClaim>>, U>(
  claims: C,
  f: (values: { readonly [K in keyof C]: C[K] extends Claim<infer V> ? V : never }) => U,
): Claim<U> {
  const at = Object.values(claims).flatMap(claim => claim.at)
  const values: Record<string, unknown> = {}
  for (const [key, claim] of Object.entries(claims)) {
    if (claim.want.is !== 'exactly') return unstated(at)
    values[key] = claim.want.value
  }
  // The loop above has put one value under every key of C.
  return exactly(f(values as { readonly [K in keyof C]: C[K] extends Claim<infer V> ? V : never }), at)
}
