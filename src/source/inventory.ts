/** A session as a source for an audit: everything is collected, the account and region are the spec's, and the ledger goes with it. */
import { UserError } from '../model/errors.ts'
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import type { Fact, Unknown } from '../model/fact.ts'
import type { SourceInfo } from '../model/resource.ts'
import type { Call } from './call.ts'
import { collectAll } from './collect/index.ts'
import type { Session } from './session.ts'
import type { Asked, Source } from './source.ts'

/**
 * The source behind a session, live or recorded. Which account it is is asked first: reading throws UserError SOURCE_OTHER_ACCOUNT or
 * SOURCE_OTHER_REGION when it is not the one that the spec speaks of, and nothing else is sent for credentials that AWS does not take.
 * What could not be read is in the inventory, never thrown.
 */
export function sourceOf(session: Session): Source {
  return {
    read: async asked => {
      const account = await session.account()
      hold(await session.info(), asked)
      const collected = await collectAll(isAccountWide(account) ? allFailing(account) : session.call, asked)
      return { source: await session.info(), ...collected, ledger: session.ledger() }
    },
  }
}

/** No credentials, expired ones, a clock that is off: whatever is asked next fails for the same cause, once for each call. */
function isAccountWide(account: Fact<string>): account is Unknown {
  return !account.known && account.because.reason === 'expired'
}

/** One cause stands for every call: each thing that is unknown names it. */
function allFailing({ because }: Unknown): Call {
  const answer = { ok: false, because, errorName: null } as const
  return () => Promise.resolve(answer)
}

function hold({ account, region }: SourceInfo, asked: Asked): void {
  if (region !== null && region !== asked.region) throw other('REGION', said('other-region', { region: asked.region, other: region }))
  if (account === null || asked.accountId === null || account === asked.accountId) return
  throw other('ACCOUNT', said('other-account', { account: asked.accountId, other: account }))
}

function other(what: 'REGION' | 'ACCOUNT', message: Words): UserError {
  return new UserError([
    {
      code: `SOURCE_OTHER_${what}`,
      message,
      at: null,
      hint: said('other-hint'),
    },
  ])
}
