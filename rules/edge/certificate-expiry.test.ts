import { describe, expect, test } from 'vitest'
import type { AnyFact } from '../../src/model/fact.ts'
import { known } from '../../src/model/fact.ts'
import { pairedBy, unread } from '../rule-table.ts'
import rule from './certificate-expiry.ts'

const from = { call: 'test:Describe', at: '/x' }
const told = (end: AnyFact | string, status: AnyFact | string = 'ISSUED', type = 'AWS::CertificateManager::Certificate') => {
  const estate = pairedBy(type, {}, { 'Certificate.NotAfter': end, 'Certificate.Status': status })
  return [...rule.check({ ...estate, asOf: '2026-01-01T00:00:00.000Z' })].map(one => [one.verdict, one.messageId, one.found])
}

describe('certificate-expiry', () => {
  test.each([
    ['a year left', '2027-01-01T00:00:00.000Z', 'conforms', '', 365],
    ['thirty days left', '2026-01-31T00:00:00.000Z', 'conforms', '', 30],
    ['a second less', '2026-01-30T23:59:59.000Z', 'deviates', 'certificate-expires', 29],
    ['an hour left', '2026-01-01T01:00:00.000Z', 'deviates', 'certificate-expires', 0],
    ['over', '2025-12-31T23:00:00.000Z', 'deviates', 'certificate-expired', -1],
  ])('%s', (_, end, ...then) => expect(told(end)).toEqual([then]))

  test('an end that could not be read', () => expect(told(unread())).toEqual([['unknown', 'property-unreadable', null]]))
  test('one that is not issued has none, and another rule says so', () => expect(told(unread(), 'PENDING_VALIDATION')).toEqual([]))
  test('unless nobody knows whether it is', () => expect(told(unread(), unread())).toEqual([['unknown', 'property-unreadable', null]]))
  test('nothing else has an end', () => expect(told(known('2020-01-01', from), 'ISSUED', 'AWS::S3::Bucket')).toEqual([]))
})
