/** Settings whose default is the weak one, where the spec is silent. */
import { type AnyClaim, type Claim, isStated, type Place, valueOf } from '../model/claim.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
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
function settingsOf({ databases, caches, loadBalancers, nodeGroups }: Model): readonly Setting[] {
  return [
    ...[...databases.values()].flatMap(ofDatabase),
    ...[...caches.values()].flatMap(ofCache),
    ...[...loadBalancers.values()].flatMap(ofBalancer),
    ...[...nodeGroups.values()].flatMap(ofNodes),
  ]
}

function ofDatabase({ name, encrypted, deletionProtection, publiclyAccessible }: EntryOf<Model['databases']>): readonly Setting[] {
  const type = 'AWS::RDS::DBInstance'
  return [
    { type, name, property: 'StorageEncrypted', claim: encrypted, byDefault: 'false' },
    { type, name, property: 'DeletionProtection', claim: deletionProtection, byDefault: 'false' },
    { type, name, property: 'PubliclyAccessible', claim: publiclyAccessible, byDefault: 'depends on the subnets' },
  ]
}

function ofCache({ name, encryptedAtRest, transitEncryption }: EntryOf<Model['caches']>): readonly Setting[] {
  const type = 'AWS::ElastiCache::ReplicationGroup'
  return [
    { type, name, property: 'AtRestEncryptionEnabled', claim: encryptedAtRest, byDefault: 'false' },
    { type, name, property: 'TransitEncryptionMode', claim: transitEncryption, byDefault: 'off' },
  ]
}

function ofBalancer({ name, deletionProtection, listeners }: EntryOf<Model['loadBalancers']>): readonly Setting[] {
  const type = 'AWS::ElasticLoadBalancingV2::Listener'
  const encrypted = [...listeners.values()].filter(one => /HTTPS|TLS/.test(valueOf(one.protocol) ?? ''))
  return [
    {
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      name,
      property: 'LoadBalancerAttributes/deletion_protection.enabled',
      claim: deletionProtection,
      byDefault: 'false',
    },
    ...encrypted.map(one => ({ type, name, property: 'SslPolicy', claim: one.tlsPolicy, byDefault: 'ELBSecurityPolicy-2016-08' })),
  ]
}

function ofNodes({ nodes, metadataTokens }: EntryOf<Model['nodeGroups']>): readonly Setting[] {
  const [first] = nodes.values()
  if (first === undefined) return []
  const property = 'MetadataOptions.HttpTokens'
  const volumes = [...nodes.values()].flatMap(node => [...node.volumes.values()])
  return [
    { type: 'AWS::EC2::Instance', name: first.name, property, claim: metadataTokens, byDefault: 'optional' },
    ...volumes.map(({ name, encrypted }) => ({
      type: 'AWS::EC2::Volume',
      name,
      property: 'Encrypted',
      claim: encrypted,
      byDefault: "false, unless the account's default is on",
    })),
  ]
}
