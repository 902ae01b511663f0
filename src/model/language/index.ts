/** The spec language, whole. The Model is this, resolved for one environment, with a claim at every leaf. */
import { ecs, nodeGroups, roles } from './compute.ts'
import { cacheSubnetGroups, caches, databases, dbSubnetGroups } from './data.ts'
import { buckets, discovery, loadBalancers, shared, targetGroups } from './edge.ts'
import { anything, choice, type Claimed, type Entries, group, map, type Node, text } from './leaf.ts'
import { network, securityGroups } from './network.ts'
import { observability } from './observability.ts'

export type { Claimed, Entries, Placed, SeenBy } from './leaf.ts'

export const language = group(
  {
    specVersion: choice(['1'], 'Version of this language.'),
    name: text('Name of the architecture.', { pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' }),
    region: text('AWS region.', { pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' }),
    accountId: text('The account that this environment lives in: a mismatch stops the audit.', { pattern: '^[0-9]{12}$' }),
    account: choice(['shared', 'dedicated'], '`dedicated`: everything of a known kind in the region is in scope, the default VPC excepted.'),
    variables: map(text('A text that `${key}` stands for elsewhere.'), 'Variables; `${env}`, `${name}`, `${key}` and `${each}` are given.'),
    tags: map(text('Value.'), 'Tags on everything that the deployer creates.'),
    network,
    securityGroups,
    ecs,
    nodeGroups,
    roles,
    dbSubnetGroups,
    databases,
    cacheSubnetGroups,
    caches,
    loadBalancers,
    targetGroups,
    buckets,
    discovery,
    shared,
    observability,
    notes: anything('What the architecture says without a value. No claim.'),
  },
  { required: ['specVersion', 'name', 'region', 'network', 'securityGroups'] },
)

type Becomes<N> = N extends Node<infer T> ? T : never
type Language = Becomes<typeof language>

/** What surrounds the claims: for which environment the spec was resolved, and from what. */
export interface Resolved {
  readonly environment: string
  readonly overlays: readonly string[]
  /** `sha256:` over the resolved spec, places left out. */
  readonly digest: string
  /** The account that `${account}` in a name stands for until it is known: null. */
  readonly patterns: NamePatterns
  /** The other environments of the spec, for siblings. */
  readonly siblings: readonly { readonly environment: string; readonly patterns: NamePatterns; readonly tags: Readonly<Record<string, string>> }[]
  /** How many leaves no source can see, with a reason in the schema. */
  readonly notObservable: number
}

/** Name templates with a `*` for every key, by kind: what is named so is in scope. */
export type NamePatterns = Readonly<Record<string, readonly string[]>>

export type Model = Claimed<Language> & { readonly resolved: Resolved }
export type Network = Model['network']
export type Subnet = EntryOf<Network['subnets']>
export type SecurityGroup = EntryOf<Model['securityGroups']>
export type Service = EntryOf<Model['ecs']['services']>
export type Database = EntryOf<Model['databases']>
export type Cache = EntryOf<Model['caches']>
export type EntryOf<M> = M extends Entries<infer E> ? E & { readonly key: string } : never
