import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './listener.ts'

const listener = {
  ListenerArn: 'arn:listener',
  LoadBalancerArn: 'arn:balancer',
  Port: 443,
  Protocol: 'HTTPS',
  SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  Certificates: [{ CertificateArn: 'arn:cert' }],
  DefaultActions: [
    { Type: 'forward', TargetGroupArn: 'arn:tg', ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'arn:tg', Weight: 1 }] } },
  ],
}
const item = (own: object, certificates: readonly object[] = []) => ({
  listener: { ...listener, ...own },
  certificates: known(certificates, from),
  tags: known({}, from),
})
const actions = (...all: readonly object[]) => item({ DefaultActions: all })
const redirect = (config: object | undefined) => actions({ Type: 'redirect', RedirectConfig: config })
const whole = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301', Host: 'evil.example', Path: '/', Query: '' }
const plain = { Protocol: 'HTTP', SslPolicy: undefined, Certificates: undefined }
const forward = 'DefaultActions.ForwardConfig.TargetGroups'
const to = (part: string) => `DefaultActions.RedirectConfig.${part}`

describe('what it does', () =>
  factTable(kind, [
    ['its action', item({}), 'DefaultActions.Type', 'forward'],
    ['no actions', item({ DefaultActions: undefined }), 'DefaultActions.Type', 'unknown: DefaultActions/Type'],
    ['an empty list of actions was not read', item({ DefaultActions: [] }), forward, 'unknown: DefaultActions/Type'],
    ['an action without a type', actions({}), to('Host'), 'unknown: DefaultActions/RedirectConfig/Host'],
    [
      'actions in their order',
      actions({ Type: 'forward', Order: 2 }, { Type: 'authenticate-oidc', Order: 1 }),
      'DefaultActions.Type',
      'authenticate-oidc, forward',
    ],
    ['both forms of one target group', item({}), forward, ['-> arn:tg']],
    ['the short form', actions({ Type: 'forward', TargetGroupArn: 'arn:a' }), forward, ['-> arn:a']],
    [
      'a group with weight 0 gets nothing',
      actions({
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: 'arn:a', Weight: 0 },
            { TargetGroupArn: 'arn:b', Weight: 100 },
          ],
        },
      }),
      forward,
      ['-> arn:b'],
    ],
    ['a forward to nothing that is named', actions({ Type: 'forward' }), forward, `unknown: ${forward.replaceAll('.', '/')}`],
    ['a redirect forwards to nothing', redirect(whole), forward, []],
    ['a port in a text', redirect(whole), to('Port'), 443],
    ['a port that is kept', redirect({ ...whole, Port: '#{port}' }), to('Port'), '#{port}'],
    ['another host', redirect(whole), to('Host'), 'evil.example'],
    ['what is not answered is kept', redirect({ StatusCode: 'HTTP_301' }), to('Host'), '#{host}'],
    ['no status', redirect({}), to('StatusCode'), 'unknown: DefaultActions/RedirectConfig/StatusCode'],
    ['a redirect without its target', redirect(undefined), to('Protocol'), 'unknown: DefaultActions/RedirectConfig/Protocol'],
    ['a forward leads nowhere else', item({}), to('Protocol'), null],
  ]))

describe('what it shows', () =>
  factTable(kind, [
    ['port', item({}), 'Port', 443],
    ['no port', item({ Port: undefined }), 'Port', 'unknown: Port'],
    ['policy', item({}), 'SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-2021-06'],
    ['no policy', item({ SslPolicy: undefined }), 'SslPolicy', 'unknown: SslPolicy'],
    ['HTTP has no policy', item(plain), 'SslPolicy', null],
    ['default certificate', item({}), 'Certificates', ['-> arn:cert']],
    ['no certificate', item({ Certificates: undefined }), 'Certificates', 'unknown: Certificates'],
    ['HTTP has no certificate', item(plain), 'Certificates', []],
    [
      'the default one is not among the further ones',
      item({}, [
        { CertificateArn: 'arn:cert', IsDefault: true },
        { CertificateArn: 'arn:sni', IsDefault: false },
      ]),
      'ListenerCertificates',
      ['-> arn:sni'],
    ],
    ['the default one alone in the list', item({}, [{ CertificateArn: 'arn:cert', IsDefault: false }]), 'ListenerCertificates', []],
    [
      'the default one among others in the list',
      item({}, [{ CertificateArn: 'arn:cert' }, { CertificateArn: 'arn:sni' }]),
      'ListenerCertificates',
      ['-> arn:cert', '-> arn:sni'],
    ],
    ['a certificate without its ARN', item({}, [{}]), 'ListenerCertificates', 'unknown: CertificateArn'],
  ]))

test('its name is its port', () => expect(actualOf(kind, item({}), from).name).toMatchObject({ value: '443' }))
test('and it lives in its balancer', () => expect(actualOf(kind, item({}), from).parent).toMatchObject({ value: 'arn:balancer' }))
