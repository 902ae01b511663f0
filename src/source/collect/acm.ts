import type {
  CertificateDetail,
  CertificateSummary,
  DescribeCertificateCommandInput,
  DescribeCertificateCommandOutput,
  KeyAlgorithm,
  ListCertificatesCommandInput,
  ListCertificatesCommandOutput,
} from '@aws-sdk/client-acm'
import { mayCover, passedOver, standsFor } from '../../kinds/certificate-choice.ts'
import type { CertificateItem } from '../../kinds/certificate.ts'
import type { Fact } from '../../model/fact.ts'
import type { Call, Listed, Read } from '../call.ts'
import { list, one } from '../list.ts'
import { answered, type Collector, fed, joined } from './collect.ts'
import { sweepTags } from './tags.ts'

const certificates: Read<ListCertificatesCommandInput, ListCertificatesCommandOutput, CertificateSummary> = {
  service: 'acm',
  operation: 'ListCertificates',
  action: 'acm:ListCertificates',
  feeds: { 'AWS::CertificateManager::Certificate': '*' },
  items: { field: 'CertificateSummaryList', id: certificate => certificate.CertificateArn },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxItems: 1000 } },
}

/** All names and who uses it: a summary has at most a hundred names, and says only whether it is used. */
const certificate: Read<DescribeCertificateCommandInput, DescribeCertificateCommandOutput> = {
  service: 'acm',
  operation: 'DescribeCertificate',
  action: 'acm:DescribeCertificate',
  feeds: { 'AWS::CertificateManager::Certificate': ['Certificate.Status', 'Certificate.NotAfter'] },
  parent: 'certificates',
}

/** Without it ListCertificates answers RSA_1024 and RSA_2048 alone (API reference, Filters, keyTypes). The compiler holds it complete. */
const keyTypes: Readonly<Record<KeyAlgorithm, true>> = {
  RSA_1024: true,
  RSA_2048: true,
  RSA_3072: true,
  RSA_4096: true,
  EC_prime256v1: true,
  EC_secp384r1: true,
  EC_secp521r1: true,
}

export const acm: Collector = {
  reads: { certificates, certificate },
  collect: async (call, asked) => {
    // The keys of a record over this union are its members.
    const all = Object.keys(keyTypes) as KeyAlgorithm[]
    const [found, tagsOf] = await Promise.all([list(call, certificates, { Includes: { keyTypes: all } }), sweepTags(call)])
    const stated = asked.names('AWS::CertificateManager::Certificate')
    const balancers = asked.names('AWS::ElasticLoadBalancingV2::LoadBalancer')
    const { items, gap } = await joined(found, async (summary, from) => {
      const detail = mayCover(summary, stated) ? await detailOf(call, summary) : null
      const seen = { summary, detail }
      return { seen, standsFor: standsFor(seen, stated, from), tags: await tagsOf(summary.CertificateArn, from) }
    })
    const candidates = items.map(({ item }) => item)
    const chosen = items.map(({ item, from }): Listed<CertificateItem> => {
      const { detail, summary } = item.seen
      const certificate = detail?.known === true ? detail.value : summary
      return { item: { ...item, certificate, passedOver: passedOver(item, candidates, balancers) }, from }
    })
    return [fed('AWS::CertificateManager::Certificate', { items: chosen, gap })]
  },
}

async function detailOf(call: Call, { CertificateArn: arn = '' }: CertificateSummary): Promise<Fact<CertificateDetail>> {
  return answered(certificate, `/${arn}/Certificate`, await one(call, certificate, { CertificateArn: arn }), output => output.Certificate)
}
