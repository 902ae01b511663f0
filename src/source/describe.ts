/** Asks for many things by identifier, as many at a time as AWS takes. */
import type { Because } from '../model/fact.ts'
import type { AnyRead, Call, Listing, Read } from './call.ts'
import { failed, isAbsent } from './call.ts'
import { type Drawn, idOf, listing } from './items.ts'
import { byText, own, textIn } from './json.ts'

/**
 * Describes what `ids` name, names or ARNs. What AWS calls MISSING is absent: neither an item nor a gap. Whatever else lacks an item
 * (a refused batch, another failure, an identifier that the answer passes over) makes the gap: it is unknown, not absent.
 */
export async function describe<In, Out, Item>(
  call: Call,
  read: Read<In, Out, Item>,
  base: Partial<NoInfer<In>>,
  ids: readonly string[],
): Promise<Listing<Item>> {
  const unique = [...new Set(ids)].sort(byText)
  const drawn = await Promise.all(batches(unique, read.batch?.limit ?? 1).map(batch => asked(call, read, base, batch)))
  return listing(read, together(drawn))
}

async function asked(call: Call, read: AnyRead, base: object, ids: readonly string[]): Promise<Drawn> {
  const answer = await call<unknown, unknown>(read, { ...base, [read.batch?.field ?? '']: ids })
  if (answer.ok) return answered(read, answer.output, ids)
  // Evidence may hold some of a batch: what it lacks is asked for alone, so that it hides nothing else.
  if (answer.because.reason === 'not-recorded' && ids.length > 1)
    return together(await Promise.all(ids.map(id => asked(call, read, base, [id]))))
  return { raw: [], because: isAbsent(read, answer) ? null : answer.because }
}

function answered(read: AnyRead, output: unknown, ids: readonly string[]): Drawn {
  const field = read.items?.field ?? ''
  const raw = own(output, field)
  if (!Array.isArray(raw)) return { raw: [], because: failed(read, 'garbled', `the answer has no list ${field}`) }
  const failures = failuresOf(read, output)
  const without = ids.filter(id => !raw.some(item => sameThing(id, idOf(read, item) ?? '')))
  return { raw, because: without.map(id => whyNot(read, id, failures)).find(because => because !== null) ?? null }
}

/** Null for what AWS says is not there (`{"arn": …, "reason": "MISSING"}`, ECS API reference, Failure). */
function whyNot(read: AnyRead, id: string, failures: readonly unknown[]): Because | null {
  const failure = failures.find(each => sameThing(id, textIn(each, 'arn')))
  if (failure === undefined) return failed(read, 'garbled', `the answer says nothing of ${id}`)
  const reason = textIn(failure, 'reason') || 'no reason'
  return reason === 'MISSING' ? null : failed(read, 'error', `${reason} for ${id}`)
}

/** What the answer says it could not describe. */
export function failuresOf(read: AnyRead, output: unknown): readonly unknown[] {
  const failures = own(output, read.batch?.failures ?? '')
  return Array.isArray(failures) ? failures : []
}

/** Whether a name or ARN means the same as another: answers give ARNs where names were asked for, and the other way round. */
export function sameThing(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a === b || endsWithName(a, b) || endsWithName(b, a))
}

const endsWithName = (arn: string, name: string) => arn.startsWith('arn:') && (arn.endsWith(`/${name}`) || arn.endsWith(`:${name}`))

function together(drawn: readonly Drawn[]): Drawn {
  return { raw: drawn.flatMap(each => each.raw), because: drawn.find(each => each.because !== null)?.because ?? null }
}

function batches(ids: readonly string[], limit: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / limit) }, (_, index) => ids.slice(index * limit, (index + 1) * limit))
}
