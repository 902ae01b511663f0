/** What a kind is: one file, pure functions, the same order in every file. */
import type { AnyClaim, Claim, Place } from '../model/claim.ts'
import type { AnyFact, Fact, From } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import type { Actual, Bears, Owner, Pending, Pointer, State } from '../model/resource.ts'
import type { Words } from '../model/words.ts'
import { type LiveOnly, liveOnly, symbolOf, type TemplateItem } from './template.ts'

/**
 * How a stated value and a fact are held against each other. The functions are in src/compare/comparisons.ts;
 * a kind only names one, so that rules stay data.
 */
export type Comparison =
  | 'same' // one scalar, equal by value
  | 'set' // lists without order
  | 'entries' // values by key: those of stated keys; which keys there are is another property
  | 'tags' // stated tags; further keys are nobody's business
  | 'version' // a version against a version or a policy
  | 'band' // a number that an autoscaler moves, against the band it may move in
  | 'traffic' // rules of a security group, as sets of traffic
  | 'storage' // GiB, which storage autoscaling grows as far as MaxAllocatedStorage
  | 'covers' // a list that holds at least what is stated
  | 'retention' // days; null keeps for ever
  | 'acl' // entries of a network ACL, as what they permit together
  | 'routes' // routes, by destination

/** What a difference in a property means to somebody who reads it; the functions are in src/compare/effects.ts. */
export type EffectKind =
  | 'other'
  | 'size' // resized
  | 'placement' // misplaced
  | 'protection' // true or more is stronger: weakened, strengthened
  | 'exposure' // true or more is more open: opened, closed
  | 'traffic' // added is opened, lost is closed
  | 'retention' // longer is stronger, and null the longest
  | 'route' // lost or leading nowhere is closed, anything else is opened

export interface Property {
  readonly label: Words
  readonly compare: Comparison
  readonly effect: EffectKind
}

/** What a kind yields for each entry of the spec. Names come finished from the Model. */
export interface Expected<P> {
  /** Unstated where a thing is known by its natural key alone; then it has a key. */
  readonly name: Claim<string>
  /** What tells it apart within its parent where its name does not: the device of a volume. */
  readonly key?: string
  readonly parent: Pointer | null
  readonly at: readonly Place[]
  readonly properties: { readonly [K in keyof P]: Claim<P[K]> }
  /** AWS makes it by itself (a default security group): not applicable to a template that does not speak of it. */
  readonly liveOnly?: boolean
}

/** What a kind makes of one API item. */
export interface FromApi<P> {
  readonly id: string
  readonly arn: string | null
  readonly name: Fact<string | null>
  /** Besides id and ARN. */
  readonly aliases?: readonly string[]
  readonly parent: Fact<string> | null
  readonly vpc: Fact<string | null>
  readonly alsoVpcs?: readonly string[]
  readonly owner?: Fact<Owner | null>
  readonly bears?: Bears | null
  readonly tags: Fact<Readonly<Record<string, string>>>
  readonly properties: { readonly [K in keyof P]: Fact<unknown> }
  readonly pending?: { readonly [K in keyof P]?: Pending }
  /** The physical name that an accepted change gives it. */
  readonly newName?: Pending
  readonly now?: readonly State[]
  readonly gone?: string | null
  readonly madeByAws?: string | null
}

/** What a kind makes of one resource of a template; its id and its symbols are known already. */
export interface FromTemplate<P> {
  /** Where one resource holds several of the kind (the volumes of an instance): what tells them apart. */
  readonly part?: string
  readonly name: Fact<string | null>
  /** Besides those of the resource. */
  readonly aliases?: readonly string[]
  readonly parent: Fact<string> | null
  readonly vpc: Fact<string | null>
  readonly alsoVpcs?: readonly string[]
  readonly owner?: Fact<Owner | null>
  readonly tags: Fact<Readonly<Record<string, string>>>
  readonly properties: { readonly [K in keyof P]: Fact<unknown> | LiveOnly }
  readonly madeByAws?: string | null
}

export interface Kind<P, Item> {
  /** The CloudFormation type. */
  readonly type: string
  readonly title: Words
  /** The property that holds the physical name, as a finding on a renamed resource shows it. */
  readonly nameProperty: string
  /** The kind it lives in, paired before it. */
  readonly parent: string | null
  /** Properties that identify it within its parent when its name was changed. */
  readonly naturalKey: readonly (keyof P & string)[]
  /** Where in the spec an entry of this kind would be declared: what a finding on an unmanaged one points at. */
  readonly declaredIn: (model: Model) => readonly Place[]
  /** Only stated ones are looked for: no other is anybody's concern. */
  readonly onlyStated?: boolean
  /** Its name is what it is: under another name it is another thing, and not this one renamed. */
  readonly neverRenamed?: boolean
  /** Its name (a port) tells it apart within its parent alone: people read its name path. */
  readonly namedWithinParent?: boolean
  readonly properties: { readonly [K in keyof P]: Property }
  readonly expected: (model: Model) => Iterable<Expected<P>>
  readonly fromApi: (item: Item, from: From) => FromApi<P>
  /** The CloudFormation types that fromTemplate is given; without it, the kind's own. */
  readonly templateTypes?: readonly string[]
  /** None, one or several of the kind from one resource of a template. Without it the kind is not applicable to templates. */
  readonly fromTemplate?: (item: TemplateItem, from: From) => FromTemplate<P> | readonly FromTemplate<P>[]
}

/** Typed at the door, plain inside: the engine handles every kind as this. */
export interface AnyKind {
  readonly type: string
  readonly title: Words
  readonly nameProperty: string
  readonly parent: string | null
  readonly naturalKey: readonly string[]
  readonly declaredIn: (model: Model) => readonly Place[]
  readonly onlyStated?: boolean
  readonly neverRenamed?: boolean
  readonly namedWithinParent?: boolean
  readonly properties: Readonly<Record<string, Property>>
  readonly expected: (model: Model) => Iterable<{
    readonly name: Claim<string>
    readonly key?: string
    readonly parent: Pointer | null
    readonly at: readonly Place[]
    readonly properties: Readonly<Record<string, AnyClaim>>
    readonly liveOnly?: boolean
  }>
  readonly fromApi: (
    item: never,
    from: From,
  ) => Omit<FromApi<Record<string, unknown>>, 'properties' | 'pending'> & {
    readonly properties: Readonly<Record<string, AnyFact>>
    readonly pending?: Readonly<Record<string, Pending>>
  }
  readonly templateTypes?: readonly string[]
  readonly fromTemplate?: (item: TemplateItem, from: From) => AnyFromTemplate | readonly AnyFromTemplate[]
}

type AnyFromTemplate = Omit<FromTemplate<Record<string, unknown>>, 'properties'> & {
  readonly properties: Readonly<Record<string, AnyFact | LiveOnly>>
}

export function defineKind<P, Item, const T extends string>(
  kind: Kind<P, Item> & { readonly type: T },
): Kind<P, Item> & { readonly type: T } {
  return kind
}

/** The properties of a kind, for the types of rules. */
export type PropertiesOf<K> = K extends Kind<infer P, infer _Item> ? P : never

/** Makes an Actual of what a kind's fromApi gave. */
export function actualOf(kind: AnyKind, item: unknown, from: From): Actual {
  // The collector that feeds a kind yields that kind's items: held by the types of src/source/collect.
  const read = kind.fromApi(item as never, from)
  // The SDK's types do not hold an answer that is garbled: what is no text identifies nothing.
  const [id = '', arn = null] = [read.id, read.arn].map(one => (typeof one === 'string' ? one : undefined))
  return {
    type: kind.type,
    id,
    arn,
    name: read.name,
    aliases: [...new Set([id, ...(arn === null ? [] : [arn]), ...(read.aliases ?? []).filter(alias => typeof alias === 'string')])],
    parent: read.parent,
    vpc: read.vpc,
    ...(read.alsoVpcs !== undefined && { alsoVpcs: read.alsoVpcs }),
    ...(read.owner !== undefined && { owner: read.owner }),
    ...(read.bears != null && { bears: read.bears }),
    tags: read.tags,
    properties: read.properties,
    pending: { ...read.pending, ...(read.newName !== undefined && { [kind.nameProperty]: read.newName }) },
    ...(read.now !== undefined && read.now.length > 0 && { now: read.now }),
    gone: read.gone ?? null,
    madeByAws: read.madeByAws ?? null,
    from,
  }
}

/** Makes Actuals of what a kind's fromTemplate gave: a template has no ARN and nothing that waits or is on its way out. */
export function actualsOfTemplate(kind: AnyKind, item: TemplateItem, from: From): readonly Actual[] {
  const made = kind.fromTemplate?.(item, from) ?? []
  return (isList(made) ? made : [made]).map(read => {
    const properties = Object.entries(read.properties)
    const own = read.part === undefined ? [] : [symbolOf(`${item.id}/${read.part}`)]
    return {
      type: kind.type,
      id: read.part === undefined ? item.id : `${item.id}/${read.part}`,
      arn: null,
      name: read.name,
      aliases: [...new Set([...(read.part === undefined ? item.aliases : own), ...named(kind, read.name), ...(read.aliases ?? [])])],
      parent: read.parent,
      vpc: read.vpc,
      ...(read.alsoVpcs !== undefined && { alsoVpcs: read.alsoVpcs }),
      ...(read.owner !== undefined && { owner: read.owner }),
      tags: read.tags,
      properties: Object.fromEntries(properties.flatMap(([name, fact]) => (fact === liveOnly ? [] : [[name, fact]]))),
      notApplicable: properties.flatMap(([name, fact]) => (fact === liveOnly ? [name] : [])),
      pending: {},
      gone: null,
      madeByAws: read.madeByAws ?? null,
      from,
    }
  })
}

const isList = <T>(made: T | readonly T[]): made is readonly T[] => Array.isArray(made)

/** A physical name is an alias; a `Name` tag refers to nothing. */
const named = ({ nameProperty }: AnyKind, name: Fact<string | null>): readonly string[] =>
  !nameProperty.startsWith('Tags/') && name.known && name.value !== null ? [name.value] : []
