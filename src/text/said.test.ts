import { describe, expect, test } from 'vitest'
import { alike, joined, problems, said } from './said.ts'

const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort((a, b) => (a < b ? -1 : 1))

describe('every problem', () => {
  test.each(Object.entries(problems))('%s has the same names in both languages, and is said in both', (_, { en, ko }) => {
    expect(namesIn(ko)).toEqual(namesIn(en))
    expect(en.trim()).not.toBe('')
    expect(ko).toMatch(/\p{Script=Hangul}/u)
  })

  test('particles after a name fit any name', () => {
    const loose = Object.values(problems).filter(({ ko }) => /\}(이|가|을|를|은|는|으로|로|과|와)[ ,.:]/.test(ko))
    expect(loose).toEqual([])
  })
})

test('data is filled in as it is, and words in the language of the rest', () => {
  const hostile = '{flag} $& {name}'
  expect(said('flag-names-unknown', { flag: '--off', name: hostile, what: said('what-rule') })).toEqual({
    en: `--off names ${hostile}, which is no rule`,
    ko: `--off 플래그의 ${hostile}은(는) 규칙이(가) 아닙니다`,
  })
  expect(joined('; ', said('file-missing'), undefined, alike('x'))).toEqual({ en: 'it is not there; x', ko: '파일이 없습니다; x' })
})
