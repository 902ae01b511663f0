/** What a failure means, in the contract's reasons. */
import type { Because, Reason } from '../model/fact.ts'
import type { Answer, AnyRead } from './call.ts'
import { failed } from './call.ts'
import { own } from './json.ts'

/** What can be read off anything that was thrown. */
interface Thrown {
  /** AWS's error code, or the name of the error. */
  readonly name: string
  /** Node's code for a network error. */
  readonly code: string
  readonly message: string
  readonly status: number
}

/** First match wins. Codes as the services' API references and "Common errors" list them, and as Node names network failures. */
const meanings: readonly (readonly [Reason, (thrown: Thrown) => boolean])[] = [
  ['garbled', named(/^UnreadableAnswer$/)],
  ['truncated', named(/^BrokenOffAnswer$/)],
  ['throttled', named(/^(Throttl|RequestLimitExceeded|TooManyRequests|RequestThrottled|SlowDown|BandwidthLimitExceeded|EC2Throttled)/)],
  ['throttled', ({ status, message }) => status === 429 || /rate exceeded/i.test(message)],
  ['expired', named(/^(ExpiredToken|RequestExpired|RequestTimeTooSkewed|RequestInTheFuture|InvalidClientTokenId|UnrecognizedClient)/)],
  [
    'expired',
    named(/^(SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|AuthFailure|MissingAuthenticationToken|InvalidAccessKeyId)/),
  ],
  ['expired', named(/^(CredentialsProviderError|TokenProviderError|InvalidToken)/)],
  ['unsupported', named(/^(UnknownOperation|UnsupportedOperation|OptInRequired|SubscriptionRequired|InvalidAction|NotImplemented)/)],
  ['unsupported', ({ status, message }) => status === 501 || /not supported in (this|the .*) region/i.test(message)],
  ['denied', named(/^(AccessDenied|UnauthorizedOperation|AuthorizationError|Unauthorized|Forbidden)/)],
  ['unreachable', ({ code }) => /^(ECONNREFUSED|ENOTFOUND|ECONNRESET|EPIPE|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code)],
  ['unreachable', ({ code }) => /^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)],
  // After the network's codes: NodeHttpHandler calls a reset connection a TimeoutError too.
  ['timeout', ({ name, code }) => /^(TimeoutError|AbortError|RequestTimeout)/.test(name) || code === 'ETIMEDOUT'],
  ['error', ({ status }) => status >= 400 && status !== 401 && status !== 403],
  ['denied', ({ status }) => status === 401 || status === 403],
  ['garbled', unparsed],
]

/** The answer that a failed request stands for. `errorName` is AWS's code; null for what never came from AWS. */
export function failureOf(read: AnyRead, error: unknown): Answer<never> {
  const thrown = thrownOf(error)
  const reason = meanings.find(([, means]) => means(thrown))?.[0] ?? 'error'
  const fromAws = own(error, '$fault') !== undefined
  return { ok: false, because: failed(read, reason, said(thrown)), errorName: fromAws ? thrown.name : null }
}

/** The answer to a request that the run had no time left for, or that somebody broke off. */
export function outOfTime(read: AnyRead, signal: AbortSignal): Answer<never> {
  const because: Because = failed(read, 'timeout', isTimeUp(signal) ? 'the time for this run was up' : 'the run was interrupted')
  return { ok: false, because, errorName: null }
}

const isTimeUp = ({ reason }: AbortSignal) => reason instanceof Error && reason.name === 'TimeoutError'

/** How often the request was sent, as the SDK counted. */
export function attemptsOf(metadata: unknown): number {
  const attempts = own(own(metadata, '$metadata'), 'attempts')
  return typeof attempts === 'number' ? attempts : 1
}

/**
 * The words of an error on one line: its first, since the second of SignatureDoesNotMatch holds the whole request with its session token,
 * and the second of an SDK error its advice. Control characters go, and so does what looks like a token or a key.
 */
export function oneLine(text: string): string {
  const line = text.split(/[\r\n]/).find(each => each.trim() !== '') ?? ''
  const clean = line.replaceAll(/\p{Cc}\[[0-9;]*[A-Za-z]/gu, '').replaceAll(/\p{Cc}/gu, ' ')
  const bare = clean.replaceAll(/\b(AKIA|ASIA)[A-Z0-9]{12,}/g, '[key]').replaceAll(/[A-Za-z0-9+/=_-]{100,}/g, '[token]')
  return bare.trim().slice(0, 500)
}

/** AWS's words with its code before them, where they do not hold it. */
function said(thrown: Thrown): string {
  if (thrown.status >= 400 && unparsed(thrown)) return `HTTP ${thrown.status}, with a body that is no answer of AWS`
  const words = oneLine(thrown.message)
  const code = thrown.code === '' ? thrown.name : thrown.code
  return words === '' ? code : words.includes(code) ? words : `${code}: ${words}`
}

/** The SDK adds this line to whatever its parsers throw. */
function unparsed({ message }: Thrown): boolean {
  return message.includes('Deserialization error')
}

function thrownOf(error: unknown): Thrown {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const text = (key: string) => {
    const value = key === 'message' && inner instanceof Error ? inner.message : own(inner, key)
    return typeof value === 'string' ? value : ''
  }
  const status = own(own(error, '$metadata'), 'httpStatusCode')
  return {
    name: inner instanceof Error ? inner.name : 'Error',
    code: text('code') || text('Code'),
    message: text('message'),
    status: typeof status === 'number' ? status : 0,
  }
}

function named(pattern: RegExp): (thrown: Thrown) => boolean {
  return ({ name }) => pattern.test(name)
}
