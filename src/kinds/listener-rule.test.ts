import { describe, expect, test } from 'vitest'
import { isStated, valueOf } from '../model/claim.ts'
import { more, read as readSpec } from '../spec/example.ts'
import { about, allFacts } from './all-facts.ts'
import { actualOf, actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import kind from './listener-rule.ts'
import { unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const item = (rule: object) => ({ rule: { RuleArn: 'arn:rule', Priority: '10', ...rule }, listener: 'arn:listener' })
const when = (...Conditions: readonly object[]) => item({ Conditions })
const does = (...Actions: readonly object[]) => item({ Actions })
const shares = (...weights: readonly (readonly [string, number | undefined])[]) =>
  does({ Type: 'forward', ForwardConfig: { TargetGroups: weights.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })) } })

test('a rule goes by its priority, in its listener', () =>
  expect(about(kind, item({}))).toEqual({ id: 'arn:rule', name: '10', parent: 'arn:listener', gone: null, aliases: ['arn:rule'] }))
test('without one its name is unknown', () => expect(actualOf(kind, item({ Priority: undefined }), from).name.known).toBe(false))
test('its tags were never asked for', () => expect(actualOf(kind, item({}), from).tags.known).toBe(false))

const [hosts, paths, methods, headers, queries, sources] = [
  'Conditions.HostHeaderConfig',
  'Conditions.PathPatternConfig',
  'Conditions.HttpRequestMethodConfig',
  'Conditions.HttpHeaderConfig',
  'Conditions.QueryStringConfig',
  'Conditions.SourceIpConfig',
] as const
const host = (config: object, own: object = {}) => ({ Field: 'host-header', HostHeaderConfig: config, ...own })
const header = (HttpHeaderName: string, ...Values: readonly string[]) => ({
  Field: 'http-header',
  HttpHeaderConfig: { HttpHeaderName, Values },
})
const query = (...Values: readonly object[]) => ({ Field: 'query-string', QueryStringConfig: { Values } })
const path = { Field: 'path-pattern', PathPatternConfig: { Values: ['/B', '/a'] } }

describe('when it applies', () =>
  factTable(kind, [
    ['hosts, of any case', when(host({ Values: ['B.example', 'a.Example'] })), hosts, ['a.example', 'b.example']],
    ['the older form', when({ Field: 'host-header', Values: ['A.example'] }), hosts, ['a.example']],
    ['both forms', when(host({ Values: ['a.example'] }, { Values: ['a.example'] })), hosts, ['a.example']],
    ['by regular expression', when(host({ RegexValues: ['^A$'] })), hosts, ['regex ^A$']],
    ['without any value', when(host({})), hosts, 'unknown: Conditions/0/Values'],
    ['as it is answered beside another form', when(host({ Values: ['a.example'] }, { Values: [] })), hosts, ['a.example']],
    ['an empty list is not read', when({ Field: 'host-header', Values: [] }), hosts, 'unknown: Conditions/0/Values'],
    [
      'a header that is not named',
      when({ Field: 'http-header', Values: ['a'] }),
      headers,
      'unknown: Conditions/0/HttpHeaderConfig/HttpHeaderName',
    ],
    ['paths, whose case tells', when(path), paths, ['/B', '/a']],
    ['methods', when({ Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } }), methods, ['GET']],
    ['headers, all of them', when(header('X-B', 'v'), header('X-A', 'b', 'A')), headers, ['x-a: a | b', 'x-b: v']],
    ['pairs', when(query({ Key: 'V', Value: '1' }, { Value: 'a=b' }, { Value: 'c' })), queries, ['=a=b | c | v=1']],
    ['queries, all of them', when(query({ Value: 'b' }), query({ Value: 'a' })), queries, ['a', 'b']],
    ['a pair without a value', when(query({ Key: 'v' })), queries, 'unknown: Conditions/0/QueryStringConfig/Values'],
    ['sources', when({ Field: 'source-ip', SourceIpConfig: { Values: ['2001:DB8::/32'] } }), sources, ['2001:db8::/32']],
    ['what is no condition', when(path), sources, []],
    ['no conditions were read', item({}), paths, 'unknown: Conditions'],
    [
      'beside a condition that nobody knows',
      when(path, { Field: 'moon-phase' }),
      paths,
      'unknown: the rule has a condition on moon-phase, which is not known here',
    ],
    ['a condition that does not say on what', when(path, {}), paths, 'unknown: Conditions/1/Field'],
  ]))

const [groups, weight] = ['Actions.ForwardConfig.TargetGroups', 'Actions.ForwardConfig.TargetGroups.Weight']
const [status, body] = ['Actions.FixedResponseConfig.StatusCode', 'Actions.FixedResponseConfig.MessageBody']
const answer = (config: object | undefined) => does({ Type: 'fixed-response', FixedResponseConfig: config })

describe('what it does', () =>
  factTable(kind, [
    ['no actions', item({}), 'Actions.Type', 'unknown: Actions/Type'],
    [
      'it leads to the target groups of its actions',
      does({ Type: 'authenticate-oidc' }, { Type: 'forward', TargetGroupArn: 'arn:a' }),
      groups,
      ['-> arn:a'],
    ],
    ['not to those without weight', shares(['arn:a', 0], ['arn:b', 2]), groups, ['-> arn:b']],
    ['a fixed answer leads nowhere', answer({ StatusCode: '403' }), groups, []],
    [
      'shares',
      shares(['arn:b', 30], ['arn:a', 60]),
      weight,
      [
        ['-> arn:a', 2],
        ['-> arn:b', 1],
      ],
    ],
    ['one alone has all', shares(['arn:a', 60]), weight, [['-> arn:a', 1]]],
    [
      'a weight that is not said is 1',
      shares(['arn:a', undefined], ['arn:b', 3]),
      weight,
      [
        ['-> arn:a', 1],
        ['-> arn:b', 3],
      ],
    ],
    ['a status', answer({ StatusCode: '403' }), status, 403],
    ['no body', answer({ StatusCode: '403' }), body, null],
    ['an empty body is none', answer({ StatusCode: '403', MessageBody: '' }), body, null],
    ['an answer that is not read', answer(undefined), status, 'unknown: Actions/FixedResponseConfig/StatusCode'],
    ['a redirect answers nothing by itself', does({ Type: 'redirect', RedirectConfig: {} }), status, null],
    ['no transforms', does({ Type: 'forward' }), 'Transforms', []],
    ['transforms', item({ Transforms: [{ Type: 'url-rewrite' }] }), 'Transforms', ['url-rewrite']],
  ]))

const rules = `targetGroups:
  now: { name: now-tg, protocol: HTTP, port: 80, targetType: ip }
  next: { name: next-tg, protocol: HTTP, port: 80, targetType: ip }
loadBalancers:
  main:
    name: lb
    type: application
    scheme: internal
    listeners:
      web:
        port: 80
        protocol: HTTP
        fixedResponse: { status: 404, contentType: text/plain, body: none }
        rules:
          all:
            priority: 10
            hosts: [A.example]
            headers: { X-B: { values: [v, U] } }
            queries: { version: { values: ["v=1", "=a=b"] } }
            forwards: { now: { targetGroup: now, weight: 90 }, next: { targetGroup: next, weight: 30 } }
          moved: { priority: 20, paths: [/old], redirect: { status: HTTP_302, path: /new } }
          one: { priority: 30, sources: [10.0.0.0/8], forward: now }
`
const stated = [...kind.expected(readSpec(more(rules)))]
const claimsOf = (priority: string) => {
  const properties = Object.entries(stated.find(({ name }) => valueOf(name) === priority)?.properties ?? {})
  return Object.fromEntries(properties.flatMap(([property, claim]) => (isStated(claim) ? [[property, valueOf<unknown>(claim)]] : [])))
}
const noConditions = { [hosts]: [], [paths]: [], [methods]: [], [headers]: [], [queries]: [], [sources]: [], Transforms: [] }

describe('what the spec wants', () => {
  test('in its listener', () =>
    expect(stated.map(({ parent }) => parent)).toEqual(Array(3).fill({ type: 'AWS::ElasticLoadBalancingV2::Listener', key: 'lb/80' })))
  test.each([
    [
      '10',
      {
        ...noConditions,
        [hosts]: ['a.example'],
        [headers]: ['x-b: u | v'],
        [queries]: ['=a=b | v=1'],
        'Actions.Type': 'forward',
        [groups]: ['now-tg', 'next-tg'],
        [weight]: { 'now-tg': 3, 'next-tg': 1 },
      },
    ],
    [
      '20',
      {
        ...noConditions,
        [paths]: ['/old'],
        'Actions.Type': 'redirect',
        'Actions.RedirectConfig.StatusCode': 'HTTP_302',
        'Actions.RedirectConfig.Host': '#{host}',
        'Actions.RedirectConfig.Path': '/new',
        'Actions.RedirectConfig.Query': '#{query}',
      },
    ],
    ['30', { ...noConditions, [sources]: ['10.0.0.0/8'], 'Actions.Type': 'forward', [groups]: ['now-tg'] }],
  ])('of rule %s', (priority, then) => expect(claimsOf(priority)).toEqual(then))
})

describe('in a template', () => {
  const made = (properties: Parameters<typeof templateItem>[1]) =>
    actualsOfTemplate(kind, templateItem(kind.type, properties), inTemplate)[0]?.properties ?? {}
  const hole = unresolved('parameter X has no value')
  const on = (...Conditions: readonly object[]) => made({ Conditions })
  test.each([
    ['hosts', on(host({ Values: ['B.example', 'a.example'] })), hosts, ['a.example', 'b.example']],
    ['the older form', on({ Field: 'path-pattern', Values: ['/a'] }), paths, ['/a']],
    ['by regular expression', on(host({ RegexValues: ['^a$'] })), hosts, ['regex ^a$']],
    ['a header', on(header('X', 'b', 'a')), headers, ['x: a | b']],
    ['a query', on(query({ Key: 'v', Value: 1 }, { Value: 'a' })), queries, ['a | v=1']],
    ['a host from outside', on(host({ Values: [hole] })), hosts, 'unresolved'],
    ['beside it a path', on(host({ Values: [hole] }), path), paths, ['/B', '/a']],
    ['a field from outside', on({ Field: hole }, path), paths, 'unresolved'],
    ['a condition that nobody knows', on({ Field: 'moon-phase' }, path), paths, 'unsupported'],
    [
      'shares',
      made({
        Actions: [
          {
            Type: 'forward',
            ForwardConfig: {
              TargetGroups: [
                { TargetGroupArn: 'b', Weight: 4 },
                { TargetGroupArn: 'a', Weight: '2' },
              ],
            },
          },
        ],
      }),
      weight,
      [
        ['-> a', 1],
        ['-> b', 2],
      ],
    ],
    ['a status', made({ Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } }] }), status, 403],
    ['no body', made({ Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } }] }), body, null],
    ['a rewrite', made({ Transforms: [{ Type: 'url-rewrite' }] }), 'Transforms', ['url-rewrite']],
  ])('%s', (_, properties, property, then) => {
    const fact = properties[property]
    expect(fact?.known === false ? fact.because.reason : fact && toldFact(fact)).toEqual(then)
  })
})

test('all that is read is what is stated of', () => expect(Object.keys(allFacts(kind, item({})))).toEqual(Object.keys(kind.properties)))
