/** The same architecture written in other styles: one YAML file with parameters and conditions; names left to AWS. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { audit } from '../src/audit.ts'
import { noWaivers } from '../src/model/waiver.ts'
import { openTemplate } from '../src/source/template/open.ts'
import { readSpec } from '../src/spec/index.ts'
import { appOf } from './app.ts'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const folder = mkdtempSync(join(tmpdir(), 'styles-'))
afterAll(() => rmSync(folder, { recursive: true }))
const model = readSpec({ folder: 'spec', environment: 'dev' })
const now = '2026-01-01T00:00:00.000Z'
const options = {
  toolVersion: '0',
  failOn: 'low',
  asOf: null,
  only: [],
  off: [],
  severity: {},
  waivers: noWaivers,
  now,
  base: null,
} as const

let resources: Tree = {}
let exported = new Map<string, unknown>()

beforeAll(() => {
  const out = join(folder, 'out')
  appOf(model, out).synth()
  const templates = readdirSync(out)
    .filter(name => name.endsWith('.template.json'))
    .map(name => JSON.parse(readFileSync(join(out, name), 'utf8')) as Tree)
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

const audited = (file: string) => audit(model, openTemplate(file, { parameters: null, now }), options)

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
  const { findings } = await audited(file)
  expect(findings.map(one => [one.resource.name, one.property, one.message, one.because?.message])).toEqual([])
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
  const { findings } = await audited(file)
  expect(findings.length).toBeGreaterThan(5)
  expect(
    findings
      .filter(one => one.verdict !== 'unknown' || one.property !== nameless[one.resource.type])
      .map(one => [one.verdict, one.resource.name, one.property, one.message]),
  ).toEqual([])
}, 60_000)
