import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import kind from './distribution.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import { type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const alb = 'web-1.eu-west-1.elb.amazonaws.com'
const distribution = {
  Id: 'E1',
  ARN: 'arn:E1',
  DomainName: 'd1.cloudfront.net',
  Aliases: { Quantity: 2, Items: ['www.Example.com', 'example.com'] },
  Origins: {
    Quantity: 2,
    Items: [
      { Id: 'bucket', DomainName: 'b.s3.amazonaws.com' },
      { Id: 'app', DomainName: alb },
    ],
  },
  DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'redirect-to-https' },
  CacheBehaviors: { Quantity: 0 },
  ViewerCertificate: { ACMCertificateArn: 'arn:c', MinimumProtocolVersion: 'TLSv1.2_2021' },
  Enabled: true,
}
const denied = unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from)
const item = (changes: object = {}, covered: unknown = known(['example.com'], from)) => ({
  distribution: { ...distribution, ...changes },
  standsFor: null,
  covered,
  tags: known({}, from),
})
const groups = { Items: [{ Id: 'both', Members: { Items: [{ OriginId: 'app' }, { OriginId: 'bucket' }] } }] }
const config = 'DistributionConfig.'
const origin = `${config}DefaultCacheBehavior.TargetOriginId`

factTable(kind, [
  ['names in one spelling', item(), `${config}Aliases`, ['example.com', 'www.example.com']],
  ['no names', item({ Aliases: { Quantity: 0 } }), `${config}Aliases`, []],
  ['names that were not answered', item({ Aliases: { Quantity: 2 } }), `${config}Aliases`, 'unknown: Aliases/Items'],
  ['a load balancer', item(), origin, `-> ${alb}`],
  ['the first of a group', item({ OriginGroups: groups, DefaultCacheBehavior: { TargetOriginId: 'both' } }), origin, `-> ${alb}`],
  ['anything else is its domain', item({ DefaultCacheBehavior: { TargetOriginId: 'bucket' } }), origin, 'b.s3.amazonaws.com'],
  ['an origin that is not listed', item({ Origins: { Items: [] } }), origin, 'unknown: Origins'],
  ['one behavior for all paths', item(), `${config}CacheBehaviors`, []],
  [
    'paths with another',
    item({ CacheBehaviors: { Quantity: 1, Items: [{ PathPattern: '/x/*', TargetOriginId: 'bucket' }] } }),
    `${config}CacheBehaviors`,
    ['/x/*'],
  ],
  ['paths that were not answered', item({ CacheBehaviors: { Quantity: 1 } }), `${config}CacheBehaviors`, 'unknown: CacheBehaviors/Items'],
  ['what the certificate covers', item(), `${config}ViewerCertificate`, ['example.com']],
  ['a certificate that may not be read', item({}, denied), `${config}ViewerCertificate`, 'unknown: no'],
  [
    "CloudFront's own",
    item({ ViewerCertificate: { CloudFrontDefaultCertificate: true } }),
    `${config}ViewerCertificate`,
    ['*.cloudfront.net'],
  ],
  ['one of IAM', item({ ViewerCertificate: { IAMCertificateId: 'ASC' } }), `${config}ViewerCertificate`, ['IAM certificate ASC']],
  ['no certificate', item({ ViewerCertificate: {} }), `${config}ViewerCertificate`, 'unknown: ViewerCertificate'],
  ['off', item({ Enabled: false }), `${config}Enabled`, false],
  ['nothing is made up', item({ Enabled: undefined }), `${config}Enabled`, 'unknown: Enabled'],
])

test('it goes by a stated name that it serves, else by its first one, else by the one that AWS gave it', () => {
  expect(about(kind, { ...item(), standsFor: 'www.example.com' })).toMatchObject({ id: 'E1', name: 'www.example.com' })
  expect(about(kind, item())).toMatchObject({ name: 'example.com' })
  expect(about(kind, item({ Aliases: { Quantity: 0 } }))).toMatchObject({ name: 'd1.cloudfront.net' })
})

describe('in a template', () => {
  const stated = {
    Aliases: ['www.example.com', 'example.com'],
    Origins: [{ Id: 'app', DomainName: '‹stack/Beside0›' }],
    DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'https-only' },
    Enabled: true,
  }
  const acm = { AcmCertificateArn: 'arn:c', MinimumProtocolVersion: 'TLSv1.2_2021' }
  test.each<[string, TemplateProperties, string, unknown]>([
    ['names', stated, `${config}Aliases`, ['example.com', 'www.example.com']],
    ['no names', { ...stated, Aliases: undefined }, `${config}Aliases`, []],
    ['a balancer of the template', stated, origin, '-> ‹stack/Beside0›'],
    ['one by its name', { ...stated, Origins: [{ Id: 'app', DomainName: alb }] }, origin, `-> ${alb}`],
    [
      'the first of a group',
      { ...stated, OriginGroups: groups, DefaultCacheBehavior: { TargetOriginId: 'both' } },
      origin,
      '-> ‹stack/Beside0›',
    ],
    ['one behavior for all paths', stated, `${config}CacheBehaviors`, []],
    [
      'paths with another',
      { ...stated, CacheBehaviors: [{ PathPattern: '/x/*' }, { PathPattern: '/a' }] },
      `${config}CacheBehaviors`,
      ['/a', '/x/*'],
    ],
    ['no certificate is the own one', stated, `${config}ViewerCertificate`, ['*.cloudfront.net']],
    ['which allows TLS 1.0', stated, `${config}ViewerCertificate.MinimumProtocolVersion`, 'TLSv1'],
    ['what another covers is not said', { ...stated, ViewerCertificate: acm }, `${config}ViewerCertificate`, undefined],
    ['its policy is', { ...stated, ViewerCertificate: acm }, `${config}ViewerCertificate.MinimumProtocolVersion`, 'TLSv1.2_2021'],
    ['on', stated, `${config}Enabled`, true],
  ])('%s', (_, properties, property, then) => {
    const balancer = { 'AWS::ElasticLoadBalancingV2::LoadBalancer': [{ Name: 'web' }] }
    const [one] = actualsOfTemplate(kind, templateItem(kind.type, { DistributionConfig: properties }, balancer), inTemplate)
    const fact = one?.properties[property]
    expect(fact === undefined ? undefined : toldFact(fact)).toEqual(then)
  })
  test('an origin from outside is unknown', () => {
    const outside = { ...stated, Origins: [{ Id: 'app', DomainName: unresolved('an import') }] }
    const [one] = actualsOfTemplate(kind, templateItem(kind.type, { DistributionConfig: outside }), inTemplate)
    expect(one?.properties[origin]?.known).toBe(false)
  })
})
