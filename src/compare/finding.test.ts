/** What a finding advises: a command for an account; for a template, which no command changes, a sentence. */
import { expect, test } from 'vitest'
import type { Place } from '../model/claim.ts'
import type { SourceInfo } from '../model/resource.ts'
import { actual, inventory, source } from '../model/resource-stub.ts'
import { findingOf, resourceOf } from './finding.ts'
import type { Draft } from './draft.ts'
import type { AnyRule } from './rule.ts'

const place: Place = { file: 'spec/architecture.yaml', line: 3, column: 5, pointer: '/a' }
const words = { en: 'advice', ko: '조언' }
const head = { id: 'a-rule', title: words, severity: 'low', rationale: words, remedy: words, controls: [] } as const
const vpc = actual('AWS::EC2::VPC', 'vpc-1')
const draft: Draft = {
  verdict: 'deviates',
  change: 'changed',
  effect: 'other',
  expectation: null,
  actual: vpc,
  related: [],
  property: 'EnableDnsSupport',
  item: null,
  expected: true,
  found: false,
  messageId: 'value-differs',
  args: { property: 'DNS support', expected: 'true', actual: 'false' },
  at: [place],
  evidence: null,
  because: null,
  hides: 0,
  difference: { expected: true, actual: false } as never,
}
const rule: AnyRule = {
  ...head,
  kind: 'AWS::EC2::VPC',
  reads: ['EnableDnsSupport'],
  restore: ({ actualResource }) => `aws ${actualResource.id}`,
}
const review: AnyRule = { ...head, review: () => [] }
const remedy = (one: AnyRule, kind: 'live' | 'template') =>
  findingOf(one, draft, { inventory: inventory([], { source: { ...source, kind } }), pairs: [] }, 'low').remedy

test('an account is restored by a command', () => {
  expect(remedy(rule, 'live')).toMatchObject({ text: 'advice', restore: 'aws vpc-1' })
})

const listener = {
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  key: 'public/443',
  name: { want: { is: 'exactly', value: '443' }, at: [] },
}
test('a listener is called by its balancer too, for its port is no name', () => {
  const stated = { ...draft, expectation: listener as unknown as Draft['expectation'] }
  expect(resourceOf(stated).name).toBe('public/443')
})

test('a template is written anew, and no command names what it only declares', () => {
  expect(remedy(rule, 'template')).toMatchObject({ text: expect.stringContaining('template'), restore: null })
})

test('the review speaks of the spec, wherever it is said', () => {
  expect(remedy(review, 'template')).toMatchObject({ text: 'advice', restore: null })
})

test('the ids of an account are its own, and those of a template its own, whatever account it is for', () => {
  const idOn = (over: Partial<SourceInfo>) =>
    findingOf(rule, draft, { inventory: inventory([], { source: { ...source, ...over } }), pairs: [] }, 'low').id
  const ofAccount = idOn({ account: '111111111111' })
  const ofTemplate = idOn({ kind: 'template', account: null, template: 'cdk.out' })
  expect(idOn({ kind: 'evidence', account: '111111111111' })).toBe(ofAccount)
  expect(idOn({ account: '222222222222' })).not.toBe(ofAccount)
  expect(idOn({ kind: 'template', account: '111111111111', template: 'cdk.out' })).toBe(ofTemplate)
  expect(idOn({ kind: 'template', account: null, template: 'other/cdk.out' })).not.toBe(ofTemplate)
  expect(ofTemplate).not.toBe(ofAccount)
})
