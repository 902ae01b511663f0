/** What a collector is: by AWS service, since permissions, clients and paging are. It fetches, joins by id, and understands nothing. */
import { kindOf } from '../../kinds/index.ts'
import { actualOf } from '../../kinds/define.ts'
import { tagsOf } from '../../kinds/read.ts'
import type { Because, Fact, From } from '../../model/fact.ts'
import { known, unknown } from '../../model/fact.ts'
import type { Actual, Gap } from '../../model/resource.ts'
import type { AnyRead, Answer, Call, Listing, Read } from '../call.ts'
import { callName } from '../call.ts'
import type { Asked } from '../source.ts'

export interface Collected {
  readonly resources: readonly Actual[]
  readonly gaps: readonly Gap[]
}

export interface Collector {
  /** The calls it makes. Plan, policy, guard, unknowns of a failed call and the fault matrix come from these tables. */
  readonly reads: Readonly<Record<string, AnyRead>>
  readonly collect: (call: Call, asked: Asked) => Promise<readonly Collected[]>
}

/** A list as resources of one kind; what could not be listed is a gap of it. */
export function fed<Item>(type: string, listing: Listing<Item>, parent: string | null = null): Collected {
  const kind = kindOf(type)
  const broken: Gap[] = []
  const resources = listing.items.flatMap(({ item, from }) => {
    try {
      return [actualOf(kind, item, from)]
    } catch (error) {
      broken.push({ type, parent, because: misshapen(error, from.call), from })
      return []
    }
  })
  return { resources, gaps: listing.gap === null ? broken.slice(0, 1) : [{ type, parent, ...listing.gap }] }
}

/**
 * An answer of another shape than AWS's model says (a list where an object stands) breaks whoever reads it. What was to be read is then
 * unknown, and the rest of the account is read all the same. Any other error is a bug, and is thrown on.
 */
export function misshapen(error: unknown, call: string | null): Because {
  if (!(error instanceof TypeError)) throw error
  return { reason: 'garbled', call, action: null, message: `the answer has another shape than it should have (${error.message})` }
}

/** The same list with each item joined to something of its own. */
export async function joined<Item, Joined>(
  listing: Listing<Item>,
  join: (item: Item, from: From) => Promise<Joined> | Joined,
): Promise<Listing<Joined>> {
  const items = await Promise.all(listing.items.map(async ({ item, from }) => ({ item: await join(item, from), from })))
  return { items, gap: listing.gap }
}

/** A whole list as one fact: unknown when it could not be read to its end. */
export function asFact<Item>(listing: Listing<Item>, from: From): Fact<readonly Item[]> {
  return listing.gap === null
    ? known(
        listing.items.map(({ item }) => item),
        from,
      )
    : unknown(listing.gap.because, listing.gap.from)
}

/** One item of a list; null where the whole list does not hold it, unknown where it may be in what could not be read. */
export function itemIn<Item>(listing: Listing<Item>, is: (item: Item) => boolean, from: From): Fact<Item | null> {
  const found = listing.items.find(({ item }) => is(item))
  if (found !== undefined) return known(found.item, found.from)
  return listing.gap === null ? known(null, from) : unknown(listing.gap.because, listing.gap.from)
}

/** One answer as a fact, by what it is asked for. */
export function answered<Out, T>(read: AnyRead, at: string, answer: Answer<Out>, pick: (output: Out) => T | undefined): Fact<T> {
  const from = { call: callName(read), at }
  if (!answer.ok) return unknown(answer.because, from)
  const value = pick(answer.output)
  // In evidence that somebody wrote by hand a value may be null.
  return value === undefined || value === null ? unknown(lacking(read, at), from) : known(value, from)
}

/** What the spec does not speak of is not asked for, and so not known. */
export function notAsked(read: AnyRead, at: string): Fact<never> {
  const call = callName(read)
  return unknown({ reason: 'not-recorded', call, action: null, message: 'not asked for: the spec does not speak of it' }, { call, at })
}

function lacking(read: AnyRead, at: string): Because {
  return { reason: 'garbled', call: callName(read), action: null, message: `the answer has no ${at}` }
}

/** The tags of one resource from a call of their own; what has no ARN has unknown ones. */
export async function tagsByArn<In, Out>(
  call: Call,
  read: Read<In, Out>,
  arn: string | undefined,
  from: From,
  input: (arn: string) => In,
  pick: (output: Out) => readonly unknown[] | undefined,
): Promise<Fact<Readonly<Record<string, string>>>> {
  if (arn === undefined) return unknown(lacking(read, `${from.at}/ARN`), from)
  const fact = answered(read, `/${arn}/Tags`, await call(read, input(arn)), pick)
  return fact.known ? tagsOf(fact.value, fact.from) : fact
}
