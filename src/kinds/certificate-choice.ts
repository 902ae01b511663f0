/** Which certificate is meant by a stated domain: the spec names no ARN, and an account may have several that cover one name. */
import type { CertificateDetail, CertificateSummary } from '@aws-sdk/client-acm'
import { type Fact, type From, known, mapFact } from '../model/fact.ts'

/** Whether a name of a certificate covers a domain: the same, or `*.` in the place of exactly one label (RFC 6125, 6.4.3). */
export function covers(name: string, domain: string): boolean {
  const [own, asked] = [name.toLowerCase(), domain.toLowerCase()]
  const [label = '', ...parent] = asked.split('.')
  return own === asked || (label !== '' && label !== '*' && parent.length > 0 && own === ['*', ...parent].join('.'))
}

/** What ListCertificates says of a certificate and, where it was asked for, DescribeCertificate. */
export interface Seen {
  readonly summary: CertificateSummary
  readonly detail: Fact<CertificateDetail> | null
}

/** Whether its details may show that it stands for one of these: a summary has at most a hundred names. */
export function mayCover(summary: CertificateSummary, stated: readonly string[]): boolean {
  return isOpen(summary) || stated.some(domain => ownNames(summary).some(name => covers(name, domain)))
}

const isOpen = ({ SubjectAlternativeNameSummaries: names, HasAdditionalSubjectAlternativeNames: more }: CertificateSummary) =>
  names === undefined || more === true

const ownNames = ({ DomainName: domain, SubjectAlternativeNameSummaries: names = [] }: CertificateSummary) => [
  ...(domain === undefined ? [] : [domain]),
  ...names,
]

/** The stated domain that it stands for: one that it names rather than one that its wildcard covers; null for none. */
export function standsFor({ summary, detail }: Seen, stated: readonly string[], from: From): Fact<string | null> {
  const ofThese = (names: readonly string[]) =>
    stated.find(domain => names.some(name => name.toLowerCase() === domain.toLowerCase())) ??
    stated.find(domain => names.some(name => covers(name, domain))) ??
    null
  const short = ofThese(ownNames(summary))
  // The names of a summary are names of the certificate, whatever else it may have.
  if (short !== null || detail === null) return known(short, from)
  return mapFact(detail, ({ DomainName: domain, SubjectAlternativeNames: names = [] }) =>
    ofThese([...(domain === undefined ? [] : [domain]), ...names]),
  )
}

interface Candidate {
  readonly seen: Seen
  readonly standsFor: Fact<string | null>
}

/**
 * Why another certificate goes before this one for the same domain; null when none does. One that the spec's balancers use counts
 * first, whatever its state; then one that is issued; then one that anything uses. Two alike are left to pairing, which tells neither.
 */
export function passedOver(one: Candidate, all: readonly Candidate[], balancers: readonly string[]): string | null {
  if (!one.standsFor.known || one.standsFor.value === null) return null
  const domain = one.standsFor.value
  const rivals = all.filter(other => other !== one && other.standsFor.known && other.standsFor.value === domain)
  const weight = weightOf(one.seen, balancers)
  return rivals.some(other => weightOf(other.seen, balancers) > weight) ? 'another certificate for the same name is the one in use' : null
}

function weightOf({ summary, detail }: Seen, balancers: readonly string[]): number {
  const users = detail?.known === true ? (detail.value.InUseBy ?? []) : []
  const byOurs = users.some(arn => balancers.some(name => arn.includes(`/${name}/`)))
  return (
    (byOurs ? 4 : 0) +
    (summary.Status === 'ISSUED' || (detail?.known === true && detail.value.Status === 'ISSUED') ? 2 : 0) +
    (users.length > 0 || summary.InUse === true ? 1 : 0)
  )
}
