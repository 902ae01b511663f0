/** What is said beside the reports: what failed for all calls at once, and what failed and holds no verdict (target health). */
import type { Audit } from '../model/audit.ts'
import type { Language } from '../model/words.ts'
import type { LedgerEntry } from '../model/resource.ts'
import { say } from '../text/index.ts'
import type { World } from './world.ts'

/** Credentials that AWS does not take: one sentence for all that is unknown, with the next step. */
export function credentialsWarning(ledger: readonly LedgerEntry[], env: World['env']): string {
  const error = ledger.find(({ call }) => call === 'sts:GetCallerIdentity')?.error
  if (error?.reason !== 'expired') return ''
  const profile = env['AWS_PROFILE'] ?? ''
  const whose = profile === '' ? '' : ` (AWS_PROFILE is ${profile})`
  return `No credentials that AWS accepts, so nothing was read: ${error.message}${whose}\nNext: make \`aws sts get-caller-identity\` answer (AWS_PROFILE, aws sso login), then run this again.\n`
}

/** Nothing answered at all: one sentence, with what decides where AWS is. */
export function unreachableWarning(ledger: readonly LedgerEntry[], env: World['env']): string {
  const [first] = ledger
  if (first === undefined || ledger.some(({ error }) => error?.reason !== 'unreachable')) return ''
  const endpoint = env['AWS_ENDPOINT_URL'] ?? ''
  const where =
    endpoint === '' ? 'the network, a proxy (HTTPS_PROXY), and the region of the spec' : `AWS_ENDPOINT_URL, which is ${endpoint}`
  return `AWS could not be reached, so nothing was read: ${first.error?.message}\nNext: look at ${where}.\n`
}

/** A line for each; no line, no text. */
export function ledgerWarnings(ledger: readonly LedgerEntry[]): string {
  return ledger
    .flatMap(({ call, error }) =>
      error?.stateOnly === true ? [`warning: ${call} was not answered (${error.reason}); no verdict depends on it\n`] : [],
    )
    .join('')
}

/** How to read more of a finding, and how to accept it: to a person at a terminal. `json` is the file of the JSON report, where there is one. */
export function nextStep({ findings }: Audit, json: string | null, language: Language): string {
  if (!findings.some(({ verdict }) => verdict === 'deviates')) return ''
  const text = json === null ? say(language, 'next-with-json') : say(language, 'next-explain', { json })
  return `${text}\n`
}

/** What conforms now, and the next deploy of the template that was given will take away. */
export function overwriteWarnings({ overwrites = [] }: Audit): string {
  return overwrites
    .map(
      ({ resource, message, at }) =>
        `warning: the next deploy makes ${resource.name} deviate: ${message} (${at?.file ?? ''}:${at?.line ?? ''})\n`,
    )
    .join('')
}

/** What of the folder of earlier audits stands in no trend. */
export function historyWarnings(leftOut: readonly string[]): string {
  return leftOut.map(why => `warning: ${why}: left out of the history\n`).join('')
}
