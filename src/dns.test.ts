/** A spec that states CloudFront before its load balancer and the records that lead there, against answers by operation. */
import { describe, expect, test } from 'vitest'
import { type AuditOptions, auditInventory, askedFor } from './audit.ts'
import { expectationsOf } from './expect/index.ts'
import type { SourceInfo } from './model/resource.ts'
import { failed } from './source/call.ts'
import { sourceOf } from './source/inventory.ts'
import { sessionOf } from './source/session.ts'
import { more, read } from './spec/example.ts'

const growth = `shared:
  certificates: { site: { domain: www.acme.example } }
loadBalancers:
  web: { name: acme-web, type: application, scheme: internet-facing, listeners: {} }
distributions:
  site:
    aliases: [www.acme.example, acme.example]
    origin: web
    certificate: site
    viewerProtocol: redirect-to-https
    tlsPolicy: TLSv1.2_2021
dns:
  zones:
    main: { domain: acme.example }
    inner: { domain: acme.example, private: true }
  records:
    www: { zone: main, domain: www.acme.example, type: A, distribution: site }
    origin: { zone: inner, domain: www.acme.example, type: A, loadBalancer: web }
    mail: { zone: main, domain: acme.example, type: MX, values: [10 mail.acme.example] }
`

type Answers = Readonly<Record<string, unknown>>
const alb = 'acme-web-1.eu-west-1.elb.amazonaws.com'
const distribution = {
  Id: 'E1',
  ARN: 'arn:E1',
  DomainName: 'd1.cloudfront.net',
  Aliases: { Quantity: 2, Items: ['acme.example', 'www.acme.example'] },
  Origins: { Quantity: 1, Items: [{ Id: 'app', DomainName: alb }] },
  DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'redirect-to-https' },
  CacheBehaviors: { Quantity: 0 },
  ViewerCertificate: { ACMCertificateArn: 'arn:c', MinimumProtocolVersion: 'TLSv1.2_2021' },
  Enabled: true,
}
const listed = (...items: readonly object[]) => ({
  ListDistributions: { DistributionList: { IsTruncated: false, Quantity: items.length, ...(items.length > 0 && { Items: items }) } },
})
const alias = (Name: string, DNSName: string) => ({ Name, Type: 'A', AliasTarget: { HostedZoneId: 'Z', DNSName } })
const records = (zone: string, name: string, ...sets: readonly object[]) => ({
  [`ListResourceRecordSets ${zone} ${name}`]: { ResourceRecordSets: sets, IsTruncated: false },
})
const www = (target: string) => records('Z1', 'www.acme.example', alias('www.acme.example.', target))
const mail = { Name: 'acme.example.', Type: 'MX', TTL: 300, ResourceRecords: [{ Value: '10 mail.acme.example.' }] }
const zone = (id: string, PrivateZone: boolean) => ({ Id: `/hostedzone/${id}`, Name: 'acme.example.', Config: { PrivateZone } })
const vpcs = (VPCId: string) => ({ GetHostedZone: { HostedZone: {}, VPCs: [{ VPCId, VPCRegion: 'eu-west-1' }] } })

const conforming: Answers = {
  GetCallerIdentity: { Account: '123456789012' },
  DescribeVpcs: { Vpcs: [{ VpcId: 'vpc-1', Tags: [{ Key: 'Name', Value: 'acme-dev-vpc' }] }] },
  DescribeLoadBalancers: { LoadBalancers: [{ LoadBalancerName: 'acme-web', LoadBalancerArn: 'arn:alb', DNSName: alb, VpcId: 'vpc-1' }] },
  DescribeCertificate: {
    Certificate: { CertificateArn: 'arn:c', DomainName: '*.acme.example', SubjectAlternativeNames: ['acme.example'] },
  },
  ListTagsForResource: { Tags: { Items: [{ Key: 'Project', Value: 'acme' }] } },
  ListHostedZones: { HostedZones: [zone('Z1', false), zone('Z2', true)], IsTruncated: false },
  ...vpcs('vpc-1'),
  ...listed(distribution),
  ...www('d1.cloudfront.net.'),
  ...records('Z2', 'www.acme.example', alias('www.acme.example.', `dualstack.${alb}.`)),
  ...records('Z2', 'acme.example'),
  // What stands behind the last record of a name is its neighbour's.
  ...records('Z1', 'acme.example', mail, { Name: 'zz.acme.example.', Type: 'A', ResourceRecords: [{ Value: '10.0.0.1' }] }),
}

const info: SourceInfo = { kind: 'live', account: '123456789012', region: 'eu-west-1', startedAt: '', finishedAt: '', calls: 0 }
const options: AuditOptions = {
  toolVersion: '0',
  failOn: 'low',
  asOf: '2026-01-01T00:00:00.000Z',
  only: [],
  off: [],
  severity: {},
  waivers: { timeZone: 'UTC', list: [] },
  now: '2026-01-01T00:00:00.000Z',
  base: null,
}

/** What is found of the kinds in question; whatever has no answer is refused. */
async function audited(text: string, changes: Answers = {}) {
  const answers = { ...conforming, ...changes }
  const sent: string[] = []
  const session = sessionOf(
    async (call, input) => {
      sent.push(`${call.service} ${call.operation}`)
      const { HostedZoneId, StartRecordName } = input as Readonly<Record<string, unknown>>
      const output = answers[`${call.operation} ${String(HostedZoneId)} ${String(StartRecordName)}`] ?? answers[call.operation]
      const because = failed(call, 'denied', 'no')
      return { answer: output === undefined ? { ok: false, because, errorName: 'AccessDenied' } : { ok: true, output }, attempts: 1 }
    },
    () => info,
  )
  const model = read(more(text))
  const inventory = await sourceOf(session).read(askedFor(model, expectationsOf(model)))
  const { findings } = auditInventory(model, inventory, options)
  const ours = findings.filter(({ resource }) => /CloudFront|Route53/.test(resource.type))
  return {
    sent,
    found: ours.map(({ verdict, rule, change, item }) => [verdict, rule, change, item].filter(word => word !== null).join(' ')),
  }
}

const changed = (changes: object) => listed({ ...distribution, ...changes })
const behavior = (changes: object) => changed({ DefaultCacheBehavior: { ...distribution.DefaultCacheBehavior, ...changes } })

describe('distributions, zones and records', () => {
  test.each<[string, Answers, readonly string[]]>([
    ['all as stated', {}, []],
    // The record then leads to a name that anybody may take.
    ['no distribution', listed(), ['deviates resource-missing missing', 'deviates dns-record-target changed']],
    ['off', changed({ Enabled: false }), ['deviates distribution-enabled changed']],
    [
      'one name lost',
      changed({ Aliases: { Quantity: 1, Items: ['www.acme.example'] } }),
      ['deviates distribution-aliases lost acme.example'],
    ],
    [
      'one more name',
      changed({ Aliases: { Quantity: 3, Items: [...distribution.Aliases.Items, 'x.example'] } }),
      ['deviates distribution-aliases added x.example'],
    ],
    [
      'another origin',
      changed({ Origins: { Quantity: 1, Items: [{ Id: 'app', DomainName: 'evil.example' }] } }),
      ['deviates distribution-origin changed'],
    ],
    [
      'a path that leads elsewhere',
      changed({ CacheBehaviors: { Quantity: 1, Items: [{ PathPattern: '*', TargetOriginId: 'evil' }] } }),
      ['deviates distribution-origin added *'],
    ],
    ['plain HTTP', behavior({ ViewerProtocolPolicy: 'allow-all' }), ['deviates distribution-viewer-protocol changed']],
    [
      'an old TLS',
      changed({ ViewerCertificate: { ...distribution.ViewerCertificate, MinimumProtocolVersion: 'TLSv1' } }),
      ['deviates distribution-viewer-protocol changed'],
    ],
    [
      'a certificate for another site',
      { DescribeCertificate: { Certificate: { DomainName: 'x.example' } } },
      ['deviates distribution-certificate lost www.acme.example'],
    ],
    ['a certificate that may not be read', { DescribeCertificate: undefined }, ['unknown distribution-certificate']],
    [
      'another tag',
      { ListTagsForResource: { Tags: { Items: [{ Key: 'Project', Value: 'x' }] } } },
      ['deviates resource-tags changed Project'],
    ],
    ['a private zone of another VPC', vpcs('vpc-9'), ['deviates hosted-zone-vpc lost acme-dev-vpc']],
    ['www leads elsewhere', www('evil.example.'), ['deviates dns-record-target changed']],
    ['www is gone', records('Z1', 'www.acme.example'), ['deviates resource-missing missing']],
    [
      'www has values',
      records('Z1', 'www.acme.example', { Name: 'www.acme.example.', Type: 'A', ResourceRecords: [{ Value: '10.0.0.1' }] }),
      ['deviates dns-record-target changed'],
    ],
    [
      'mail goes elsewhere',
      records('Z1', 'acme.example', { ...mail, ResourceRecords: [{ Value: '10 evil.example.' }] }),
      ['deviates dns-record-target added 10 evil.example', 'deviates dns-record-target lost 10 mail.acme.example'],
    ],
    ['zones that may not be listed', { ListHostedZones: undefined }, Array.from({ length: 5 }, () => 'unknown resource-missing')],
  ])('%s', async (_, changes, then) => expect((await audited(growth, changes)).found.toSorted()).toEqual(then.toSorted()))

  test('nothing is asked where the spec states none', async () => {
    const { sent } = await audited('')
    expect(sent.length).toBeGreaterThan(10)
    expect(sent.filter(call => /^cloudfront|^route-53/.test(call))).toEqual([])
  })
})
