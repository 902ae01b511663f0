/** Load balancers, listeners, target groups, buckets and Cloud Map from resources of a template. */
import { describe, expect, test } from 'vitest'
import bucket from './bucket.ts'
import { type AnyKind, actualsOfTemplate } from './define.ts'
import discoveryService from './discovery-service.ts'
import { toldFact } from './fact-table.ts'
import listener from './listener.ts'
import listenerRule from './listener-rule.ts'
import loadBalancer from './load-balancer.ts'
import privateDnsNamespace from './private-dns-namespace.ts'
import targetGroup from './target-group.ts'
import { type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const made = (kind: AnyKind, properties: TemplateProperties, beside: Parameters<typeof templateItem>[2] = {}) => {
  const [one] = actualsOfTemplate(kind, templateItem(kind.type, properties, beside), inTemplate)
  if (one === undefined) throw new Error('none')
  return one
}
const hole = unresolved('parameter X has no value')

type Row = readonly [
  when: string,
  kind: AnyKind,
  properties: TemplateProperties,
  property: string,
  then: unknown,
  beside?: Parameters<typeof templateItem>[2],
]
const lb = 'LoadBalancerAttributes/'
const to = 'DefaultActions.'
const redirect = { Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301', Port: '443', Protocol: 'HTTPS' } }
const block = 'PublicAccessBlockConfiguration'

describe('edge kinds in a template', () => {
  const rows: readonly Row[] = [
    ['a scheme left out faces the internet', loadBalancer, {}, 'Scheme', 'internet-facing'],
    ['a scheme from outside', loadBalancer, { Scheme: hole }, 'Scheme', 'unresolved'],
    ['subnets', loadBalancer, { Subnets: ['‹stack/A›'] }, 'Subnets', ['-> ‹stack/A›']],
    ['subnets with addresses', loadBalancer, { SubnetMappings: [{ SubnetId: '‹stack/A›' }] }, 'Subnets', ['-> ‹stack/A›']],
    ['no groups: which one AWS takes is not said', loadBalancer, {}, 'SecurityGroups', 'unresolved'],
    ['an attribute left out', loadBalancer, {}, `${lb}deletion_protection.enabled`, false],
    [
      'an attribute',
      loadBalancer,
      { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] },
      `${lb}deletion_protection.enabled`,
      true,
    ],
    ['no prefix', loadBalancer, {}, `${lb}access_logs.s3.prefix`, null],
    [
      'a bucket by Ref',
      loadBalancer,
      { LoadBalancerAttributes: [{ Key: 'access_logs.s3.bucket', Value: '‹stack/Beside0›' }] },
      `${lb}access_logs.s3.bucket`,
      'logs',
      { 'AWS::S3::Bucket': [{ BucketName: 'logs' }] },
    ],
    [
      'an attribute that nobody knows',
      loadBalancer,
      { LoadBalancerAttributes: [{ Key: hole, Value: 'true' }] },
      `${lb}deletion_protection.enabled`,
      'unresolved',
    ],
    ['a check left out', targetGroup, { Protocol: 'HTTP' }, 'HealthCheckPath', '/'],
    ['codes in one spelling', targetGroup, { Protocol: 'HTTP', Matcher: { HttpCode: '302,200' } }, 'Matcher.HttpCode', '200,302'],
    ['codes left out', targetGroup, { Protocol: 'HTTP' }, 'Matcher.HttpCode', '200'],
    ['a check of TCP left out', targetGroup, { Protocol: 'TCP' }, 'HealthCheckPath', 'unresolved'],
    ['a port as a text', targetGroup, { Port: '8080' }, 'Port', 8080],
    ['cross-zone left out', targetGroup, {}, 'TargetGroupAttributes/load_balancing.cross_zone.enabled', 'use_load_balancer_configuration'],
    ['a redirect', listener, { DefaultActions: [redirect] }, `${to}RedirectConfig.Port`, 443],
    ['what a redirect leaves out', listener, { DefaultActions: [redirect] }, `${to}RedirectConfig.Host`, '#{host}'],
    [
      'a forward does not redirect',
      listener,
      { DefaultActions: [{ Type: 'forward', TargetGroupArn: '‹stack/T›' }] },
      `${to}RedirectConfig.Host`,
      null,
    ],
    [
      'a forward',
      listener,
      { DefaultActions: [{ Type: 'forward', TargetGroupArn: '‹stack/T›' }] },
      `${to}ForwardConfig.TargetGroups`,
      ['-> ‹stack/T›'],
    ],
    [
      'a forward by weight',
      listener,
      {
        DefaultActions: [
          {
            Type: 'forward',
            ForwardConfig: {
              TargetGroups: [
                { TargetGroupArn: '‹stack/T›', Weight: 0 },
                { TargetGroupArn: '‹stack/U›', Weight: 1 },
              ],
            },
          },
        ],
      },
      `${to}ForwardConfig.TargetGroups`,
      ['-> ‹stack/U›'],
    ],
    ['an action from outside', listener, { DefaultActions: [{ Type: hole }] }, `${to}Type`, 'unresolved'],
    ['a policy left out allows TLS 1.0', listener, { Protocol: 'HTTPS' }, 'SslPolicy', 'ELBSecurityPolicy-2016-08'],
    ['HTTP has no policy', listener, { Protocol: 'HTTP' }, 'SslPolicy', null],
    ['HTTP has no certificate', listener, { Protocol: 'HTTP' }, 'Certificates', []],
    ['a bucket that says nothing is encrypted', bucket, {}, 'BucketEncryption.ServerSideEncryptionConfiguration', 'AES256'],
    [
      'by its own key',
      bucket,
      { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } },
      'BucketEncryption.ServerSideEncryptionConfiguration',
      'aws:kms',
    ],
    ['a bucket that says nothing is not public', bucket, {}, block, true],
    ['one switch alone', bucket, { [block]: { BlockPublicAcls: true } }, block, false],
    ['a switch from outside', bucket, { [block]: { BlockPublicAcls: hole } }, block, 'unresolved'],
    ['a namespace', privateDnsNamespace, { Vpc: '‹stack/V›' }, 'Vpc', ['-> ‹stack/V›']],
    ['records', discoveryService, { DnsConfig: { DnsRecords: [{ Type: 'A', TTL: '10' }] } }, 'DnsConfig.DnsRecords.TTL', 10],
    [
      'types',
      discoveryService,
      {
        DnsConfig: {
          DnsRecords: [
            { Type: 'SRV', TTL: 1 },
            { Type: 'A', TTL: 1 },
          ],
        },
      },
      'DnsConfig.DnsRecords.Type',
      ['A', 'SRV'],
    ],
    ['a policy left out', discoveryService, {}, 'DnsConfig.RoutingPolicy', 'unresolved'],
  ]
  test.each(rows.map(([when, ...row]) => ({ when, row })))('$when', ({ row: [kind, properties, property, then, beside] }) => {
    const fact = made(kind, properties, beside).properties[property]
    expect(fact?.known === false ? fact.because.reason : fact && toldFact(fact)).toEqual(then)
  })

  test('which certificate an ARN is no template says', () =>
    expect(made(listener, { Certificates: [{ CertificateArn: 'arn:x' }] }).notApplicable).toContain('Certificates'))
  test('a listener lives in its balancer and goes by its port', () =>
    expect(made(listener, { Port: '443', LoadBalancerArn: '‹stack/L›' })).toMatchObject({
      name: { value: '443' },
      parent: { value: '‹stack/L›' },
    }))
  test('a rule lives in its listener', () =>
    expect(made(listenerRule, { Priority: 1, ListenerArn: '‹stack/L›' })).toMatchObject({
      name: { value: '1' },
      parent: { value: '‹stack/L›' },
    }))
})
