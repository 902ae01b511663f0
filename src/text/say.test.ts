import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { languages } from '../model/words.ts'
import { findingMessages } from './finding-messages.ts'
import { phrases } from './phrases.ts'
import { messages, say } from './say.ts'

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** Elements that take no argument, by formatjs's numbers: literal, pound, tag. */
const constant: readonly number[] = [0, 7, 8]

/** The arguments of a message, however deep. */
function argumentsIn(ast: Ast): readonly string[] {
  return ast.flatMap(element => {
    if (constant.includes(element.type) || !('value' in element)) return []
    const inner = 'options' in element ? Object.values(element.options).flatMap(option => argumentsIn(option.value)) : []
    return [element.value, ...inner]
  })
}

const parsed = (message: string, language: string) => new IntlMessageFormat(message, language).getAst()
const namesIn = (message: string, language: string) => [...new Set(argumentsIn(parsed(message, language)))].sort()

describe('every message', () => {
  test.each(Object.entries(messages))('%s takes the same arguments in both languages', (_, { en, ko }) =>
    expect(namesIn(ko, 'ko')).toEqual(namesIn(en, 'en')),
  )

  test.each(Object.entries(messages))('%s says something in both languages, and not the same', (_, { en, ko }) => {
    expect(en.trim()).not.toBe('')
    expect(ko).toMatch(/\p{Script=Hangul}/u)
  })

  test('particles after a name fit any name', () => {
    const loose = Object.values(messages).filter(({ ko }) => /\}(이|가|을|를|은|는|으로|로|과|와)[ ,.:]/.test(ko))
    expect(loose).toEqual([])
  })
})

describe('say', () => {
  test.each([
    ['en', 'resource-missing', { kind: 'RDS instance', name: 'db', hides: 0 }, 'RDS instance db does not exist'],
    ['en', 'resource-missing', { kind: 'VPC', name: 'v', hides: 1 }, 'VPC v does not exist; 1 resource in it was not judged'],
    ['en', 'resource-missing', { kind: 'VPC', name: 'v', hides: 1200 }, 'VPC v does not exist; 1,200 resources in it were not judged'],
    ['ko', 'resource-missing', { kind: 'VPC', name: 'v', hides: 2 }, 'VPC v이(가) 존재하지 않음, 하위 리소스 2개는 판정하지 않음'],
    ['en', 'traffic-added', { traffic: 'tcp 22 from ::/0' }, 'adds tcp 22 from ::/0'],
    [
      'ko',
      'resource-unmanaged',
      { kind: '서브넷', name: 's', reason: 'in-vpc', hides: 0 },
      '서브넷 s이(가) 스펙에 없음: 스펙의 VPC 안에 있음',
    ],
    [
      'ko',
      'leaving-change',
      { property: '포트', future: '5433', when: 'in the maintenance window' },
      '포트: 현재는 스펙대로이나 유지 관리 기간에 5433(으)로 변경 예정',
    ],
    ['en', 'severity-high', {}, 'high'],
  ] as const)('%s %s %o', (language, id, args, text) => expect(say(language, id, args)).toBe(text))

  test('an unknown id is a bug', () => expect(() => say('en', 'no-such-id')).toThrow('no message "no-such-id"'))
  test('what every object has is no id', () => expect(() => say('en', 'constructor')).toThrow('no message'))
  test('a missing argument is a bug', () => expect(() => say('en', 'traffic-added')).toThrow('traffic'))

  const hostile = fc.oneof(
    fc.string({ unit: fc.constantFrom('{', '}', '#', "'", '<', '>', ',', 'a', ' plural', '=0', '\\\\', '\\n', '|') }),
    fc.constantFrom('{name}', "'{", '<b>', '{hides, plural, other {#}}'),
  )
  test('arguments are data: what is in them comes out as it went in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), hostile, (language, traffic) => {
        const text = say(language, 'traffic-added', { traffic })
        expect(text).toBe(say(language, 'traffic-added', { traffic: '\u0000' }).replace('\u0000', () => traffic))
      }),
    )
  })
})

/** The source of the engine and its rules, tests left out. */
function sources(folder: string): readonly string[] {
  return readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => readFileSync(new URL(`../../${folder}/${file}`, import.meta.url), 'utf8'))
}

const literals = (folders: readonly string[], line: RegExp, literal: RegExp) =>
  folders
    .flatMap(sources)
    .flatMap(text => text.split('\n').filter(each => line.test(each)))
    .flatMap(each => [...each.matchAll(literal)].map(match => match[1] ?? ''))

test('every message is said: the code bears its id, or puts it together of two parts', () => {
  const code = [...['spec', 'kinds', 'compare', 'review', 'report', 'cli', 'topology', 'model'].map(folder => `src/${folder}`), 'rules']
    .flatMap(sources)
    .join('\n')
  const isPutTogether = (first: string, second: string) =>
    (code.includes(`\`${first}-\${`) && code.includes(`'${second}'`)) || (code.includes(`'${first}'`) && code.includes(`}-${second}\``))
  const isSaid = (id: string) =>
    code.includes(`'${id}'`) || [...id.matchAll(/-/g)].some(({ index }) => isPutTogether(id.slice(0, index), id.slice(index + 1)))
  expect(Object.keys(messages).filter(id => !isSaid(id))).toEqual([])
})

describe('what the engine says', () => {
  test('has a message for every id', () => {
    const used = literals(['src/compare', 'rules'], /messageId|whole\(|elements\(/, /'([a-z]+(?:-[a-z]+)+)'/g)
    expect(used).toContain('value-differs')
    expect(used.filter(id => !Object.hasOwn(findingMessages, id))).toEqual([])
  })

  test('has words for every time of a pending change', () => {
    const used = literals(['src/kinds'], /\bwhen: '/, /\bwhen: '([^']+)'/g)
    expect(used.filter(when => phrases['when']?.[when] === undefined)).toEqual([])
  })
})
