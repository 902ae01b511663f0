/** What an evidence folder looks like: `manifest.json`, and under `calls/` one file for each operation that was asked. */
import { createHash } from 'node:crypto'
import type { Because, Reason } from '../../model/fact.ts'
import type { AnyRead } from '../call.ts'
import { oneLine } from '../failure.ts'
import { isObject, own } from '../json.ts'

export const evidenceVersion = '1'
export const manifestFile = 'manifest.json'
export const callsFolder = 'calls'

/** Who wrote it. */
export interface Tool {
  readonly name: string
  readonly version: string
}

export interface Manifest {
  readonly evidenceVersion: typeof evidenceVersion
  readonly tool: Tool
  readonly account: string | null
  readonly region: string | null
  /** ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string
  /** How many requests are recorded. */
  readonly calls: number
  /** The digest of each file: `sha256:` and hexadecimal. A file that is not listed does not belong. */
  readonly files: Readonly<Record<string, string>>
}

/** One request with its answer. */
export type Entry =
  | { readonly input: unknown; readonly output: unknown }
  | { readonly input: unknown; readonly error: { readonly name: string | null; readonly because: Because } }

/** `calls/ec2.DescribeVpcs.json`: nothing that leads out of the folder. */
export const callFile = /^calls\/[a-z0-9-]+\.[A-Za-z0-9]+\.json$/

/** The file that holds an operation's answers, within the folder. */
export function fileOf(read: Pick<AnyRead, 'service' | 'operation'>): string {
  return `${callsFolder}/${read.service}.${read.operation}.json`
}

export function digestOf(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Reads a manifest of this version; null for what is none. */
export function manifestIn(value: unknown): Manifest | null {
  const text = (key: string) => own(value, key)
  const [account, region, startedAt, finishedAt] = ['account', 'region', 'startedAt', 'finishedAt'].map(text)
  const [tool, calls, files] = [own(value, 'tool'), own(value, 'calls'), own(value, 'files')]
  const [name, version] = [own(tool, 'name'), own(tool, 'version')]
  if (!orNull(account, /^[0-9]{12}$/) || !orNull(region, /^[a-z0-9-]+$/) || !isTime(startedAt) || !isTime(finishedAt)) return null
  if (typeof name !== 'string' || typeof version !== 'string' || typeof calls !== 'number' || !isDigests(files)) return null
  return { evidenceVersion, tool: { name, version }, account, region, startedAt, finishedAt, calls, files }
}

/** Reads the answers of one file; null for what are none. */
export function entriesIn(value: unknown): readonly Entry[] | null {
  if (!Array.isArray(value)) return null
  const entries = value.map(entryIn)
  return entries.every(entry => entry !== null) ? entries : null
}

function entryIn(value: unknown): Entry | null {
  const input = own(value, 'input')
  if (!isObject(input)) return null
  const [output, error] = [own(value, 'output'), own(value, 'error')]
  if (isObject(output)) return { input, output }
  const because = becauseIn(own(error, 'because'))
  const name = own(error, 'name')
  return because !== null && (name === null || typeof name === 'string') ? { input, error: { name, because } } : null
}

function becauseIn(value: unknown): Because | null {
  const [reason, call, action, message] = [own(value, 'reason'), own(value, 'call'), own(value, 'action'), own(value, 'message')]
  if (!isReason(reason) || typeof message !== 'string' || !orNull(call, /^[\w:-]+$/) || !orNull(action, /^[\w:-]+$/)) return null
  return { reason, call, action, message: oneLine(message) }
}

/** A record, so that the compiler finds a reason that is not here. */
const reasons: Readonly<Record<Reason, true>> = {
  denied: true,
  throttled: true,
  timeout: true,
  unreachable: true,
  expired: true,
  truncated: true,
  garbled: true,
  unsupported: true,
  unresolved: true,
  'not-recorded': true,
  ambiguous: true,
  error: true,
}

const isReason = (value: unknown): value is Reason => typeof value === 'string' && Object.hasOwn(reasons, value)
const orNull = (value: unknown, pattern: RegExp): value is string | null =>
  value === null || (typeof value === 'string' && pattern.test(value))
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9T:.+Z-]+$/.test(value) && !Number.isNaN(Date.parse(value))
const isDigests = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.entries(value).every(([file, digest]) => callFile.test(file) && typeof digest === 'string')
