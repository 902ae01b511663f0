/** A partial run answers for all that it was asked, also where nothing was paired with it, or with what it is in. */
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { askedFor, auditInventory, everything } from './audit.ts'
import { readsType } from './compare/index.ts'
import { expectationsOf } from './expect/index.ts'
import { openEvidence, sourceOf } from './index.ts'
import { kinds } from './kinds/index.ts'
import { readSpec } from './spec/index.ts'

const model = readSpec({ folder: 'spec', environment: 'dev' })
const expectations = expectationsOf(model)
const whole = await sourceOf(await openEvidence('test/evidence/dev')).read(askedFor(model, expectations))
const because = { reason: 'denied', call: null, action: null, message: 'no' } as const
const inventories = {
  deviates: { ...whole, resources: [], gaps: [] },
  incomplete: {
    ...whole,
    resources: [],
    gaps: kinds.map(({ type }) => ({ type, parent: null, because, from: { call: 'stub', at: '' } })),
  },
}

const only = (name: string, holds: keyof typeof inventories) =>
  auditInventory(model, inventories[holds], {
    ...everything,
    toolVersion: '0.0.0',
    failOn: 'low',
    now: '2026-11-25T00:00:00Z',
    only: [name],
  })

const types = [...new Set(expectations.map(({ type }) => type))]
/** Of each type one rule that reads it. */
const judging = [...new Set(types.flatMap(type => rules.filter(rule => readsType(rule, type)).slice(0, 1)))]

describe.each(['deviates', 'incomplete'] as const)('of an account in which nothing is seen: %s', verdict => {
  test.each(types)('--only %s', type => expect(only(type, verdict)).toMatchObject({ verdict, exitCode: verdict === 'deviates' ? 1 : 3 }))

  test.each(judging.map(({ id }) => id))('--only %s', id => expect(only(id, verdict).verdict).toBe(verdict))
})

test('and for nothing else', () => {
  const found = (name: string) => new Set(only(name, 'deviates').findings.map(({ resource }) => resource.type))
  expect(found('rds-sizing')).toEqual(new Set(['AWS::RDS::DBInstance']))
  // The cluster is why nothing is known of its services.
  expect(found('AWS::ECS::Service')).toEqual(new Set(['AWS::ECS::Cluster']))
  expect(found('resource-unmanaged')).toEqual(new Set())
})
