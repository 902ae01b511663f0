/** Settings whose default is the weak one, where the spec is silent. */
import { type AnyClaim, type Claim, isStated, type Place, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Concern, Design } from './rule.ts'

interface Setting {
  readonly type: string
  readonly name: Claim<string>
  readonly property: string
  readonly claim: AnyClaim
  /** What AWS does by itself. */
  readonly byDefault: string
}

export function unstatedSecurity({ model }: Design): readonly Concern[] {
  return settingsOf(model)
    .filter(({ claim }) => !isStated(claim))
    .map(({ type, name, property, claim, byDefault }) => ({
      resource: { type, name: valueOf(name) ?? '' },
      property,
      item: property,
      change: 'missing',
      effect: 'weakened',
      expected: null,
      actual: byDefault,
      messageId: 'security-unstated',
      args: { property, default: byDefault },
      at: placesFor(claim, name),
      patch: null,
    }))
}

const placesFor = ({ at }: AnyClaim, name: Claim<string>): readonly Place[] => (at.length > 0 ? at : name.at)

/** Defaults are those of the services' API references: what a create call does where the parameter is left out. */
function settingsOf(model: Model): readonly Setting[] {
  const { databases, caches, loadBalancers, nodeGroups } = model
  const database = 'AWS::RDS::DBInstance'
  const cache = 'AWS::ElastiCache::ReplicationGroup'
  return [
    ...[...databases.values()].flatMap(({ name, encrypted, deletionProtection, publiclyAccessible }) => [
      { type: database, name, property: 'StorageEncrypted', claim: encrypted, byDefault: 'false' },
      { type: database, name, property: 'DeletionProtection', claim: deletionProtection, byDefault: 'false' },
      { type: database, name, property: 'PubliclyAccessible', claim: publiclyAccessible, byDefault: 'depends on the subnets' },
    ]),
    ...[...caches.values()].flatMap(({ name, encryptedAtRest, transitEncryption }) => [
      { type: cache, name, property: 'AtRestEncryptionEnabled', claim: encryptedAtRest, byDefault: 'false' },
      { type: cache, name, property: 'TransitEncryptionMode', claim: transitEncryption, byDefault: 'off' },
    ]),
    ...[...loadBalancers.values()].flatMap(({ name, deletionProtection, listeners }) => [
      {
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        name,
        property: 'LoadBalancerAttributes/deletion_protection.enabled',
        claim: deletionProtection,
        byDefault: 'false',
      },
      ...[...listeners.values()]
        .filter(one => /HTTPS|TLS/.test(valueOf(one.protocol) ?? ''))
        .map(one => ({
          type: 'AWS::ElasticLoadBalancingV2::Listener',
          name,
          property: 'SslPolicy',
          claim: one.tlsPolicy,
          byDefault: 'ELBSecurityPolicy-2016-08',
        })),
    ]),
    ...[...nodeGroups.values()].flatMap(({ nodes, metadataTokens }) => {
      const [first] = nodes.values()
      if (first === undefined) return []
      return [
        {
          type: 'AWS::EC2::Instance',
          name: first.name,
          property: 'MetadataOptions.HttpTokens',
          claim: metadataTokens,
          byDefault: 'optional',
        },
        ...[...nodes.values()].flatMap(node =>
          [...node.volumes.values()].map(({ name, encrypted }) => ({
            type: 'AWS::EC2::Volume',
            name,
            property: 'Encrypted',
            claim: encrypted,
            byDefault: "false, unless the account's default is on",
          })),
        ),
      ]
    }),
  ]
}
