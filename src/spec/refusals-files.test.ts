import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../model/errors.ts'
import { base, changed, type Files, filesOf, more, read, told } from './example.ts'
import { inMemory } from './files.ts'
import { environmentsOf, readSpec } from './read-spec.ts'

const a = 'spec/architecture.yaml'
const bytes = (...parts: readonly (string | readonly number[])[]) => Buffer.concat(parts.map(part => Buffer.from(part as string)))
const tower = (levels: number) =>
  `notes:\n  a0: &a0 x\n${Array.from({ length: levels }, (_, level) => `  a${level + 1}: &a${level + 1} [*a${level}]\n`).join('')}`
const bomb = (levels: number) =>
  `notes:\n  a0: &a0 [x, x]\n${Array.from({ length: levels }, (_, level) => `  a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]\n`).join('')}`

test.each<[string, Files, ...string[]]>([
  // what                              the files                                                            what is told
  ['a byte order mark', { 'architecture.yaml': bytes([0xef, 0xbb, 0xbf], base) }],
  ['CRLF line ends', { 'architecture.yaml': base.replaceAll('\n', '\r\n') }],
  [
    'a place behind both',
    { 'architecture.yaml': bytes([0xef, 0xbb, 0xbf], base.replaceAll('\n', '\r\n').replace('5432', '1')) },
    `${a}:37:11 SPEC_OUT_OF_RANGE`,
  ],
  ['not UTF-8', { 'architecture.yaml': bytes(base, [0xff]) }, `${a}:1:1 SPEC_NOT_UTF8`],
  ['UTF-16', { 'architecture.yaml': Buffer.from(`\ufeff${base}`, 'utf16le') }, `${a}:1:1 SPEC_NOT_UTF8`],
  ['more than 5 MB', { 'architecture.yaml': `${base}#${'x'.repeat(5_000_000)}\n` }, `${a}:1:1 SPEC_TOO_LARGE`],
  ['more values than any spec has', more(`notes: { x: [${'1,'.repeat(200_001)}] }\n`), `${a}:40:13 SPEC_TOO_LARGE`],
  ['an empty file', { 'env/dev.yaml': '' }, 'spec/env/dev.yaml:1:1 SPEC_EMPTY_FILE | write {} when it is to change nothing'],
  [
    'nothing but a comment',
    { 'env/dev.yaml': '# later\n' },
    'spec/env/dev.yaml:1:1 SPEC_EMPTY_FILE | write {} when it is to change nothing',
  ],
  ['a list', { 'env/dev.yaml': '- a\n' }, 'spec/env/dev.yaml:1:1 SPEC_WRONG_TYPE'],
  ['no YAML', more('a: [\n'), `${a}:41:1 SPEC_YAML`],
  ['two documents', more('---\na: 1\n'), `${a}:40:1 SPEC_YAML`],
  ['YAML 1.1, where off is false', { 'env/dev.yaml': '%YAML 1.1\n---\n{}\n' }, 'spec/env/dev.yaml:1:1 SPEC_YAML'],
  ['a key twice', more('name: x\n'), `${a}:40:1 SPEC_DUPLICATE_KEY | first in line 2`],
  ['a merge key', more('notes: { <<: {} }\n'), `${a}:40:10 SPEC_MERGE_KEY | what entries have in common stands under "*"`],
  ['a key that is a number', more('notes: { 1: x }\n'), `${a}:40:10 SPEC_KEY_NOT_TEXT | write it in quotes: "1"`],
  ['a key that is a list', more('notes: { [a]: x }\n'), `${a}:40:10 SPEC_KEY_NOT_TEXT`],
  ['a key that is nothing', more('notes:\n  ? \n  : x\n'), `${a}:41:5 SPEC_KEY_NOT_TEXT`],
  ['__proto__', more('notes: { __proto__: { x: 1 } }\n'), `${a}:40:10 SPEC_KEY_REFUSED`],
  ['constructor', more('notes: { constructor: x }\n'), `${a}:40:10 SPEC_KEY_REFUSED`],
  ['prototype', more('notes: { prototype: x }\n'), `${a}:40:10 SPEC_KEY_REFUSED`],
  ['a tag', changed('5432', '!port 5432'), `${a}:37:17 SPEC_TAG`],
  ['a tag that YAML knows', changed('5432', '!!int "5432"'), `${a}:37:17 SPEC_TAG`],
  ['no number', more('notes: { x: .nan }\n'), `${a}:40:13 SPEC_WRONG_VALUE`],
  ['an anchor and its alias', more('notes: { x: &x [1], y: *x }\n')],
  ['an alias of nothing', more('notes: { x: *y }\n'), `${a}:40:13 SPEC_YAML`],
  ['an alias in what it names', more('notes: { x: &x [*x] }\n'), `${a}:40:17 SPEC_ALIAS_BOMB`],
  ['a bomb of aliases', more(bomb(9)), `${a}:46:52 SPEC_ALIAS_BOMB`],
  ['aliases that pile up', more(tower(300)), `${a}:40:1 SPEC_TOO_DEEP`],
  ['deeper than any spec', more(`notes: { x: ${'['.repeat(20_000)}`), `${a}:1:1 SPEC_TOO_DEEP`],
  ['deep by dashes', more(`notes:\n  ${'- '.repeat(20_000)}x\n`), `${a}:1:1 SPEC_TOO_DEEP`],
  [
    'an environment that ends in yml',
    { 'env/prod.yml': '{}' },
    'spec/env/prod.yml:1:1 SPEC_FILE_NAME | letters, digits and hyphens, then .yaml',
  ],
  [
    'an environment with a space',
    { 'env/my prod.yaml': '{}' },
    'spec/env/my prod.yaml:1:1 SPEC_FILE_NAME | letters, digits and hyphens, then .yaml',
  ],
  ['what is no spec file is not looked at', { 'env/README.md': '#', 'env/.dev.yaml.swp': '' }],
])('%s', (_, files, ...expected) => expect(told(files)).toEqual(expected))

test.each([
  ['no file at all', new Map<string, string>(), {}, 'there is no spec/architecture.yaml'],
  ['no architecture.yaml', new Map([['spec/env/dev.yaml', '{}']]), {}, 'there is no spec/architecture.yaml'],
  ['no environment', new Map([['spec/architecture.yaml', base]]), {}, 'the spec has no environment'],
])('%s', (_, files, request, message) => {
  expect(() => readSpec({ folder: 'spec', files: inMemory(files), ...request })).toThrow(message)
})

const two: Files = { 'env/prod.yaml': '{}', 'overlays/mended.yaml': '{}' }

test.each([
  ['the only environment is meant', {}, {}, []],
  ['of two one must be named', two, {}, ['SPEC_ENVIRONMENT_NEEDED | --env: there are "dev", "prod"']],
  ['one of two', two, { environment: 'prod' }, []],
  ['an unknown one', two, { environment: 'prd' }, ['SPEC_UNKNOWN_ENVIRONMENT | there are "dev", "prod"; did you mean "prod"?']],
  ['a path is no environment', two, { environment: '../env/dev' }, ['SPEC_UNKNOWN_ENVIRONMENT | there are "dev", "prod"']],
  ['an overlay', two, { environment: 'dev', overlays: ['mended'] }, []],
  [
    'an unknown overlay',
    two,
    { environment: 'dev', overlays: ['mend'] },
    ['SPEC_UNKNOWN_OVERLAY | there is "mended"; did you mean "mended"?'],
  ],
  [
    'both unknown',
    {},
    { environment: 'x', overlays: ['y'] },
    ['SPEC_UNKNOWN_ENVIRONMENT | there is "dev"', 'SPEC_UNKNOWN_OVERLAY | there are none'],
  ],
])('%s', (_, files, request, expected) => expect(told(files, request)).toEqual(expected))

test('a broken file of another environment is a problem of this one', () => {
  expect(told({ 'env/prod.yaml': 'a: [' }, { environment: 'dev' })).toEqual(['spec/env/prod.yaml:1:5 SPEC_YAML'])
})

test('the environments of a folder', () => {
  expect(environmentsOf('spec', filesOf(two))).toEqual(['dev', 'prod'])
  expect(() => environmentsOf('nowhere', filesOf())).toThrow(UserError)
})

test.each(['spec', 'spec/', './spec', 'a/../spec'])('places name files as the folder was typed: %s', folder => {
  const path = folder.replace(/\/$/, '')
  const files = inMemory(
    new Map([
      [`${path}/architecture.yaml`, base],
      [`${path}/env/dev.yaml`, '{}'],
    ]),
  )
  expect(readSpec({ folder, files }).region.at[0]?.file).toBe(`${path}/architecture.yaml`)
})

test('the disk: what is read, and what cannot be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'))
  try {
    mkdirSync(join(folder, 'env'))
    writeFileSync(join(folder, 'architecture.yaml'), base)
    writeFileSync(join(folder, 'env/dev.yaml'), '{}')
    expect(readSpec({ folder }).resolved.digest).toBe(read().resolved.digest)
    mkdirSync(join(folder, 'env/prod.yaml'))
    expect(() => readSpec({ folder, environment: 'dev' })).toThrow('SPEC_UNREADABLE')
    expect(() => readSpec({ folder: join(folder, 'architecture.yaml') })).toThrow('SPEC_NOT_FOUND')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
