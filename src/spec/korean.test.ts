/** Problems of a spec in Korean: composed of words that are all there in both languages. */
import { expect, test } from 'vitest'
import { UserError } from '../model/errors.ts'
import { nouns } from '../text/nouns.ts'
import { changed, type Files, more, read } from './example.ts'
import { root, type Schema } from './schema.ts'

function nounsIn(schema: Schema): readonly string[] {
  const below = [...Object.values(schema.properties ?? {}), ...(schema.additionalProperties ? [schema.additionalProperties] : [])]
  return [...(schema['x-entry'] === undefined ? [] : [schema['x-entry']]), ...below.flatMap(nounsIn)]
}

test('whatever the language calls an entry has a Korean name, and none is left over', () => {
  const inLanguage = new Set([...nounsIn(root), 'entry'])
  expect([...inLanguage].filter(noun => nouns[noun] === undefined)).toEqual([])
  expect(Object.keys(nouns).filter(noun => !inLanguage.has(noun))).toEqual([])
})

test.each<[files: Files, ko: string]>([
  [
    changed('securityGroups: [web]', 'securityGroups: [wbe]'),
    '데이터베이스 "main"이(가) 참조하는 보안 그룹 "wbe"이(가) /securityGroups에 없습니다 | 혹시 "web"입니까?',
  ],
  [changed('cidr: 10.0.2.0/24', 'cidr: 10.0.1.0/24'), '서브넷 "two"(10.0.1.0/24)이(가) 서브넷 "one"(10.0.1.0/24)과(와) 겹칩니다'],
  [changed('port: 5432', 'port: high'), '데이터베이스 "main"의 port: 적힌 값 "high". 받는 값은 정수('],
  [changed('specVersion: "1"', 'specVersoin: "1"'), '스펙에 쓸 수 없는 키입니다: "specVersoin" | 혹시 "specVersion"입니까?'],
  [more('tags2: 1\n'), '스펙에 쓸 수 없는 키입니다: "tags2" | 혹시 "tags"입니까?'],
])('%#', (files, ko) => {
  expect(inKorean(files)).toContainEqual(expect.stringContaining(ko))
})

function inKorean(files: Files): readonly string[] {
  try {
    read(files)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(({ message, hint }) => [message.ko, ...(hint === undefined ? [] : [hint.ko])].join(' | '))
  }
}
