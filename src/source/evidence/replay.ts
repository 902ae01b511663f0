/** Answers requests from what was recorded, as AWS answered them then. */
import type { Answer, AnyRead } from '../call.ts'
import { failed } from '../call.ts'
import { failuresOf, sameThing } from '../describe.ts'
import { idOf } from '../items.ts'
import { canonical, isObject, own, textIn } from '../json.ts'
import type { Send } from '../session.ts'
import type { Entry } from './format.ts'

/** Entries of one operation by request, and for a request that names many things, by each of them. */
type Index = ReadonlyMap<string, Entry>

/** A way of answering from recorded calls (`ec2.DescribeVpcs` → its entries), and how many of them were used so far. */
export function replaying(calls: ReadonlyMap<string, readonly Entry[]>): { readonly send: Send; readonly used: () => number } {
  const used = new Set<Entry>()
  const indexes = new Map<string, Index>()
  const send: Send = async (read, input) => {
    const operation = `${read.service}.${read.operation}`
    const index = indexes.get(operation) ?? indexOf(read, calls.get(operation) ?? [])
    indexes.set(operation, index)
    const found = keysOf(read, input).map(key => index.get(key))
    for (const entry of found) if (entry !== undefined) used.add(entry)
    return { answer: answerOf(read, input, found), attempts: 1 }
  }
  return { send, used: () => used.size }
}

function indexOf(read: AnyRead, entries: readonly Entry[]): Index {
  const index = new Map<string, Entry>()
  for (const entry of entries) for (const key of keysOf(read, entry.input)) if (!index.has(key)) index.set(key, entry)
  return index
}

/** What a request asks for: the size of its pages makes no difference, and one that names many things asks for each. */
function keysOf(read: AnyRead, input: unknown): readonly string[] {
  const aside = [...Object.keys(read.page?.size ?? {}), read.batch?.field ?? '']
  const rest = Object.entries(isObject(input) ? input : {}).filter(([key]) => !aside.includes(key))
  const key = canonical(Object.fromEntries(rest))
  return read.batch === undefined ? [key] : idsOf(read, input).map(id => `${key} ${id}`)
}

/**
 * Batches may be cut otherwise than they were recorded, so an answer is put together from those that hold what is asked. When some
 * is not recorded, or failed when the rest did not, no one answer can say so: `describe` then asks for each alone.
 */
function answerOf(read: AnyRead, input: unknown, found: readonly (Entry | undefined)[]): Answer<unknown> {
  const [first] = found
  if (first === undefined) return notRecorded(read)
  if (found.every(entry => entry === first) && isWhole(read, input, first)) return recorded(first)
  if (found.every(entry => entry !== undefined && 'error' in entry)) return recorded(first)
  const outputs = found.map(entry => (entry !== undefined && 'output' in entry ? entry.output : undefined))
  return outputs.includes(undefined) ? notRecorded(read) : { ok: true, output: composed(read, input, outputs) }
}

function recorded(entry: Entry): Answer<unknown> {
  return 'output' in entry ? { ok: true, output: entry.output } : { ok: false, because: entry.error.because, errorName: entry.error.name }
}

function notRecorded(read: AnyRead): Answer<never> {
  return { ok: false, because: failed(read, 'not-recorded', 'the evidence has no answer to this request'), errorName: null }
}

/** Whether a recorded request asks for just what is asked now. */
function isWhole(read: AnyRead, input: unknown, entry: Entry): boolean {
  return read.batch === undefined || canonical([...idsOf(read, input)].sort()) === canonical([...idsOf(read, entry.input)].sort())
}

function composed(read: AnyRead, input: unknown, outputs: readonly unknown[]): unknown {
  const field = read.items?.field ?? ''
  const each = idsOf(read, input).map((id, at) => {
    const output = outputs[at]
    const items = own(output, field)
    return {
      items: Array.isArray(items) ? items.filter(item => sameThing(id, idOf(read, item) ?? '')) : [],
      failures: failuresOf(read, output).filter(failure => sameThing(id, textIn(failure, 'arn'))),
    }
  })
  const items = [...new Set(each.flatMap(one => one.items))]
  const failures = [...new Set(each.flatMap(one => one.failures))]
  return read.batch?.failures === undefined ? { [field]: items } : { [field]: items, [read.batch.failures]: failures }
}

function idsOf(read: AnyRead, input: unknown): readonly string[] {
  const ids = own(input, read.batch?.field ?? '')
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
}
