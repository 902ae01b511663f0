import { describe, expect, test } from 'vitest'
import { changed, more, read } from './example.ts'

describe('name patterns', () => {
  const { patterns } = read(
    more(
      'ecs:\n  clusters: {}\n  services: {}\nroles:\n  "*": { name: "${key}" }\n  ops: {}\nbuckets:\n  logs: { name: "${N}-${account}" }\n',
    ),
  ).resolved
  test('a key becomes a *', () => expect(patterns['AWS::EC2::Subnet']).toEqual(['acme-dev-*']))
  test('a name without keys stays as it is', () => expect(patterns['AWS::EC2::VPC']).toEqual(['acme-dev-vpc']))
  test('the account becomes a *', () => expect(patterns['AWS::S3::Bucket']).toEqual(['acme-dev-*']))
  test('a name that is nothing but a key is nobody’s pattern', () => expect(patterns['AWS::IAM::Role']).toBeUndefined())
  test('what begins with a variable of the environment', () => expect(patterns['*']).toEqual(['acme-dev-*']))
  test('a variable of every environment begins nothing', () =>
    expect(read(changed('${name}-${env}', '${name}')).resolved.patterns['*']).toBeUndefined())
  test('a variable of a variable of the environment', () =>
    expect(read(changed('  N: ${name}-${env}', '  E: e-${env}\n  N: ${E}')).resolved.patterns['*']).toEqual(['e-dev-*']))
})

describe('siblings', () => {
  const files = { 'env/prod.yaml': 'tags: { Stage: "${env}" }\n', 'env/test.yaml': '{}\n', 'overlays/o.yaml': 'tags: { Own: x }\n' }
  const { siblings, overlays, environment } = read(files, { environment: 'dev', overlays: ['o'] }).resolved
  test('every other environment, without the overlays of this one', () => {
    expect(siblings.map(one => one.environment)).toEqual(['prod', 'test'])
    expect(siblings.map(one => one.tags)).toEqual([{ Project: 'acme', Stage: 'prod' }, { Project: 'acme' }])
    expect(siblings[0]?.patterns['AWS::EC2::VPC']).toEqual(['acme-prod-vpc'])
    expect([environment, overlays]).toEqual(['dev', ['o']])
  })
})

describe('the digest', () => {
  const { digest } = read().resolved
  test('is one of SHA-256', () => expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/))
  test.each([
    [
      'comments and order change nothing',
      changed('    port: 5432\n    zone: eu-west-1a\n', '    # x\n    zone: eu-west-1a\n    port: 5432\n'),
      true,
    ],
    ['how a value comes about changes nothing', changed('${N}-db', '${name}-dev-db'), true],
    ['a value changes it', changed('5432', '5433'), false],
    ['the order of a list changes it', changed('[10.0.0.0/16]', '[10.0.0.0/16, 10.1.0.0/16]'), false],
  ])('%s', (_, files, same) => expect(read(files).resolved.digest === digest).toBe(same))
})

test('what nobody sees is counted, leaf by leaf', () => {
  const { notObservable } = read(more('notes: { a: x, b: [y] }\nobservability: { tracing: "off", topics: { t: { name: t } } }\n')).resolved
  expect(notObservable).toBe(2)
})
