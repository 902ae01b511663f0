/** A recorded account in which some calls are answered otherwise. */
import type { Session } from '../../src/index.ts'
import type { Answer, AnyRead } from '../../src/source/call.ts'
import { sessionOf } from '../../src/source/session.ts'

/** What answers one call; `recorded` is how the account did. */
export type Instead = (read: AnyRead, input: unknown, recorded: Session) => Promise<Answer<unknown>>

const recordedAt = '2026-11-23T09:00:00.000Z'

export const asRecorded: Instead = (read, input, recorded) => recorded.call<unknown, unknown>(read, input)

/** The account as it was recorded, at its own time, but for what is answered instead. */
export function answering(recorded: Session, instead: Instead): Session {
  return sessionOf(
    async (read, input) => ({ answer: await instead(read, input, recorded), attempts: 1 }),
    (account, calls) => ({ kind: 'evidence', account, region: 'ap-northeast-2', startedAt: recordedAt, finishedAt: recordedAt, calls }),
  )
}
