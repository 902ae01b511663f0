/** What kinds have in common when they say what is expected: finished names, references by key, tags. */
import { type Claim, exactly, isStated, joinClaims, mapClaim, type Part, type Place, unstated, valueOf } from '../model/claim.ts'
import type { Entries, Model } from '../model/language/index.ts'
import type { Pointer } from '../model/resource.ts'

interface Named {
  readonly name: Claim<string>
}

/** Whether the spec says anything at this part: a silent part stands where the one around it stands. */
export function isDeclared(part: { readonly at: readonly Place[] }, around: { readonly at: readonly Place[] }): boolean {
  return part.at !== around.at
}

/** The text of a finished name. The schema allows nothing but an exact one. */
export function textOf(name: Claim<string>): string {
  const text = valueOf(name)
  if (text === undefined) throw new Error('a name that is not exact')
  return text
}

/** Points at an expectation by its name path. */
export function pointer(type: string, ...path: readonly Claim<string>[]): Pointer {
  return { type, key: path.map(textOf).join('/') }
}

/** The entry that a reference names. The spec reader has checked that there is one. */
export function entryOf<E>(entries: Entries<E>, key: Claim<string>): E & { readonly key: string } {
  const entry = entries.get(textOf(key))
  if (entry === undefined) throw new Error(`no entry ${textOf(key)}: the spec reader lets no such reference pass`)
  return entry
}

/** A reference by key as a claim of the finished name of what it points to. */
export function nameOf<E extends Named>(entries: Entries<E>, key: Claim<string>): Claim<string> {
  if (!isStated(key)) return unstated(key.at)
  const name = entryOf(entries, key).name
  return joinClaims({ key, name }, values => values.name)
}

/** References by key as a claim of finished names, each with its own places. */
export function namesOf<E extends Named>(entries: Entries<E>, keys: Claim<readonly string[]>): Claim<readonly string[]> {
  const list = valueOf(keys)
  if (list === undefined) return unstated(keys.at)
  const parts = list.map((key, index): Part => {
    const at = keys.parts?.[index]?.at ?? keys.at
    const name = entryOf(entries, exactly(key, at)).name
    return { value: textOf(name), at: [...at, ...name.at] }
  })
  return exactly(
    parts.map(part => String(part.value)),
    keys.at,
    parts,
  )
}

/** A list, each element rewritten, with the places of each. */
export function mapTexts(claim: Claim<readonly string[]>, f: (text: string) => string): Claim<readonly string[]> {
  const list = valueOf(claim)
  if (list === undefined) return unstated(claim.at)
  return exactly(
    list.map(f),
    claim.at,
    list.map((text, index) => ({ value: f(text), at: claim.parts?.[index]?.at ?? claim.at })),
  )
}

/** A certificate goes by the domain that it is stated for. The spec reader has checked that there is one. */
export function certificateDomain(model: Model, key: Claim<string>): Claim<string> {
  const domain = model.shared.certificates.get(valueOf(key) ?? '')?.domain
  return domain === undefined ? unstated(key.at) : exactly(textOf(domain), [...key.at, ...domain.at])
}

/** The stated tags of a resource; with `name`, the `Name` tag too. */
export function tagsFor(model: Model, name?: Claim<string>): Claim<Readonly<Record<string, string>>> {
  return tagsOver(model, [], name)
}

/** The stated tags of what environments share: those of `shared` over those of the environment. */
export function sharedTagsFor(model: Model): Claim<Readonly<Record<string, string>>> {
  return tagsOver(model, [...model.shared.tags])
}

function tagsOver(
  model: Model,
  over: readonly (readonly [string, Claim<string>])[],
  name?: Claim<string>,
): Claim<Readonly<Record<string, string>>> {
  const stated = [...new Map([...model.tags, ...over])]
    .filter(([, value]) => isStated(value))
    .map(([key, value]): readonly [string, Claim<string>] => [key, value])
  const all = name === undefined ? stated : [...stated, ['Name', name] as const]
  if (all.length === 0) return unstated(model.tags.at)
  return exactly(
    Object.fromEntries(all.map(([key, value]) => [key, textOf(value)])),
    model.tags.at,
    all.map(([key, value]) => ({ value: key, at: value.at })),
  )
}

/** A stated choice as another text of ours: `off` becomes `disabled`. */
export function translated<T extends string>(claim: Claim<T>, table: Readonly<Record<T, string>>): Claim<string> {
  return mapClaim(claim, value => table[value])
}
