/** The live source: sends each declared read to AWS, within its time, and says what came of it. */
import { setMaxListeners } from 'node:events'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import pLimit, { type LimitFunction } from 'p-limit'
import { wholeBody } from './body.ts'
import type { AnyRead } from './call.ts'
import { type Client, type Sdk, sdkOf } from './clients.ts'
import { attemptsOf, failureOf, outOfTime } from './failure.ts'
import { guard, provenReads, refused } from './guard.ts'
import { pacing } from './pace.ts'
import { keyedMark } from './redact.ts'
import { callerIdentity, type Send, type Session, sessionOf } from './session.ts'

export interface LiveOptions {
  readonly region: string
  /** Every call that may be made; the guard refuses any other. */
  readonly reads: readonly AnyRead[]
  /** For the whole run. */
  readonly timeoutSeconds?: number
  /** For one request, and for a silence in the middle of its answer. */
  readonly requestSeconds?: number
  /** Whose account is read; without it: whom the standard AWS environment variables and files name. */
  readonly credentials?: () => Promise<object>
  /** Where the account's APIs are reached, all under one address; without it: where the environment says, or AWS's own. */
  readonly endpoint?: string
  /** With it, a redacted value becomes a keyed hash: a rotation shows in evidence, and guessing fails. */
  readonly redactionKey?: Uint8Array
  /** How often a request is sent at most; by default four times, twice for what feeds only state. */
  readonly attempts?: number
  /** Requests under way at once, over all services. */
  readonly concurrency?: number
  /** Breaks the run off. */
  readonly signal?: AbortSignal
}

const defaults = { timeoutSeconds: 900, requestSeconds: 20, connectSeconds: 5, concurrency: 16 }

/** What feeds only state is not worth the wait. */
const attemptsFor = (read: AnyRead, { attempts }: LiveOptions) => Math.min(attempts ?? 4, read.stateOnly === true ? 2 : 4)

/**
 * Opens a session on the account that the standard AWS environment variables and files name. Nothing is sent before the first call.
 * Throws, as a bug, for a declared read that is none; a call throws for an operation that was not declared.
 */
export function openLive(options: LiveOptions): Session {
  const reads = [...options.reads, callerIdentity]
  provenReads(reads)
  const deadline = AbortSignal.timeout(milliseconds(options.timeoutSeconds ?? defaults.timeoutSeconds))
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal])
  // Every request under way listens to it, and Node warns of more than ten.
  setMaxListeners(0, signal)
  const startedAt = new Date().toISOString()
  const send = sender(clientsOf(options, reads), signal, pLimit(options.concurrency ?? defaults.concurrency))
  const mark = options.redactionKey === undefined ? undefined : keyedMark(options.redactionKey)
  return sessionOf(
    send,
    (account, calls) => ({
      kind: 'live',
      account,
      region: options.region,
      startedAt,
      finishedAt: new Date().toISOString(),
      calls,
    }),
    mark,
  )
}

/** As Node's timers take it: a whole number, and of more than 24 days they would make one millisecond. */
const milliseconds = (seconds: number) => Math.min(Math.ceil(seconds * 1000), 2 ** 31 - 1)

interface Ready {
  readonly sdk: Sdk
  readonly client: Client
}

function sender(clientFor: (read: AnyRead) => Promise<Ready>, signal: AbortSignal, limit: LimitFunction): Send {
  const timeUp = aborted(signal)
  const pace = pacing()
  const sent = async (read: AnyRead, input: unknown) => {
    const { sdk, client } = await clientFor(read)
    return client.send(sdk.command(read.operation, input), { abortSignal: signal })
  }
  return async (read, input) => {
    // Before a place among the requests under way is taken: a service that must wait keeps no other from being asked.
    await Promise.race([timeUp, pace(read)]).catch(() => undefined)
    return limit(async () => {
      // No client is loaded any more for what would not be sent.
      if (signal.aborted) return { answer: outOfTime(read, signal), attempts: 0 }
      try {
        const output = await Promise.race([timeUp, sent(read, input)])
        return { answer: { ok: true, output }, attempts: attemptsOf(output) }
      } catch (error) {
        if (error instanceof Error && error.name === refused) throw error
        return { answer: signal.aborted ? outOfTime(read, signal) : failureOf(read, error), attempts: attemptsOf(error) }
      }
    })
  }
}

/** Rejects when the time is up: the SDK's own abort does not reach into the chain of credentials, which may call a silent STS. */
function aborted(signal: AbortSignal): Promise<never> {
  const rejecting = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  rejecting.catch(() => undefined)
  return rejecting
}

/** One client for each service, region and number of attempts, on one pool of sockets, with the credentials resolved once for all of them. */
function clientsOf(options: LiveOptions, reads: readonly AnyRead[]): (read: AnyRead) => Promise<Ready> {
  const ready = new Map<string, Promise<Ready>>()
  const requestHandler = handlerOf(options)
  const at = options.endpoint === undefined ? {} : { endpoint: options.endpoint }
  const make = async ({ service, region = options.region }: AnyRead, maxAttempts: number): Promise<Ready> => {
    const sdk = await sdkOf(service)
    const given = options.credentials === undefined ? {} : { credentials: options.credentials }
    const shared = service === 'sts' ? given : { credentials: async () => (await clientFor(callerIdentity)).client.config.credentials() }
    const client = sdk.client({ region, ...at, requestHandler, retryMode: 'adaptive', maxAttempts, ...shared })
    client.middlewareStack.add(guard(reads, service), { step: 'initialize', name: 'readOnly', priority: 'high' })
    client.middlewareStack.add(wholeBody(client.config.protocol.getShapeId()), { step: 'deserialize', name: 'wholeBody', priority: 'low' })
    return { sdk, client }
  }
  const clientFor = (read: AnyRead) => {
    const attempts = attemptsFor(read, options)
    const key = `${read.service} ${attempts} ${read.region ?? ''}`
    const client = ready.get(key) ?? make(read, attempts)
    ready.set(key, client)
    return client
  }
  return clientFor
}

/** `requestTimeout` alone only warns (measured on 3.1169), and neither covers a silence after the first bytes: `socketTimeout` does. */
function handlerOf({ requestSeconds = defaults.requestSeconds }: LiveOptions): NodeHttpHandler {
  return new NodeHttpHandler({
    connectionTimeout: Math.min(defaults.connectSeconds, requestSeconds) * 1000,
    requestTimeout: requestSeconds * 1000,
    throwOnRequestTimeout: true,
    socketTimeout: requestSeconds * 1000,
    httpAgent: { keepAlive: true, maxSockets: 50 },
    httpsAgent: { keepAlive: true, maxSockets: 50 },
  })
}
