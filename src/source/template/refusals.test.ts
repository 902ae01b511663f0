/** Bad input: one clear sentence with its place, and nothing else. */
import { describe, expect, test } from 'vitest'
import { UserError } from '../../model/errors.ts'
import { templateOf } from './document.ts'
import { itemsOf } from './items.ts'
import { openTemplate } from './open.ts'
import { parametersIn } from './parameters.ts'
import { openStacks } from './stacks.ts'

const vpc = '"Vpc": { "Type": "AWS::EC2::VPC" }'
const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${Array.from({ length: 9 }, (_, index) => `${'bcdefghij'[index]}: &${'bcdefghij'[index]} [${Array.from({ length: 10 }, () => `*${'abcdefghi'[index]}`).join(', ')}]`).join('\n')}
Resources: { It: { Type: T, Properties: { A: *j } } }
`
const circle = (a: string, b: string) => `Resources:\n  A: { Type: T, ${a} }\n  B: { Type: T, ${b} }\n`

const rows: readonly (readonly [string, string, string, string, number])[] = [
  ['nothing', 't.json', '', 'TEMPLATE_NOT_ONE', 1],
  ['no template', 't.json', '{"a": 1}', 'TEMPLATE_NOT_ONE', 1],
  ['a list', 't.yaml', '- a\n', 'TEMPLATE_NOT_ONE', 1],
  ['a resource without a type', 't.json', '{"Resources": {\n"A": {}}}', 'TEMPLATE_NOT_ONE', 2],
  ['cut JSON', 't.json', `{"Resources": {\n${vpc},\n"B": {"Ty`, 'TEMPLATE_UNREADABLE', 3],
  ['cut YAML', 't.yaml', 'Resources:\n  A: {Type: "AWS', 'TEMPLATE_UNREADABLE', 2],
  ['JSON with more after it', 't.json', `{"Resources": {${vpc}}}\n}`, 'TEMPLATE_UNREADABLE', 2],
  ['two documents', 't.yaml', 'Resources: {}\n---\nResources: {}\n', 'TEMPLATE_UNREADABLE', 2],
  ['a key twice in JSON', 't.json', `{"Resources": {\n${vpc},\n${vpc}}}`, 'TEMPLATE_DUPLICATE_KEY', 3],
  ['a key twice in YAML', 't.yaml', 'Resources:\n  A: { Type: T }\n  A: { Type: T }\n', 'TEMPLATE_DUPLICATE_KEY', 3],
  ['30 MB', 't.json', `{"Resources": {"${'x'.repeat(30_000_000)}`, 'TEMPLATE_TOO_BIG', 1],
  ['very deep JSON in a template', 't.json', `{"Resources": ${'['.repeat(100_000)}`, 'TEMPLATE_TOO_DEEP', 1],
  ['very deep YAML', 't.yaml', `Resources: ${'['.repeat(1000)}`, 'TEMPLATE_TOO_DEEP', 1],
  ['an alias bomb', 't.yaml', bomb, 'TEMPLATE_ALIASES', 1],
  ['an anchor within itself', 't.yaml', 'Resources:\n  A: &a { Type: T, Properties: *a }\n', 'TEMPLATE_ALIASES', 2],
  ['a macro', 't.yaml', 'Transform: [MyMacro]\nResources: {}\n', 'TEMPLATE_TRANSFORM', 1],
  ['a circle of references', 't.yaml', circle('Properties: { X: !Ref B }', 'Properties: { X: !GetAtt A.Arn }'), 'TEMPLATE_CIRCULAR', 2],
  ['a circle of dependencies', 't.yaml', circle('DependsOn: B', 'DependsOn: [A]'), 'TEMPLATE_CIRCULAR', 2],
  ['a resource that waits for itself', 't.yaml', circle('Properties: { X: !Sub "${A}" }', 'DependsOn: A'), 'TEMPLATE_CIRCULAR', 2],
  [
    'conditions in a circle',
    't.yaml',
    'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nResources: { It: { Type: T, Condition: A } }\n',
    'TEMPLATE_CIRCULAR',
    2,
  ],
]

describe('is refused:', () => {
  test.each(rows)('%s', (_, file, text, code, line) => {
    const read = () => {
      const template = templateOf(file, text)
      return itemsOf(openStacks([{ id: 's', stackName: null, template, region: null, account: null }], new Map()).all)
    }
    const problem = problemOf(read)
    expect(problem).toMatchObject({ code, at: { file, line } })
    expect(problem?.hint).toBeTruthy()
  })
})

test.each([
  ['a number', '1'],
  ['a list of texts', '["a"]'],
  ['a list in an object', '{"a": [1]}'],
])('parameters that are %s are refused', (_, text) => {
  expect(problemOf(() => parametersIn('p.json', text))).toMatchObject({ code: 'PARAMETERS_UNREADABLE' })
})

test.each([
  ['the list of the AWS CLI', '[{"ParameterKey": "Env", "ParameterValue": "dev"}]'],
  ['an object', '{"Env": "dev"}'],
])('parameters are %s', (_, text) => expect([...parametersIn('p.json', text)]).toEqual([['Env', 'dev']]))

function problemOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]
    throw error
  }
  return undefined
}

test('a file of parameters that is not there is no template that is not there', () => {
  const parameters = 'nowhere.json'
  expect(problemOf(() => openTemplate('package.json', { parameters, now: '' }))).toMatchObject({
    code: 'PARAMETERS_UNREADABLE',
    message: { en: 'there is no such file', ko: '파일이 없습니다' },
  })
})
