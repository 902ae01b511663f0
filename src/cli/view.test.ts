import { describe, expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { hasColour, languageOf, widthOf } from './view.ts'

const terminal = { columns: 120 }

describe('the language of a report', () => {
  test.each([
    ['nothing set', {}, undefined, 'en'],
    ['a Korean LANG', { LANG: 'ko_KR.UTF-8' }, undefined, 'ko'],
    ['LC_ALL before LANG', { LC_ALL: 'C', LANG: 'ko_KR.UTF-8' }, undefined, 'en'],
    ['an empty LC_ALL counts as none', { LC_ALL: '', LC_MESSAGES: 'ko_KR' }, undefined, 'ko'],
    ['a language that there is not', { LANG: 'de_DE.UTF-8' }, undefined, 'en'],
    ['a language that begins alike', { LANG: 'kok_IN' }, undefined, 'en'],
    ['--lang before the locale', { LANG: 'ko_KR.UTF-8' }, 'en', 'en'],
  ] as const)('%s', (_, env, lang, language) => {
    expect(languageOf(lang === undefined ? {} : { lang }, fakeWorld(env).world)).toBe(language)
  })
})

describe('colour', () => {
  test.each([
    ['on a terminal', {}, terminal, true, true],
    ['not in a pipe', {}, null, true, false],
    ['not with --no-color', { FORCE_COLOR: '1' }, terminal, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, terminal, true, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, terminal, true, true],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, null, true, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, terminal, true, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, terminal, true, false],
  ])('%s', (_, env, columns, color, colour) => {
    expect(hasColour({ color }, fakeWorld(env, columns).world)).toBe(colour)
  })
})

test.each([
  ['40', null, 40],
  ['200', { columns: 80 }, 200],
  ['wide', { columns: 90 }, 90],
])('COLUMNS=%s for a terminal of %o: %i', (COLUMNS, columns, width) => expect(widthOf(fakeWorld({ COLUMNS }, columns).world)).toBe(width))

test.each([
  [null, 80],
  [{ columns: 120 }, 120],
  [{ columns: 8 }, 40],
])('the width for a terminal of %o is %i', (columns, width) => expect(widthOf(fakeWorld({}, columns).world)).toBe(width))
