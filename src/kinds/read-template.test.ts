import { expect, test } from 'vitest'
import type { AnyFact } from '../model/fact.ts'
import { refer } from '../model/resource.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { lastPart, symbolOf, type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const group = 'AWS::EC2::SecurityGroup'
const given = unresolved('parameter Size has no value')
const symbol = symbolOf('stack/Group', 'GroupId')

type Row = readonly [string, (read: TemplateReading) => AnyFact, TemplateProperties, unknown]

const rows: readonly Row[] = [
  ['a number as a text', read => read.count('A'), { A: '20' }, 20],
  ['an empty text is no number', read => read.count('A'), { A: '' }, 'garbled'],
  ['a flag as a text', read => read.flag('A'), { A: 'True' }, true],
  ['a text that is no flag', read => read.flag('A'), { A: 'yes' }, 'garbled'],
  ['a number where a text is meant', read => read.text('A'), { A: 18 }, '18'],
  ['left out, and in no table', read => read.text('A'), {}, 'unresolved'],
  ['left out, and in the table', read => read.flag('EnableDnsSupport'), {}, true],
  ['left out, with a default of its own', read => read.count('A', { value: 7, source: 'here' }), {}, 7],
  ['a text that is not resolved', read => read.text('A'), { A: given }, 'unresolved'],
  ['a flag that is not resolved', read => read.flag('A'), { A: given }, 'unresolved'],
  ['a symbol as a value', read => read.text('A'), { A: symbol }, 'unresolved'],
  ['a text with a symbol within', read => read.text('A'), { A: `name-${symbol}` }, 'unresolved'],
  ['a symbol as a reference', read => read.reference(group, 'A'), { A: symbol }, refer(group, symbol)],
  ['a reference that is not resolved', read => read.reference(group, 'A'), { A: given }, 'unresolved'],
  ['references', read => read.references(group, 'A'), { A: ['sg-1', symbol] }, [refer(group, 'sg-1'), refer(group, symbol)]],
  ['references of which one is not resolved', read => read.references(group, 'A'), { A: [symbol, given] }, 'unresolved'],
  ['one text where a list is meant', read => read.texts('A'), { A: 'x' }, ['x']],
  ['a list that is not resolved', read => read.texts('A'), { A: given }, 'unresolved'],
  ['a path', read => read.text('A/B/C'), { A: { B: { C: 'x' } } }, 'x'],
  ['a hole on the path', read => read.text('A/B/C'), { A: { B: given } }, 'unresolved'],
  [
    'tags',
    read => read.tags('A'),
    {
      A: [
        { Key: 'b', Value: 'x' },
        { Key: 'a', Value: 1 },
      ],
    },
    { a: '1', b: 'x' },
  ],
  ['tags as an object', read => read.tags('A'), { A: { a: 'x' } }, { a: 'x' }],
  ['no tags', read => read.tags('A'), {}, {}],
  ['a tag that is not resolved', read => read.tags('A'), { A: [{ Key: 'a', Value: given }] }, 'unresolved'],
  ['a tag that is there or not', read => read.tags('A'), { A: [given] }, 'unresolved'],
  [
    'a name beside a tag that is not resolved',
    read => read.nameTag('A'),
    {
      A: [
        { Key: 'a', Value: given },
        { Key: 'Name', Value: 'x' },
      ],
    },
    'x',
  ],
  ['a name that is not resolved', read => read.nameTag('A'), { A: [{ Key: 'Name', Value: given }] }, 'unresolved'],
  ['no name', read => read.nameTag('A'), { A: [{ Key: 'a', Value: 'x' }] }, null],
  ['a name left to AWS', read => read.name('A'), {}, 'unresolved'],
  ['the name in an ARN', read => read.arnName('A'), { A: 'arn:aws:iam::‹AWS::AccountId›:role/path/x' }, 'x'],
  ['the name in an ARN that AWS makes up', read => read.arnName('A'), { A: symbolOf('stack/Role', 'Arn') }, 'unresolved'],
  ['no ARN', read => read.arnName('A'), {}, null],
  ['an element of a list that is not there', read => read.list('A'), {}, []],
]

test.each(rows)('%s', (_, read, properties, expected) => {
  const fact = read(templateReading(templateItem('AWS::EC2::VPC', properties), inTemplate))
  expect(fact.known ? fact.value : fact.because.reason).toEqual(expected)
})

test('the separators within a hole do not separate', () => {
  expect(lastPart(`arn:aws:iam::${symbolOf('a/b')}:role/path/N-task`, '/')).toBe('N-task')
  expect(lastPart(`arn:aws:iam::1:role/${symbolOf('a/b', 'c')}`, '/')).toBe(symbolOf('a/b', 'c'))
})
