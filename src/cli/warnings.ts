/** What is said beside the reports: what failed for all calls at once, and what failed and holds no verdict (target health). */
import type { Audit, Finding } from '../model/audit.ts'
import type { Language, Words } from '../model/words.ts'
import { alike, joined, said } from '../text/said.ts'
import type { LedgerEntry } from '../model/resource.ts'
import { say } from '../text/index.ts'
import type { World } from './world.ts'

/** Credentials that AWS does not take: one sentence for all that is unknown, with the next step. */
export function credentialsWarning(ledger: readonly LedgerEntry[], env: World['env']): Words {
  const error = ledger.find(({ call }) => call === 'sts:GetCallerIdentity')?.error
  if (error?.reason !== 'expired') return alike('')
  const profile = env['AWS_PROFILE'] ?? ''
  return said('warn-credentials', { why: profile === '' ? error.message : said('warn-profile', { why: error.message, profile }) })
}

/** Nothing answered at all: one sentence, with what decides where AWS is. */
export function unreachableWarning(ledger: readonly LedgerEntry[], env: World['env']): Words {
  const [first] = ledger
  if (first === undefined || ledger.some(({ error }) => error?.reason !== 'unreachable')) return alike('')
  const endpoint = env['AWS_ENDPOINT_URL'] ?? ''
  const where = endpoint === '' ? said('warn-network') : said('warn-endpoint', { endpoint })
  return said('warn-unreachable', { why: first.error?.message ?? '', where })
}

/** A line for each; no line, no text. */
export function ledgerWarnings(ledger: readonly LedgerEntry[]): Words {
  return joined(
    '',
    ...ledger.map(({ call, error }) => (error?.stateOnly === true ? said('warn-state', { call, reason: error.reason }) : undefined)),
  )
}

/** How to read more of a finding, and how to accept it: to a person at a terminal. `json` is the file of the JSON report, where there is one. */
export function nextStep({ findings }: Audit, json: string | null, language: Language): string {
  if (!findings.some(({ verdict }) => verdict === 'deviates')) return ''
  const text = json === null ? say(language, 'next-with-json') : say(language, 'next-explain', { json })
  return `${text}\n`
}

/** What conforms now, and the next deploy of the template that was given will take away. */
export function overwriteWarnings({ overwrites = [] }: Audit): Words {
  const place = (at: Finding['at']) => `${at?.file ?? ''}:${at?.line ?? ''}`
  return joined('', ...overwrites.map(({ resource: { name }, message, at }) => said('warn-overwrite', { name, message, place: place(at) })))
}

/** What of the folder of earlier audits stands in no trend. */
export function historyWarnings(leftOut: readonly string[]): Words {
  return joined('', ...leftOut.map(why => said('warn-left-out', { why })))
}
