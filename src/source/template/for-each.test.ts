import { describe, expect, test } from 'vitest'
import { UserError } from '../../model/errors.ts'
import { templateOf } from './document.ts'
import { stackOf } from './stack.ts'

const head = `Transform: AWS::LanguageExtensions
Parameters:
  Names: { Type: CommaDelimitedList, Default: "a-1, b-2" }
  Unknown: { Type: CommaDelimitedList }
Mappings:
  Sizes: { dev: { list: [x, y] } }
Resources:
`
const read = (text: string, given = new Map<string, unknown>()) => templateOf('t.yaml', text, given)

/** Resources with their properties, as far as they are resolved. */
function made(text: string, given = new Map<string, unknown>()) {
  const template = read(text, given)
  const stack = stackOf(
    { id: 's', stackName: null, template, parameters: given, region: null, account: null },
    { imported: () => '', nested: () => '' },
  )
  return Object.fromEntries([...template.resources.keys()].map(id => [id, stack.properties(id)]))
}

describe('a loop', () => {
  test.each([
    ['over texts', '[A, B]', { TopicA: { TopicName: 'A' }, TopicB: { TopicName: 'B' } }],
    ['over a mapping', '!FindInMap [Sizes, dev, list]', { Topicx: { TopicName: 'x' }, Topicy: { TopicName: 'y' } }],
    ['over nothing', '[]', {}],
  ])('%s', (_, collection, expected) => {
    const text = `${head}  Fn::ForEach::T: [X, ${collection}, { "Topic\${X}": { Type: "AWS::SNS::Topic", Properties: { TopicName: !Ref X } } }]\n`
    expect(made(text)).toEqual(expected)
    expect(read(text).notCarriedOut).toEqual([])
  })

  const named = `${head}  Fn::ForEach::T: [X, !Ref Names, { "T&{X}": { Type: "AWS::SNS::Topic", Properties: { TopicName: !Sub "n-\${X}" } } }]\n`

  test('over a parameter, with the letters and digits of its values in the ids', () =>
    expect(made(named)).toEqual({ Ta1: { TopicName: 'n-a-1' }, Tb2: { TopicName: 'n-b-2' } }))

  test('over a parameter that is given', () => expect(made(named, new Map([['Names', 'c']]))).toEqual({ Tc: { TopicName: 'n-c' } }))

  test('in a loop', () => {
    const inner = '{ "Fn::ForEach::I": [Y, [1, 2], { "T${X}${Y}": { Type: T, Properties: { N: "${X}${Y}" } } }] }'
    expect(made(`${head}  Fn::ForEach::O: [X, [a, b], ${inner}]\n`)).toEqual({
      Ta1: { N: 'a1' },
      Ta2: { N: 'a2' },
      Tb1: { N: 'b1' },
      Tb2: { N: 'b2' },
    })
  })

  test('that makes properties', () => {
    const text = `${head}  It: { Type: T, Properties: { "Fn::ForEach::P": [X, [A, B], { "Name\${X}": "is \${X}" }] } }\n`
    expect(made(text)).toEqual({ It: { NameA: 'is A', NameB: 'is B' } })
  })

  test('stands where it is written down', () => {
    const template = read(named)
    expect(template.lineOf('/Resources/Ta1/Properties/TopicName')).toBe(8)
    expect(template.lineOf('/Parameters/Unknown')).toBe(4)
  })
})

describe('is not carried out:', () => {
  test.each([
    ['a collection that nobody knows', `${head}  Fn::ForEach::T: [X, !Ref Unknown, { "T\${X}": { Type: T } }]\n`],
    ['a collection that AWS gives', `${head}  A: { Type: T }\n  Fn::ForEach::T: [X, !GetAtt A.List, { "T\${X}": { Type: T } }]\n`],
    ['a loop without a body', `${head}  Fn::ForEach::T: [X, [a]]\n`],
    ['a loop without the transform', 'Resources:\n  Fn::ForEach::T: [X, [a], { "T${X}": { Type: T } }]\n'],
  ])('%s', (_, text) => expect(read(text).notCarriedOut).toEqual([expect.stringMatching(/^Fn::ForEach::T, whose collection is not known/)]))
})

test('loops in loops that make more than anybody takes are refused', () => {
  const list = `[${Array.from({ length: 200 }, (_, index) => `v${index}`).join(', ')}]`
  const loop = (depth: number): string =>
    depth === 0 ? '"T": { Type: T }' : `"Fn::ForEach::L${depth}": [X${depth}, ${list}, { ${loop(depth - 1)} }]`
  let problem: unknown
  try {
    read(`${head}  ${loop(4)}\n`)
  } catch (error) {
    if (error instanceof UserError) problem = error.problems[0]
  }
  expect(problem).toMatchObject({ code: 'TEMPLATE_LOOPS', at: { file: 't.yaml', line: 7 } })
})
