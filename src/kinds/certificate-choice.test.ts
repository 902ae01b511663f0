import type { CertificateDetail, CertificateSummary } from '@aws-sdk/client-acm'
import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { covers, mayCover, passedOver, type Seen, standsFor } from './certificate-choice.ts'
import { from } from './fact-table.ts'

describe('a name covers a domain', () => {
  test.each([
    ['a.example', 'a.example', true],
    ['A.Example', 'a.example', true],
    ['*.example.com', '*.example.com', true],
    ['*.example.com', 'www.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'a.b.example.com', false],
    ['*.example.com', '.example.com', false],
    ['*.b.example.com', '*.example.com', false],
    ['www.example.com', '*.example.com', false],
    ['*.com', 'example.com', true],
    ['*', 'example', false],
    ['', 'example.com', false],
    ['example.com.evil', 'example.com', false],
  ])('%s %s: %s', (name, domain, then) => expect(covers(name, domain)).toBe(then))
})

const denied = unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from)
const seen = (summary: CertificateSummary, detail: CertificateDetail | 'denied' | null = null): Seen => ({
  summary,
  detail: detail === null ? null : detail === 'denied' ? denied : known(detail, from),
})

describe('a certificate stands for a stated domain', () => {
  const named = (...names: string[]) => ({ DomainName: names[0] ?? '', SubjectAlternativeNameSummaries: names })
  const many = { ...named('x.example'), HasAdditionalSubjectAlternativeNames: true }
  test.each<[string, Seen, readonly string[], unknown]>([
    ['by its first name', seen(named('a.example')), ['a.example'], 'a.example'],
    ['by another name', seen(named('example', '*.example')), ['*.example'], '*.example'],
    ['by its wildcard', seen(named('*.example')), ['www.example'], 'www.example'],
    ['rather by what it names', seen(named('*.example')), ['www.example', '*.example'], '*.example'],
    ['for none', seen(named('other')), ['a.example'], null],
    ['by a name that only its details have', seen(many, { SubjectAlternativeNames: ['a.example'] }), ['a.example'], 'a.example'],
    ['by its details for none', seen(many, { SubjectAlternativeNames: ['b.example'] }), ['a.example'], null],
    ['by its summary where its details are refused', seen(named('a.example'), 'denied'), ['a.example'], 'a.example'],
  ])('%s', (_, one, stated, then) => expect(standsFor(one, stated, from)).toMatchObject({ known: true, value: then }))

  test('unknown where only the refused details could tell', () =>
    expect(standsFor(seen(many, 'denied'), ['a.example'], from)).toEqual(denied))
  test.each([
    ['one that may', named('*.example'), true],
    ['one that may not', named('other'), false],
    ['one with more names', many, true],
    ['one whose names were not answered', { DomainName: 'other' }, true],
  ])('details are asked of %s', (_, summary, then) => expect(mayCover(summary, ['www.example'])).toBe(then))
})

describe('of several for one domain', () => {
  const lb = (name: string) => `arn:aws:elasticloadbalancing:r:1:loadbalancer/app/${name}/0`
  const one = (Status: 'ISSUED' | 'EXPIRED', InUseBy: string[] = []) => ({
    seen: seen({ Status }, { Status, InUseBy }),
    standsFor: known<string | null>('a.example', from),
  })
  const used = (Status: 'ISSUED' | 'EXPIRED') => one(Status, [lb('web')])
  test.each([
    ['alone, whatever it is', one('EXPIRED'), [], false],
    ['expired beside an issued one', one('EXPIRED'), [one('ISSUED')], true],
    ['unused beside one that is used', one('ISSUED'), [one('ISSUED', [lb('x')])], true],
    ["used by somebody beside one that the spec's balancer uses", one('ISSUED', [lb('x')]), [used('ISSUED')], true],
    ["expired, and the spec's balancer uses it", used('EXPIRED'), [one('ISSUED')], false],
    ['one that is alike', one('ISSUED'), [one('ISSUED')], false],
    ['one for another domain', one('EXPIRED'), [{ ...one('ISSUED'), standsFor: known<string | null>('b.example', from) }], false],
  ])('%s', (_, own, others, then) => expect(passedOver(own, [own, ...others], ['web']) !== null).toBe(then))
})
