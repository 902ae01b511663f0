import { describe, expect, test } from 'vitest'
import { toldByLine } from './example.ts'
import { inMemory } from './files.ts'
import { readTargets } from './targets.ts'

const good = `concurrency: 4
targets:
  - name: dev
    account: "123456789012"
    role: arn:aws:iam::123456789012:role/popcorn-audit-readonly
    externalId: 3f9c-popcorn
    region: ap-northeast-2
    environment: dev
    spec: spec
    overlays: [mended]
  - name: prod
`
const read = (text: string) => readTargets({ folder: 'x', name: 'targets.yaml', files: inMemory(new Map([['x/targets.yaml', text]])) })

const told = (text: string) => toldByLine(() => read(text))

test('targets are read in their order, with what is left out as null', () => {
  expect(read(good)).toEqual({
    concurrency: 4,
    list: [
      {
        name: 'dev',
        on: null,
        account: '123456789012',
        role: 'arn:aws:iam::123456789012:role/popcorn-audit-readonly',
        externalId: '3f9c-popcorn',
        endpoint: null,
        region: 'ap-northeast-2',
        spec: 'spec',
        environment: 'dev',
        overlays: ['mended'],
      },
      {
        name: 'prod',
        on: null,
        account: null,
        role: null,
        externalId: null,
        endpoint: null,
        region: null,
        spec: 'spec',
        environment: null,
        overlays: [],
      },
    ],
  })
})

describe('what is wrong is told, all at once', () => {
  test.each([
    ['an account that is no text', good.replace('"123456789012"', '123456789012'), ['4 TARGET_FIELD']],
    ['a role that is none', good.replace(/role: .*/, 'role: popcorn'), ['5 TARGET_FIELD']],
    ['an endpoint in the clear', good.replace('region: ap-northeast-2', 'endpoint: http://proxy.example'), ['7 TARGET_FIELD']],
    ['a misspelt key', good.replace('region:', 'regoin:'), ['7 SPEC_UNKNOWN_KEY | did you mean "region"?']],
    ['two of one name', good.replace('name: prod', 'name: dev'), ['11 SPEC_DUPLICATE_NAME']],
    ['no name', good.replace('name: prod', 'account: "123456789012"'), ['11 TARGET_FIELD']],
    ['a name that leads out of the folder', good.replace('name: prod', 'name: ../prod'), ['11 TARGET_FIELD']],
    ['an external id without a role', good.replace(/ {4}role: .*\n/, ''), ['5 TARGET_FIELD']],
    ['no targets', 'targets: []\n', ['1 TARGET_FIELD']],
    ['too many at once', good.replace('concurrency: 4', 'concurrency: 4000'), ['1 TARGET_FIELD']],
  ])('%s', (_, text, problems) => expect(told(text)).toEqual(problems))
})
