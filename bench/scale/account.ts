/** What one account costs to ask: calls as they were recorded, and what is assumed of the rest. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Rate, rates } from '../../src/source/pace.ts'
import type { ServiceName } from '../../src/source/call.ts'

export interface AccountCall {
  readonly service: ServiceName
  readonly operation: string
}

/** Calls that need nothing, and those that need the answer of one before. */
export interface Account {
  readonly waves: readonly (readonly AccountCall[])[]
  /** Files of evidence, besides the four objects of the audit itself. */
  readonly files: number
  readonly bytes: number
}

/** The calls of the recorded account: of an operation that was asked often, all but the first needed a list before it. */
export function recordedAccount(folder = 'test/evidence/dev/calls'): Account {
  const files = readdirSync(folder)
  const texts = files.map(file => readFileSync(`${folder}/${file}`, 'utf8'))
  const calls = files.flatMap((file, index) => {
    const [service = '', operation = ''] = file.split('.')
    if (!isService(service)) throw new Error(`${file} is of no service`)
    const entries: unknown = JSON.parse(texts[index] ?? '[]')
    return Array.from({ length: Array.isArray(entries) ? entries.length : 0 }, () => ({ service, operation }))
  })
  const seen = new Set<string>()
  const isFirst = ({ service, operation }: AccountCall) => {
    const key = `${service} ${operation}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
  const marked = calls.map(call => ({ call, first: isFirst(call) }))
  const waves = [true, false].map(first => marked.filter(one => one.first === first).map(({ call }) => call))
  return { waves, files: files.length + 1, bytes: texts.reduce((sum, text) => sum + text.length, 0) }
}

const isService = (text: string): text is ServiceName => Object.hasOwn(rates, text)

/** Assumed, and to be replaced by an installation's own figures: seconds. */
export const assumed = {
  /** A request to AWS within a region, from sending to the last byte; varies by half. */
  request: 0.08,
  /** Starting the function: 1.7 MB of code, Node and the SDK. */
  coldStart: 1.5,
  /** Reading the spec, pairing and judging on one processor: 0.5 s for the recorded account here, and three times that to be safe. */
  judging: 1.5,
  /** Reports, evidence and the record, 32 at a time. */
  storing: 0.3,
} as const

/** Requests of one audit under way at once (live.ts). */
export const inFlight = 16

/** Seconds that a wave takes by its buckets and by the requests under way at once: whichever is longer. */
function waveSeconds(calls: readonly AccountCall[], table: Readonly<Record<string, Rate>> = rates): number {
  const buckets = new Map<string, { count: number; readonly rate: Rate }>()
  for (const { service, operation } of calls) {
    const rate = table[service]
    if (rate === undefined) continue
    const key = rate.of === 'service' ? service : `${service} ${operation}`
    const bucket = buckets.get(key) ?? { count: 0, rate }
    bucket.count += 1
    buckets.set(key, bucket)
  }
  const waits = [...buckets.values()].map(({ count, rate }) => Math.max(0, count - rate.burst) / rate.perSecond)
  return Math.max(Math.ceil(calls.length / inFlight) * assumed.request, Math.max(0, ...waits) + assumed.request)
}

/** Seconds that the function works for one account, once it is started. */
export function auditSeconds({ waves }: Account): number {
  const asking = waves.reduce((sum, wave) => sum + waveSeconds(wave), 0)
  // The role is assumed first.
  return assumed.request + asking + assumed.judging + assumed.storing
}
