/** What of the Model is deployed: a claim that leaves room has one value that fits it, and silence leaves the property to AWS. */
import type { Claim, VersionPolicy } from '../src/model/claim.ts'
import type { Entries } from '../src/model/language/index.ts'

/** The value to deploy; undefined where the spec is silent. */
export function value<T>({ want }: Claim<T>): T | undefined {
  switch (want.is) {
    case 'exactly':
    case 'atLeast':
    case 'atMost':
      return want.value
    case 'oneOf':
      return want.values[0]
    case 'between':
      return want.least
    case 'version':
    case 'unstated':
      return undefined
  }
}

/** A version to begin with; later ones within the policy come by themselves. */
export function version({ want }: Claim<VersionPolicy>): string | undefined {
  if (want.is === 'version') return want.policy.atLeast
  return want.is === 'exactly' ? want.value.atLeast : undefined
}

/** A value that the language requires. */
export function needed<T>(claim: Claim<T>): T {
  const found = value(claim)
  if (found === undefined) throw new Error('the spec reader let a required value be left out')
  return found
}

/** The entry that a reference names; undefined where the spec is silent. */
export function referred<E>(entries: ReadonlyMap<string, E>, key: Claim<string>): E | undefined {
  const name = value(key)
  if (name === undefined) return undefined
  const found = entries.get(name)
  if (found === undefined) throw new Error(`the spec reader let a reference to ${name} pass`)
  return found
}

/** The entries that a list of references names, with their keys; none where the spec is silent. */
export function named<E>(entries: ReadonlyMap<string, E>, keys: Claim<readonly string[]>): readonly (readonly [string, E])[] {
  return (value(keys) ?? []).map(key => {
    const found = entries.get(key)
    if (found === undefined) throw new Error(`the spec reader let a reference to ${key} pass`)
    return [key, found]
  })
}

/** What each of the referred entries is made into; undefined where the spec is silent. */
export function texts<E>(
  entries: ReadonlyMap<string, E>,
  keys: Claim<readonly string[]>,
  text: (entry: E) => string,
): string[] | undefined {
  return value(keys) === undefined ? undefined : named(entries, keys).map(([, entry]) => text(entry))
}

/** An entry of a map of the Model. */
export type Item<M> = M extends Entries<infer E> ? E & { readonly key: string } : never

/** Each entry made into something, under its key. */
export function each<E, R>(entries: Entries<E>, make: (entry: E & { readonly key: string }) => R): ReadonlyMap<string, R> {
  return new Map([...entries].map(([key, entry]) => [key, make(entry)]))
}

/** Whether the spec says anything below this part. */
export function isDeclared(part: { readonly name: Claim<string> }): boolean {
  return part.name.want.is !== 'unstated'
}

/** The properties that the spec states; the others are left out of the template. */
export function stated<T extends object>(properties: { readonly [K in keyof T]: T[K] | undefined }): T {
  // What is left has no undefined in it, which is all that the parameter's type adds to T.
  return Object.fromEntries(Object.entries(properties).filter(([, one]) => one !== undefined)) as T
}

/** A construct's id of a word and the key of its entry: `Subnet`, `public-2a` → `SubnetPublic2a`. */
export function id(word: string, ...keys: readonly string[]): string {
  const parts = keys.flatMap(key => key.split(/[^A-Za-z0-9]+/)).map(part => part.charAt(0).toUpperCase() + part.slice(1))
  return [word, ...parts].join('')
}
