import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import { type Claim, isStated, joinClaims, mapClaim } from '../model/claim.ts'
import { type Fact, known, mapFact, thenFact } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import type { Reference } from '../model/resource.ts'
import { entryOf, mapTexts, nameOf } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { distributionName } from './distribution.ts'
import { fromTemplate } from './record-set-template.ts'
import { bearerOf, domainOf } from './domain.ts'
import { stateName } from './hosted-zone.ts'
import { reading } from './read.ts'

export interface RecordSet {
  readonly Name: string
  readonly Type: string
  readonly HostedZoneName: string
  /** The load balancer or distribution of that name, else the name; null for a record with values. */
  readonly 'AliasTarget.DNSName': string | null
  readonly ResourceRecords: readonly string[]
}

export interface RecordSetItem {
  readonly record: ResourceRecordSet
  /** The name of its zone, as HostedZone has it. */
  readonly zone: Fact<string>
}

type Stated = Model['dns']['records'] extends ReadonlyMap<string, infer E> ? E : never

/** A record goes by its name and type. Only stated ones are looked for: a zone is often everybody's. */
export default defineKind<RecordSet, RecordSetItem, 'AWS::Route53::RecordSet'>({
  type: 'AWS::Route53::RecordSet',
  title: { en: 'DNS record', ko: 'DNS 레코드' },
  nameProperty: 'Name',
  parent: null,
  // All that tells it apart: no other record is this one renamed.
  naturalKey: ['Name', 'Type', 'HostedZoneName'],
  declaredIn: model => model.dns.records.at,
  onlyStated: true,
  properties: {
    Name: { label: { en: 'name', ko: '이름' }, compare: 'same', effect: 'other' },
    Type: { label: { en: 'type', ko: '유형' }, compare: 'same', effect: 'other' },
    HostedZoneName: { label: { en: 'hosted zone', ko: '호스팅 영역' }, compare: 'same', effect: 'other' },
    'AliasTarget.DNSName': { label: { en: 'alias target', ko: '별칭 대상' }, compare: 'same', effect: 'other' },
    ResourceRecords: { label: { en: 'values', ko: '값' }, compare: 'set', effect: 'other' },
  },

  *expected(model) {
    for (const record of model.dns.records.values())
      yield {
        name: joinClaims({ domain: record.domain, type: record.type }, ({ domain, type }) => recordName(domain, type)),
        key: record.key,
        parent: null,
        at: record.at,
        properties: {
          Name: mapClaim(record.domain, domainOf),
          Type: record.type,
          HostedZoneName: stateName(entryOf(model.dns.zones, record.zone)),
          'AliasTarget.DNSName': aliasOf(model, record),
          ResourceRecords: joinedValues(record),
        },
      }
  },

  fromApi({ record, zone }, from) {
    const read = reading(from)
    const name = mapFact(read.text('Name', record.Name), domainOf)
    const type = read.text('Type', record.Type)
    const alias = record.AliasTarget
    const both = thenFact(name, domain => mapFact(type, own => recordName(domain, own)))
    return {
      id: [record.Name ?? '', record.Type ?? '', ...(record.SetIdentifier === undefined ? [] : [record.SetIdentifier])].join(' '),
      arn: null,
      name: both,
      parent: null,
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        Name: name,
        Type: type,
        HostedZoneName: zone,
        'AliasTarget.DNSName':
          alias === undefined
            ? known<Reference | string | null>(null, read.at('AliasTarget'))
            : mapFact(read.text('AliasTarget/DNSName', alias.DNSName), bearerOf),
        ResourceRecords: mapFact(
          read.texts(
            'ResourceRecords',
            record.ResourceRecords,
            one => one.Value,
            ...(alias === undefined ? [] : [absent['AWS::Route53::RecordSet.ResourceRecords']]),
          ),
          values => values.map(valueIn(record.Type)).sort(),
        ),
      },
    }
  },

  fromTemplate,
})

/** `www.example.com A`: one name may have records of several types. */
export const recordName = (domain: string, type: string): string => `${domainOf(domain)} ${type}`

/** A value as it is compared: a TXT keeps every character, in others neither case nor a closing dot means anything. */
export const valueIn = (type: string | undefined) => (value: string) => (type === 'TXT' ? value : domainOf(value))

function aliasOf(model: Model, { loadBalancer, distribution }: Stated): Claim<string | null> {
  if (!isStated(distribution)) return nameOf(model.loadBalancers, loadBalancer)
  const { key, ...entry } = entryOf(model.distributions, distribution)
  const name = distributionName(entry)
  return isStated(name) ? joinClaims({ distribution, name }, values => values.name) : mapClaim(distribution, () => key)
}

const joinedValues = ({ type, values }: Stated): Claim<readonly string[]> =>
  mapTexts(values, valueIn(type.want.is === 'exactly' ? type.want.value : undefined))
