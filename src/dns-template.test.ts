/** The same in a template as CDK writes it: the balancer and the distribution by GetAtt, `dualstack.` joined before the balancer's name. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditTemplates } from './audit.ts'
import { noWaivers } from './model/waiver.ts'
import { more, read } from './spec/example.ts'

const model = read(
  more(`loadBalancers:
  web: { name: acme-web, type: application, scheme: internet-facing, listeners: {} }
distributions:
  site: { aliases: [www.acme.example], origin: web, viewerProtocol: https-only }
dns:
  zones: { main: { domain: acme.example } }
  records:
    www: { zone: main, domain: www.acme.example, type: A, distribution: site }
    origin: { zone: main, domain: origin.acme.example, type: A, loadBalancer: web }
`),
)

const attribute = (...path: readonly string[]) => ({ 'Fn::GetAtt': path })
const record = (Name: string, DNSName: object) => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { Name, Type: 'A', HostedZoneId: 'Z1', AliasTarget: { HostedZoneId: 'Z2', DNSName } },
})
const joined = (name: object) => ({ 'Fn::Join': ['', ['dualstack.', name]] })
const made = (target: object, origin: object = attribute('Alb', 'DNSName')) => ({
  Resources: {
    Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'acme-web', Type: 'application' } },
    Site: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Enabled: true,
          Aliases: ['www.acme.example'],
          Origins: [{ Id: 'app', DomainName: origin, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
          DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'https-only' },
        },
        Tags: [{ Key: 'Project', Value: 'acme' }],
      },
    },
    Www: record('www.acme.example.', attribute('Site', 'DomainName')),
    Origin: record('origin.acme.example.', target),
  },
})

test.each([
  ['all as stated', made(joined(attribute('Alb', 'DNSName'))), []],
  ['a record that leads to the distribution', made(attribute('Site', 'DomainName')), ['deviates dns-record-target']],
  ['an imported origin', made(joined(attribute('Alb', 'DNSName')), { 'Fn::ImportValue': 'x' }), ['unknown distribution-origin']],
])('%s', (_, template, then) => {
  const file = join(mkdtempSync(join(tmpdir(), 'dns-')), 'stack.template.json')
  writeFileSync(file, JSON.stringify(template))
  const { findings } = auditTemplates(model, [{ id: 'stack', file, region: null, account: null }], {
    failOn: 'low',
    waivers: noWaivers,
    now: '2026-01-01T00:00:00.000Z',
  })
  const ours = findings.filter(({ resource }) => /CloudFront|Route53/.test(resource.type))
  expect(ours.map(({ verdict, rule }) => `${verdict} ${rule}`)).toEqual(then)
})
