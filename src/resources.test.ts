import { expect, test } from 'vitest'
import { estate } from './compare/estate-stub.ts'
import type { Finding } from './model/audit.ts'
import { exactly } from './model/claim.ts'
import { known } from './model/fact.ts'
import { actual, at, expected, from } from './model/resource-stub.ts'
import { resourcesOf } from './resources.ts'

const type = 'AWS::ECS::Service'
const inCluster = (cluster: string) => ({
  is: 'matched' as const,
  by: 'name' as const,
  expectation: expected(type, 'api', { DesiredCount: exactly(2, at) }, { type: 'AWS::ECS::Cluster', key: cluster }),
  actual: actual(type, 'api', { arn: `arn:${cluster}/api`, properties: { DesiredCount: known(2, from) } }),
})

test('what one of two services of one name does is not told of the other', () => {
  const resource = { type, name: 'api', id: 'api', arn: 'arn:back/api' }
  // Nothing more of a finding is looked at.
  const finding = { resource, property: 'DesiredCount', verdict: 'deviates' } as Finding
  const told = resourcesOf(estate({ pairs: [inCluster('front'), inCluster('back')] }), { findings: [finding], partial: null })
  expect(told.map(({ key, facts }) => [key, facts[0]?.verdict])).toEqual([
    ['front/api', 'conforms'],
    ['back/api', 'deviates'],
  ])
})
