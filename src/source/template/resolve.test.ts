import { describe, expect, test } from 'vitest'
import { isFromOutside, isUnresolved } from '../../kinds/template.ts'
import { templateOf } from './document.ts'
import { stackOf } from './stack.ts'

const head = `
Parameters:
  Env: { Type: String, Default: dev }
  Zones: { Type: CommaDelimitedList, Default: "a, b" }
  None: { Type: String }
  NoList: { Type: "List<AWS::EC2::Subnet::Id>" }
  Secret: { Type: String, NoEcho: true, Default: hush }
  Blank: { Type: String, Default: "" }
  Ports: { Type: "List<Number>", Default: "80, 443" }
  SsmName: { Type: "AWS::SSM::Parameter::Name", Default: /a/b }
  FromSsm: { Type: "AWS::SSM::Parameter::Value<String>", Default: /a/b }
Mappings:
  Sizes:
    dev: { cpu: 256, list: [x, y] }
Conditions:
  IsDev: !Equals [!Ref Env, dev]
  IsProd: !Not [!Condition IsDev]
  Doubt: !Equals [!Ref None, x]
  Both: !And [!Condition IsProd, !Condition Doubt]
  Either: !Or [!Condition Doubt, !Condition IsDev]
  Account: !Equals [!Ref "AWS::AccountId", "123456789012"]
  IsBlank: !Equals [!Join ["", [!Ref Blank]], ""]
  Same: !Equals [!Ref None, !Ref None]
  BothDoubtful: !And [!Condition IsDev, !Condition Doubt]
Resources:
  Vpc: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: 10.0.0.0/16 } }
  Cluster: { Type: "AWS::ECS::Cluster", Properties: { ClusterName: !Sub "n-\${Env}" } }
  Role: { Type: "AWS::IAM::Role", Properties: { RoleName: n-task } }
  Nameless: { Type: "AWS::ECS::Cluster" }
  Gone: { Type: "AWS::ECS::Cluster", Condition: IsProd }
  It:
    Type: Test::It
    Properties:
      A: `

const unresolved = Symbol('unresolved')

function value(text: string): unknown {
  const found = resolved(text)
  return isUnresolved(found) ? unresolved : found
}

function resolved(text: string): unknown {
  const template = templateOf('t.yaml', `${head}${text}\n`)
  const around = { imported: () => '‹?^no such export›', nested: () => '‹?none›' }
  const stack = stackOf({ id: 's', stackName: 'shop', template, parameters: new Map(), region: 'eu-west-1', account: null }, around)
  return stack.properties('It')['A']
}

describe('intrinsics', () => {
  test.each([
    ['!Ref Env', 'dev'],
    ['{ Ref: Env }', 'dev'],
    ['!Ref Zones', ['a', 'b']],
    ['!Ref None', unresolved],
    ['!Ref NoList', unresolved],
    ['!Ref Secret', unresolved],
    ['!Ref FromSsm', unresolved],
    ['!Ref Nobody', unresolved],
    ['!Ref "AWS::Region"', 'eu-west-1'],
    ['!Ref "AWS::Partition"', 'aws'],
    ['!Ref "AWS::StackName"', 'shop'],
    ['!Ref "AWS::AccountId"', '${account}'],
    ['[a, !Ref "AWS::NoValue", b]', ['a', 'b']],
    ['{ x: 1, y: !Ref "AWS::NoValue" }', { x: 1 }],
    ['!Ref Vpc', '‹s/Vpc›'],
    ['!GetAtt Vpc.DefaultSecurityGroup', '‹s/Vpc.DefaultSecurityGroup›'],
    ['{ "Fn::GetAtt": [Vpc, DefaultSecurityGroup] }', '‹s/Vpc.DefaultSecurityGroup›'],
    ['{ "Fn::GetAtt": Vpc.CidrBlock }', '10.0.0.0/16'],
    ['!Ref Cluster', 'n-dev'],
    ['!Ref Nameless', '‹s/Nameless›'],
    ['!Ref Gone', unresolved],
    ['!GetAtt Role.Arn', 'arn:aws:iam::${account}:role/n-task'],
    ['!GetAtt Cluster.Arn', 'arn:aws:ecs:eu-west-1:${account}:cluster/n-dev'],
    ['!Sub "${Env}-${AWS::Region}-${Vpc.CidrBlock}"', 'dev-eu-west-1-10.0.0.0/16'],
    ['!Sub "${!Env} ${Env}"', '${Env} dev'],
    ['!Sub ["${X}-${Env}", { X: !Ref Env }]', 'dev-dev'],
    ['!Sub "${None}-x"', unresolved],
    ['!Sub "${Vpc}-x"', '‹s/Vpc›-x'],
    ['!Join ["-", [a, !Ref Env, 1]]', 'a-dev-1'],
    ['!Join ["-", !Ref Zones]', 'a-b'],
    ['!Join ["-", !Ref NoList]', unresolved],
    ['!Split [",", "a,b"]', ['a', 'b']],
    ['!Split ["/", !Ref Vpc]', unresolved],
    ['!Select [1, [a, b]]', 'b'],
    ['!Select ["1", !Ref Zones]', 'b'],
    ['!Select [2, [a, b]]', unresolved],
    ['!Select [0, !GetAZs ""]', unresolved],
    ['!If [IsDev, a, !Ref None]', 'a'],
    ['!If [IsProd, a, b]', 'b'],
    ['!If [Doubt, a, b]', unresolved],
    ['!If [Doubt, a, a]', 'a'],
    ['!If [Both, a, b]', 'b'],
    ['!If [Either, a, b]', 'a'],
    ['!If [Same, a, b]', 'a'],
    ['!If [Account, a, b]', unresolved],
    ['!If [BothDoubtful, a, b]', unresolved],
    ['!If [Nobody, a, b]', unresolved],
    ['[x, !If [IsProd, y, !Ref "AWS::NoValue"]]', ['x']],
    ['!FindInMap [Sizes, !Ref Env, cpu]', 256],
    ['!FindInMap [Sizes, dev, list]', ['x', 'y']],
    ['!FindInMap [Sizes, prod, cpu]', unresolved],
    ['!FindInMap [Sizes, !Ref None, cpu]', unresolved],
    ['!FindInMap [Sizes, prod, cpu, { DefaultValue: 1 }]', 1],
    ['!Base64 abc', 'YWJj'],
    ['{ "Fn::Base64": !Sub "${Env}" }', 'ZGV2'],
    ['!Cidr [10.0.0.0/16, 3, 8]', ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
    ['!Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 2, 8]]', '10.0.1.0/24'],
    ['!Cidr [10.0.0.0/30, 3, 8]', unresolved],
    ['!Cidr [10.0.0.7/16, 2, 8]', unresolved],
    ['!Cidr ["2001:db8:1234:1a00::/56", 2, 64]', unresolved],
    ['!ImportValue x', unresolved],
    ['"{{resolve:ssm:/a/b}}"', unresolved],
    ['"a{{resolve:secretsmanager:x:SecretString:y}}"', unresolved],
    ['!Transform { Name: "AWS::Include" }', unresolved],
    ['{ "Fn::Nothing": 1 }', unresolved],
    ['"‹x›"', '<x>'],
    ['{ "Fn::Length": !Ref Zones }', 2],
    ['{ "Fn::Length": [a, !Ref None] }', 2],
    ['{ "Fn::Length": [a, !If [Doubt, b, !Ref "AWS::NoValue"]] }', unresolved],
    ['{ "Fn::Length": !Ref FromSsm }', unresolved],
    ['!Select [1, [a, b, !If [Doubt, b, !Ref "AWS::NoValue"]]]', 'b'],
    ['!Select [2, [a, !If [Doubt, b, !Ref "AWS::NoValue"], c]]', unresolved],
    ['!Select [2, [a, !Ref None, c]]', 'c'],
    ['!Select [0, !Split [",", !ImportValue x]]', unresolved],
    ['!Split ["|", "a||b"]', ['a', '', 'b']],
    ['!If [IsDev, !If [IsProd, a, b], c]', 'b'],
    ['{ In: !If [IsProd, { A: 1 }, !Ref "AWS::NoValue"], Other: 1 }', { Other: 1 }],
    ['!FindInMap [Sizes, prod, cpu, { DefaultValue: !Ref Env }]', 'dev'],
    ['{ "Fn::ToJsonString": { a: !Ref Env, b: [1, true], c: !Ref "AWS::NoValue" } }', '{"a":"dev","b":[1,true]}'],
    ['!Sub "${!x} $5 ${Env}"', '${x} $5 dev'],
    ['!Sub ["${A}-${Env}", { A: !Ref Zones }]', unresolved],
    ['{ "Fn::GetAtt": "Vpc.CidrBlock" }', '10.0.0.0/16'],
    ['{ Ref: "AWS::NoValue" }', undefined],
    ['{ "Fn::Transform": { Name: "AWS::Include" }, A: 1 }', unresolved],
    ['!Ref Blank', ''],
    ['!If [IsBlank, a, b]', 'a'],
    ['!Ref Ports', ['80', '443']],
    ['!Ref SsmName', '/a/b'],
  ])('%s', (text, expected) => expect(value(text)).toEqual(expected))
})

const presenceIn = (resource: string) => {
  const template = templateOf('t.yaml', `Conditions: { "No": !Equals [a, b] }\nResources:\n  It: ${resource}\n`)
  const around = { imported: () => '', nested: () => '' }
  const input = { id: 's', stackName: null, template, parameters: new Map(), region: null, account: null }
  return stackOf(input, around).presence('It')
}

test.each([
  ['{ Type: X, Properties: { A: 1 } }', true],
  ['{ Type: X, Properties: { A: 1, "Fn::Transform": { Name: "AWS::Include" } } }', expect.stringContaining('Fn::Transform')],
  ['{ Type: X, "Fn::Transform": { Name: "AWS::Include" } }', expect.stringContaining('Fn::Transform')],
  ['{ Type: X, Condition: "No", "Fn::Transform": { Name: "AWS::Include" } }', false],
  ['{ Type: X, Condition: No }', expect.stringContaining('no condition false')],
])('whether %s is made as it is written', (resource, expected) => expect(presenceIn(resource)).toEqual(expected))

test.each([
  ['!Ref None', true],
  ['!ImportValue elsewhere', true],
  ['!If [Doubt, !Ref Vpc, x]', false],
])('%s may be no resource of the template: %s', (text, expected) => expect(isFromOutside(resolved(text))).toBe(expected))
