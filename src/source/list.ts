/** How a collector asks: for a whole list, for many things by identifier, for one answer. */
import type { Because } from '../model/fact.ts'
import type { Answer, AnyRead, Call, Listing, Read } from './call.ts'
import { failed, isAbsent } from './call.ts'
import { type Drawn, listing } from './items.ts'
import { own } from './json.ts'

export { describe } from './describe.ts'

/**
 * Reads a list to its end. A refused or unreadable page keeps what was read and sets the gap, and so does a page token that comes back
 * a second time. The order of the answers, their pages and repeated items never show: items are unique and sorted by identifier.
 */
export async function list<In, Out, Item>(call: Call, read: Read<In, Out, Item>, input: NoInfer<In>): Promise<Listing<Item>> {
  const sized = { ...read.page?.size, ...input }
  const seen = new Set<string>()
  let drawn: Drawn = { raw: [], because: null }
  for (let token: string | null = null; ; seen.add(token)) {
    const answer: Answer<unknown> = await call<unknown, unknown>(
      read,
      token === null ? sized : { ...sized, [read.page?.token ?? '']: token },
    )
    drawn = extended(read, drawn, answer, token === null)
    token = answer.ok ? nextOf(read, answer.output) : null
    if (token === null || drawn.because !== null) return listing(read, drawn)
    if (seen.has(token)) return listing(read, { ...drawn, because: repeated(read) })
  }
}

/** Asks for one answer. */
export function one<In, Out>(call: Call, read: Read<In, Out>, input: NoInfer<In>): Promise<Answer<Out>> {
  return call<In, Out>(read, input)
}

/**
 * What was drawn so far with one more page. Only a first page may say `not there`: later it means that the parent went away meanwhile.
 * AWS answers an empty list with its field present: each of 631 recorded answers to 39 listing operations (cloud-custodian's recordings,
 * the AWS CLI's examples) has the field, 20 of them empty. So an answer without it was not read.
 */
function extended(read: AnyRead, drawn: Drawn, answer: Answer<unknown>, first: boolean): Drawn {
  if (!answer.ok) return first && isAbsent(read, answer) ? drawn : { ...drawn, because: answer.because }
  const field = read.items?.field ?? ''
  const page = pageOf(read, answer.output, field)
  if (!Array.isArray(page)) return { ...drawn, because: failed(read, 'garbled', `the answer has no list ${field}`) }
  return { ...drawn, raw: [...drawn.raw, ...page] }
}

/** CloudFront leaves an empty list out, and says that there are 0 (API reference, DistributionList, Items and Quantity). */
function pageOf(read: AnyRead, output: unknown, field: string): unknown {
  const held = heldIn(read, output)
  return own(held, field) ?? (read.within !== undefined && own(held, 'Quantity') === 0 ? [] : undefined)
}

/** What holds the items and the token: the answer, or its one member that does. */
export function heldIn({ within }: AnyRead, output: unknown): unknown {
  return within === undefined ? output : own(output, within)
}

/** An empty token means the end, as no token does: EC2 closes with `<nextToken/>`. */
function nextOf(read: AnyRead, output: unknown): string | null {
  const token = read.page === undefined ? undefined : own(heldIn(read, output), read.page.next)
  return typeof token === 'string' && token !== '' ? token : null
}

function repeated(read: AnyRead): Because {
  return failed(read, 'truncated', 'the answer names a page that was read already, so the list has no end')
}
