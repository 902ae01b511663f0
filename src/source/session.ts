/** A run of questions to one source: asks nothing twice, takes out what is secret, and keeps the ledger. */
import type { Fact } from '../model/fact.ts'
import { known, unknown } from '../model/fact.ts'
import type { LedgerEntry, SourceInfo } from '../model/resource.ts'
import type { Answer, AnyRead, Call } from './call.ts'
import { callName } from './call.ts'
import { canonical, own, plain } from './json.ts'
import { ledgerOf, type Settled } from './ledger.ts'
import { type Mark, redact } from './redact.ts'

/** What collectors, a recording and an audit use of a source, live or recorded. */
export interface Session {
  readonly call: Call
  /** How each operation was answered so far, sorted by call. */
  readonly ledger: () => readonly LedgerEntry[]
  /** The account that is being read. */
  readonly account: () => Promise<Fact<string>>
  readonly info: () => Promise<SourceInfo>
}

/** One way of answering: over the wire, or from disk. `attempts` counts every time the request was sent. */
export type Send = (read: AnyRead, input: unknown) => Promise<{ readonly answer: Answer<unknown>; readonly attempts: number }>

/** Which account it is needs no permission (STS API reference, GetCallerIdentity), so it is in no policy and in every guard. */
export const callerIdentity: AnyRead = {
  service: 'sts',
  operation: 'GetCallerIdentity',
  action: 'sts:GetCallerIdentity',
  feeds: {},
}

/** What identifies a request: the order of its keys does not. */
export function requestKey(read: AnyRead, input: unknown): string {
  return `${read.service} ${read.operation} ${canonical(plain(input))}`
}

/** A session over one way of answering; `about` tells which source it is, given the account. */
export function sessionOf(send: Send, about: (account: string | null, requests: number) => SourceInfo, mark?: Mark): Session {
  const asked = new Map<string, Promise<Answer<unknown>>>()
  const settled = new Map<string, Settled>()
  const ask = async (key: string, read: AnyRead, input: unknown) => {
    const { answer, attempts } = await send(read, plain(input))
    const cleaned = answer.ok ? { ok: true as const, output: redact(read.operation, plain(answer.output), mark) } : answer
    settled.set(key, { read, answer: cleaned, attempts })
    return cleaned
  }
  const call = ((read: AnyRead, input: unknown) => {
    const key = requestKey(read, input)
    const answer = asked.get(key) ?? ask(key, read, input)
    asked.set(key, answer)
    return answer
    // A read's table says which output belongs to its operation; the SDK's model, or the digest of the evidence, answers for the rest.
  }) as Call
  const account = () => accountOf(call)
  return {
    call,
    ledger: () => ledgerOf(settled),
    account,
    info: async () => {
      const fact = await account()
      return about(fact.known ? fact.value : null, settled.size)
    },
  }
}

/** The account, as whoever answers the call says. */
export async function accountOf(call: Call): Promise<Fact<string>> {
  const from = { call: callName(callerIdentity), at: '/Account' }
  const answer = await call<unknown, unknown>(callerIdentity, {})
  if (!answer.ok) return unknown(answer.because, from)
  const account = own(answer.output, 'Account')
  if (typeof account === 'string' && /^[0-9]{12}$/.test(account)) return known(account, from)
  return unknown({ reason: 'garbled', call: from.call, action: null, message: 'the answer has no account of twelve digits' }, from)
}
