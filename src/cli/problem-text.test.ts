import { expect, test } from 'vitest'
import { UserError } from '../model/errors.ts'
import { alike, said } from '../text/said.ts'
import { problemsText } from './problem-text.ts'

const at = (column: number) => ({ file: 'spec/env/dev.yaml', line: 41, column })
const text = (source: string, column: number) =>
  problemsText(new UserError([{ code: 'SPEC_X', message: alike('wrong'), at: at(column), source, hint: alike('mend it') }]), 'en')

test('a problem shows its place, its line with a caret, and the next step', () => {
  expect(text('    subnet: private-2b', 13)).toBe(
    ['spec/env/dev.yaml:41:13  SPEC_X', '  wrong', '  41 |     subnet: private-2b', '     |             ^', '  mend it', ''].join('\n'),
  )
})

test('the caret stands below the letter where letters are two columns wide', () => {
  expect(text('이름: x', 5)).toContain('     |       ^')
})

test('of a long line, the part around the column is shown', () => {
  const shown = text(`${'a'.repeat(500)}!${'b'.repeat(500)}`, 501)
  const [line = '', caret = ''] = shown.split('\n').slice(2)
  expect(caret.indexOf('^')).toBe(line.indexOf('!'))
  expect(line.length).toBeLessThan(120)
})

test('what would command a terminal or turn text around is made visible', () => {
  expect(text('a\u001B[2J\u202Eb', 1)).toContain('a\uFFFD[2J\uFFFDb')
})

test('all problems are told, with an empty line between', () => {
  const error = new UserError([
    { code: 'A', message: said('file-missing'), at: null },
    { code: 'B', message: alike('two'), at: null },
  ])
  expect(problemsText(error, 'en')).toBe('A\n  it is not there\n\nB\n  two\n')
  expect(problemsText(error, 'ko')).toBe('A\n  파일이 없습니다\n\nB\n  two\n')
})
