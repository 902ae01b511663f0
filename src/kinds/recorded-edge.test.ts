/** Answers of Elastic Load Balancing, ACM, Cloud Map and S3 that AWS has really given, through the readers. */
import type { CertificateDetail, CertificateSummary } from '@aws-sdk/client-acm'
import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import bucket from './bucket.ts'
import { mayCover, standsFor } from './certificate-choice.ts'
import certificate from './certificate.ts'
import { type AnyKind, actualOf } from './define.ts'
import discoveryService from './discovery-service.ts'
import { from } from './fact-table.ts'
import listener from './listener.ts'
import listenerRule from './listener-rule.ts'
import { attributeReading } from './load-balancer-attributes.ts'
import loadBalancer from './load-balancer.ts'
import privateDnsNamespace from './private-dns-namespace.ts'
import { tagsOf } from './read.ts'
import { faultsOf, isRecord, type Json, listIn, recordedAnswers, recordedIsThere } from './recorded-answers.ts'
import targetGroup from './target-group.ts'

const tags = known({}, from)
const attributes = known({}, from)
const none = known([], from)
const standing = { standsFor: known(null, from), passedOver: null, tags }

/** By the field of the answer: the kind, what a collector joins to an item, and how many there are at least. */
const readers: readonly (readonly [field: string, kind: AnyKind, join: (item: Json) => unknown, least: number])[] = [
  // Classic balancers answer LoadBalancerDescriptions.
  ['LoadBalancers', loadBalancer, balancer => ({ balancer, attributes, tags }), 14],
  ['Listeners', listener, one => ({ listener: one, certificates: none, tags }), 5],
  ['Rules', listenerRule, rule => ({ rule, listener: 'arn:listener' }), 2],
  ['TargetGroups', targetGroup, group => ({ group, attributes, health: known([], from), tags }), 4],
  ['CertificateSummaryList', certificate, summary => ({ certificate: summary, ...standing }), 3],
  ['Namespaces', privateDnsNamespace, namespace => ({ namespace, vpcs: none, tags }), 4],
  ['Services', discoveryService, service => ({ service, namespace: 'ns-1', tags }), 3],
]

describe.skipIf(!recordedIsThere)('recorded answers (skipped where ../shared/recorded is not there)', () => {
  const all = recordedAnswers()
  const inLists = (field: string, isOne: (item: Json) => boolean = () => true) =>
    all.flatMap(({ file, answer }) =>
      listIn(answer, field)
        .filter(isRecord)
        .filter(isOne)
        .map(item => ({ file, item })),
    )
  const withArn = (item: Json) => Object.keys(item).some(key => key.endsWith('Arn') || key === 'Id')

  test.each(readers)('%s', (field, kind, join, least) => {
    const found = inLists(field, withArn)
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const { file, item } of found) expect(faultsOf(kind, join(item)), file).toEqual([])
  })

  test('attributes', () => {
    const lists = all.filter(({ answer }) => listIn(answer, 'Attributes').some(one => isRecord(one) && 'Key' in one))
    expect(lists.length).toBeGreaterThan(5)
    for (const { answer } of lists) {
      const pairs = listIn(answer, 'Attributes').filter(isRecord)
      const read = attributeReading(known(Object.fromEntries(pairs.map(({ Key, Value }) => [String(Key), String(Value)])), from))
      const flags = pairs.filter(({ Key }) => String(Key).endsWith('.enabled') && Key !== 'load_balancing.cross_zone.enabled')
      for (const { Key } of flags) expect(read.flag(String(Key)).known, String(Key)).toBe(true)
    }
  })

  test('tags of a batch', () => {
    const found = inLists('TagDescriptions')
    expect(found.length).toBeGreaterThan(10)
    for (const { item } of found) expect(tagsOf(listIn(item, 'Tags'), from).known).toBe(true)
  })

  test('certificates with their names', () => {
    const details = all.flatMap(({ answer }) =>
      isRecord(answer['Certificate']) && 'DomainName' in answer['Certificate'] ? [answer['Certificate']] : [],
    )
    expect(details.length).toBeGreaterThan(5)
    for (const detail of details) {
      // Recorded answers are what DescribeCertificate answers, times apart.
      const seen = { summary: {} as CertificateSummary, detail: known(detail as CertificateDetail, from) }
      const stands = standsFor(seen, [String(detail['DomainName'])], from)
      expect(stands).toMatchObject({ known: true, value: detail['DomainName'] })
      expect(mayCover({ DomainName: String(detail['DomainName']) }, [])).toBe(true)
      expect(faultsOf(certificate, { certificate: detail, standsFor: stands, passedOver: null, tags })).toEqual([])
    }
  })

  test('buckets', () => {
    const rules = all.flatMap(({ answer }) =>
      isRecord(answer['ServerSideEncryptionConfiguration']) ? [listIn(answer['ServerSideEncryptionConfiguration'], 'Rules')] : [],
    )
    const blocks = all.flatMap(({ answer }) =>
      isRecord(answer['PublicAccessBlockConfiguration']) ? [answer['PublicAccessBlockConfiguration']] : [],
    )
    for (const encryption of [...rules, null])
      for (const publicAccess of [...blocks, null])
        expect(faultsOf(bucket, { name: 'b', encryption: known(encryption, from), publicAccess: known(publicAccess, from), tags })).toEqual(
          [],
        )
  })

  test('an application balancer has all that is read of it', () => {
    const whole = inLists('LoadBalancers', item => item['Type'] === 'application' && 'VpcId' in item)
    expect(whole.length).toBeGreaterThan(10)
    for (const { item, file } of whole) {
      const { properties, vpc } = actualOf(loadBalancer, { balancer: item, attributes, tags }, from)
      for (const property of ['Type', 'Scheme', 'Subnets', 'SecurityGroups'])
        expect(properties[property]?.known, `${file} ${property}`).toBe(true)
      expect(vpc.known).toBe(true)
    }
  })
})
