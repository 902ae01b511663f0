import type { CertificateDetail } from '@aws-sdk/client-acm'
import { exactly, unstated } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'

/** Of what a certificate says, the spec states the name that it must cover: pairing is the check of that. */
export interface Certificate {
  readonly 'Certificate.Status': string
  /** ISO 8601. Judged by a rule of its own, which knows the moment of the audit. */
  readonly 'Certificate.NotAfter': string
}

/** What is read of a certificate: its summary in ListCertificates has these fields too. Dates are ISO 8601 texts by then. */
export interface CertificateItem {
  readonly certificate: Pick<CertificateDetail, 'CertificateArn' | 'DomainName' | 'Status'> & {
    readonly NotAfter?: Date | string | undefined
  }
  /** The stated name that it stands for; null when it covers none. */
  readonly standsFor: Fact<string | null>
  /** Why another one that covers the same stated name goes before it; null for the one that counts. */
  readonly passedOver: string | null
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Certificate, CertificateItem, 'AWS::CertificateManager::Certificate'>({
  type: 'AWS::CertificateManager::Certificate',
  title: { en: 'certificate', ko: '인증서' },
  nameProperty: 'DomainName',
  parent: null,
  naturalKey: [],
  // One that does not cover the stated name is no certificate for it, even where it is the only one.
  neverRenamed: true,
  declaredIn: model => model.shared.certificates.at,
  properties: {
    'Certificate.Status': { label: { en: 'status', ko: '상태' }, compare: 'same', effect: 'other' },
    'Certificate.NotAfter': { label: { en: 'end of validity', ko: '만료 시각' }, compare: 'same', effect: 'other' },
  },

  *expected(model) {
    for (const { domain, at } of model.shared.certificates.values())
      yield {
        name: domain,
        parent: null,
        at,
        properties: {
          // A certificate that covers the name and is not issued serves nobody.
          'Certificate.Status': exactly('ISSUED', domain.at),
          'Certificate.NotAfter': unstated(at),
        },
      }
  },

  fromApi({ certificate, standsFor, passedOver, tags }, from) {
    const read = reading(from)
    const { NotAfter: end } = certificate
    return {
      id: certificate.CertificateArn ?? '',
      arn: certificate.CertificateArn ?? null,
      name: standsFor.known && standsFor.value === null ? read.text('DomainName', certificate.DomainName) : standsFor,
      parent: null,
      vpc: known(null, from),
      tags,
      gone: passedOver,
      properties: {
        'Certificate.Status': read.text('Status', certificate.Status),
        // A certificate that was never issued has no end.
        'Certificate.NotAfter': read.text('NotAfter', timeOf(end)),
      },
    }
  },
})

/** ISO 8601; undefined for what is no time. */
function timeOf(end: unknown): string | undefined {
  const time = end instanceof Date ? end.getTime() : typeof end === 'string' ? Date.parse(end) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
