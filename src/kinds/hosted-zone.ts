import type { HostedZone as ApiHostedZone } from '@aws-sdk/client-route-53'
import { type Claim, exactly, mapClaim, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import { textOf } from './claims.ts'
import { defineKind } from './define.ts'
import { domainOf } from './domain.ts'
import { reading, referringAll } from './read.ts'

export interface HostedZone {
  /** The VPCs that a private zone resolves in. */
  readonly VPCs: readonly string[]
}

/** ListHostedZones does not say in which VPCs a zone resolves. */
export interface HostedZoneItem {
  readonly zone: ApiHostedZone
  readonly vpcs: Fact<readonly string[]>
}

type Stated = Model['dns']['zones'] extends ReadonlyMap<string, infer E> ? E : never

/** A zone by its domain. Only stated ones are looked for: an account's others are no concern of one architecture. */
export default defineKind<HostedZone, HostedZoneItem, 'AWS::Route53::HostedZone'>({
  type: 'AWS::Route53::HostedZone',
  title: { en: 'hosted zone', ko: '호스팅 영역' },
  nameProperty: 'Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.dns.zones.at,
  onlyStated: true,
  properties: {
    VPCs: { label: { en: 'VPCs', ko: 'VPC' }, compare: 'covers', effect: 'placement' },
  },

  *expected(model) {
    const { vpc } = model.network
    for (const zone of model.dns.zones.values())
      yield {
        name: stateName(zone),
        key: zone.key,
        parent: null,
        at: zone.at,
        properties: {
          VPCs:
            valueOf(zone.private) === true ? exactly([textOf(vpc.name)], [...zone.private.at, ...vpc.name.at]) : unstated(zone.private.at),
        },
      }
  },

  fromApi({ zone, vpcs }, from) {
    const read = reading(from)
    const name = zoneName(zone)
    return {
      id: zone.Id ?? '',
      arn: null,
      name: name === undefined ? read.missing('Name') : known(name, read.at('Name')),
      parent: null,
      vpc: known(null, from),
      // Nothing states tags of a zone, and nothing unstated is looked for.
      tags: known({}, from),
      properties: { VPCs: referringAll('AWS::EC2::VPC', vpcs) },
    }
  },
})

/** A public and a private zone may have one domain, and are two zones for ever: the name says which. */
export function zoneName({ Name: name, Config: config }: ApiHostedZone): string | undefined {
  if (name === undefined || config?.PrivateZone === undefined) return undefined
  return spelled(name, config.PrivateZone)
}

/** As zoneName, of a stated zone; one is public unless it is said to be private. */
export function stateName({ domain, private: isPrivate }: Pick<Stated, 'domain' | 'private'>): Claim<string> {
  return mapClaim(domain, name => spelled(name, valueOf(isPrivate) === true))
}

const spelled = (name: string, isPrivate: boolean) => `${domainOf(name)}${isPrivate ? ' (private)' : ''}`
