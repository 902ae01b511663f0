/** The same architecture written in other styles: L2 constructs in one stack; one YAML file with parameters and conditions; names left to AWS. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Finding } from '../src/model/audit.ts'
import type { Model } from '../src/model/language/index.ts'
import { l2App } from '../test/templates/l2/index.ts'
import { auditOf, said, scratchFolder, synthesized, templateFiles } from '../test/templates/synthesized.ts'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const folder = scratchFolder()
let model: Model
let resources: Tree = {}
let exported = new Map<string, unknown>()

beforeAll(() => {
  const dev = synthesized(folder, 'dev')
  model = dev.model
  const templates = templateFiles(dev.out).map(file => JSON.parse(readFileSync(file, 'utf8')) as Tree)
  const outputs = templates.flatMap(one => Object.values(isTree(one['Outputs']) ? one['Outputs'] : {})).filter(isTree)
  exported = new Map(outputs.map(({ Export, Value }) => [JSON.stringify(isTree(Export) ? Export['Name'] : null), Value]))
  resources = Object.assign({}, ...templates.map(one => one['Resources'])) as Tree
}, 120_000)

/** The same with every value made by `make`, from the inside out. */
function mapped(value: unknown, make: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return make(value.map(one => mapped(one, make)))
  if (!isTree(value)) return make(value)
  return make(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, make)])))
}

/** All in one stack: what another stack exports stands there itself. */
const inOneStack = () =>
  mapped(resources, value =>
    isTree(value) && 'Fn::ImportValue' in value ? exported.get(JSON.stringify(value['Fn::ImportValue'])) : value,
  ) as Tree

test('L2 constructs in one stack conform', async () => {
  const out = join(folder, 'l2')
  l2App(out).synth()
  const { findings, summary } = await auditOf(model, out)
  expect(findings.map(said)).toEqual([])
  expect(summary.conforms).toBeGreaterThan(900)
}, 120_000)

test('one YAML file with parameters, conditions and scalars as texts conforms', async () => {
  const rewritten = mapped(inOneStack(), value => {
    if (typeof value === 'string')
      return value.replaceAll('goorm-popcorn-dev', '${Prefix}') === value
        ? value
        : { 'Fn::Sub': value.replaceAll('${', '${!').replaceAll('goorm-popcorn-dev', '${Prefix}') }
    if (typeof value === 'boolean') return { 'Fn::If': ['Always', String(value), { Ref: 'AWS::NoValue' }] }
    return typeof value === 'number' ? String(value) : value
  }) as Tree
  for (const one of Object.values(rewritten)) if (isTree(one)) delete one['Metadata']
  const file = join(folder, 'one.yaml')
  writeFileSync(
    file,
    stringify({
      Parameters: { Prefix: { Type: 'String', Default: 'goorm-popcorn-dev' }, Mode: { Type: 'String', Default: 'full' } },
      Conditions: { Always: { 'Fn::Equals': [{ Ref: 'Mode' }, 'full'] } },
      Resources: rewritten,
    }),
  )
  const { findings } = await auditOf(model, file)
  expect(findings.map(said)).toEqual([])
}, 60_000)

/** The properties that hold physical names; a name in another property (of a route, a policy) is not AWS's to give. */
const names: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::EC2::SecurityGroup': 'GroupName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::ECS::Cluster': 'ClusterName',
  'AWS::ECS::Service': 'ServiceName',
  'AWS::ECS::TaskDefinition': 'Family',
  'AWS::ElastiCache::ReplicationGroup': 'ReplicationGroupId',
  'AWS::ElastiCache::SubnetGroup': 'CacheSubnetGroupName',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Name',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
  'AWS::RDS::DBSubnetGroup': 'DBSubnetGroupName',
  'AWS::SNS::Topic': 'TopicName',
}

/** Of these nothing but its name tells one from the others, so the whole of it is unknown. */
const toldByNameAlone = [
  'AWS::CloudWatch::Dashboard',
  'AWS::ECR::Repository',
  'AWS::ECS::Service',
  'AWS::ECS::TaskDefinition',
  'AWS::IAM::Role',
  'AWS::Logs::LogGroup',
]

/** The findings on a template that has no names of these types. */
async function withoutNames(types: readonly string[]): Promise<readonly Finding[]> {
  const all = inOneStack()
  for (const one of Object.values(all).filter(isTree)) {
    const { Type, Properties } = one
    const property = typeof Type === 'string' && types.includes(Type) ? names[Type] : undefined
    if (property !== undefined && isTree(Properties)) delete Properties[property]
  }
  const file = join(folder, 'nameless.json')
  writeFileSync(file, JSON.stringify({ Resources: all }))
  return (await auditOf(model, file)).findings
}

/** What lives in a named thing, or names it in its own settings, is as little known as its name. */
const isUnknownName = ({ verdict, because }: Finding) =>
  verdict === 'unknown' && /AWS makes a name up when it is deployed|AWS gives it when the template is deployed/.test(because?.message ?? '')

test.each(Object.keys(names))('a name of %s that is left to AWS is unknown, and nothing else is', async type => {
  const findings = await withoutNames([type])
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.filter(one => !isUnknownName(one)).map(said)).toEqual([])
  const ofOthers = findings.filter(one => one.resource.type === type && one.property !== names[type])
  if (!toldByNameAlone.includes(type)) expect(ofOthers.map(said)).toEqual([])
})

test('all names left to AWS are unknown, and nothing else is', async () => {
  const findings = await withoutNames(Object.keys(names))
  expect(findings.length).toBeGreaterThan(20)
  expect(findings.filter(one => !isUnknownName(one)).map(said)).toEqual([])
})
