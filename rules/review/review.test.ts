/** The design review of this repository's spec: what it must find, and nothing else. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { designOf, mergedPatches, type Patch, patchText } from '../../src/review/index.ts'
import { readSpec } from '../../src/spec/index.ts'
import { say } from '../../src/text/index.ts'
import { reviewRules } from '../index.ts'

const environments = ['dev', 'prod']
const concernsOf = (environment: string, overlays: readonly string[] = []) => {
  const design = designOf(readSpec({ folder: 'spec', environment, overlays }))
  return reviewRules.flatMap(rule => [...rule.review(design)].map(concern => ({ rule: rule.id, ...concern })))
}
const told = (environment: string, overlays?: readonly string[]) =>
  concernsOf(environment, overlays).map(({ rule, resource, property, item }) => `${rule} ${resource.name} ${property}: ${item}`)

const both = (N: string) => [
  `flow-blocked ${N}-ecs-sg SecurityGroupEgress: tcp 8080 to ${N}-ecs-sg`,
  `flow-blocked ${N}-kafka-sg SecurityGroupEgress: tcp 443 to 0.0.0.0/0`,
]

test('dev: calls between services, and the logs of Kafka', () => expect(told('dev').toSorted()).toEqual(both('goorm-popcorn-dev')))

test('prod: these, the cluster of Kafka, and its three voters in two zones', () =>
  expect(told('prod').toSorted()).toEqual([
    ...both('goorm-popcorn-prod'),
    'flow-blocked goorm-popcorn-prod-kafka-sg SecurityGroupEgress: tcp 9092, 9093, 9094 to goorm-popcorn-prod-kafka-sg',
    'quorum-zones goorm-popcorn-prod-kafka-1 SubnetId: kafka: ap-northeast-2a, ap-northeast-2a, ap-northeast-2c',
  ]))

test('the cluster is blocked at both ends', () => {
  const cluster = concernsOf('prod').find(({ args }) => args['why'] === 'clusters')
  expect(cluster?.args).toMatchObject({
    where: 'goorm-popcorn-prod-kafka-sg SecurityGroupEgress',
    also: 'goorm-popcorn-prod-kafka-sg SecurityGroupIngress',
  })
})

test.each(environments)('every concern of %s can be said in both languages', environment => {
  for (const { messageId, args } of concernsOf(environment)) for (const language of ['en', 'ko'] as const) say(language, messageId, args)
})

describe('spec/overlays/mended.yaml', () => {
  const patches = (environment: string) =>
    mergedPatches(concernsOf(environment).flatMap(({ patch }): readonly Patch[] => (patch === null ? [] : [patch])))
  const common = patches('dev')
  const read = (name: string): unknown => parse(readFileSync(`spec/overlays/${name}.yaml`, 'utf8'))

  test("holds the review's own patches", () => expect(read('mended')).toEqual(common))
  test('and in a file of its own those of prod alone', () => expect(read('mended.prod')).toEqual(without(patches('prod'), common)))
  test.each(environments)('with it the review of %s is silent', environment => expect(told(environment, ['mended'])).toEqual([]))
  test('a patch is YAML that says the same', () => expect(parse(patchText(patches('prod')))).toEqual(patches('prod')))
})

/** What a fragment says beyond another. */
function without(patch: Patch, other: Patch): Patch {
  const entries = Object.entries(patch).flatMap(([key, value]) => {
    const there = other[key]
    if (JSON.stringify(value) === JSON.stringify(there)) return []
    const isNested = typeof value === 'object' && !Array.isArray(value) && typeof there === 'object' && !Array.isArray(there)
    return [[key, isNested ? without(value as Patch, there as Patch) : value] as const]
  })
  return Object.fromEntries(entries)
}
