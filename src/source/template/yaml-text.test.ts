/** YAML as CloudFormation reads it. */
import { expect, test } from 'vitest'
import { parseTemplate } from './parse.ts'

const read = (text: string) => parseTemplate('t.yaml', text).value

test.each<readonly [string, unknown]>([
  ['8080', 8080],
  ['"8080"', '8080'],
  ['+5', 5],
  ['-1', -1],
  ['0777', 511],
  ['0300', 192],
  ['0o17', '0o17'],
  ['0xFF', 255],
  ['0b11', 3],
  ['1_000', 1000],
  ['22:22', 1342],
  ['1:30:00', 5400],
  ['01:02:03:04:05:06', '01:02:03:04:05:06'],
  ['123456789012', 123456789012],
  ['012345678901', '1.2345678901E10'],
  ['12345678901234567890', '12345678901234567890'],
  ['0.5', 0.5],
  ['18.10', 18.1],
  ['5.0', '5.0'],
  ['1e3', '1000.0'],
  ['.', '.'],
  ['.inf', '.inf'],
  ['10.0.0.0/16', '10.0.0.0/16'],
  ['on', true],
  ['Off', false],
  ['yes', true],
  ['NO', false],
  ['True', true],
  ['"true"', 'true'],
  ['y', 'y'],
  ['N', 'N'],
  ['2024-01-02', '2024-01-02'],
  ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05Z'],
  ['~', null],
  ['', null],
  ['"~"', '~'],
  ['안녕 # 주석', '안녕'],
  ['!!str 123', '123'],
])('%s', (text, expected) => expect(read(`It: ${text}`)).toEqual({ It: expected }))

test.each<readonly [string, string, unknown]>([
  ['keys are texts', '{ on: 1, 22: 2, 0777: 3, 18.10: 4, 2024-01-02: 5 }', { on: 1, 22: 2, 511: 3, '18.1': 4, '2024-01-02': 5 }],
  ['an alias', '{ a: &x [1], b: *x }', { a: [1], b: [1] }],
  ['a merge', '{ a: &x { p: 1, q: 2 }, b: { <<: *x, p: 3 } }', { a: { p: 1, q: 2 }, b: { p: 3, q: 2 } }],
  ['merges', '{ a: &x { p: 1 }, b: &y { p: 2, q: 3 }, c: { <<: [*x, *y] } }', { a: { p: 1 }, b: { p: 2, q: 3 }, c: { p: 1, q: 3 } }],
  ['a mark before the text, and ends of lines with two signs', '\uFEFF# 주석\r\na: |\r\n  b\r\n  c\r\n', { a: 'b\nc\n' }],
])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))

test('what is no map cannot be merged', () => expect(() => read('{ a: &x [1], b: { <<: *x } }')).toThrow('only maps can be merged'))
