/** The same architecture written in other styles: one YAML file with parameters and conditions; names left to AWS. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Model } from '../src/model/language/index.ts'
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

test('names left to AWS are unknown, and nothing else is', async () => {
  const nameless: Readonly<Record<string, string>> = {
    'AWS::EC2::SecurityGroup': 'GroupName',
    'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
    'AWS::ElastiCache::ReplicationGroup': 'ReplicationGroupId',
    'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Name',
    'AWS::ElasticLoadBalancingV2::TargetGroup': 'Name',
  }
  const all = inOneStack()
  for (const one of Object.values(all).filter(isTree)) {
    const { Type, Properties } = one
    const property = typeof Type === 'string' ? nameless[Type] : undefined
    if (property !== undefined && isTree(Properties)) delete Properties[property]
  }
  const file = join(folder, 'nameless.json')
  writeFileSync(file, JSON.stringify({ Resources: all }))
  const { findings } = await auditOf(model, file)
  expect(findings.length).toBeGreaterThan(5)
  expect(findings.filter(one => one.verdict !== 'unknown' || one.property !== nameless[one.resource.type]).map(said)).toEqual([])
}, 60_000)
