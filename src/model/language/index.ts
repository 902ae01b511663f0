/** The spec language, whole. The Model is this, resolved for one environment, with a claim at every leaf. */
import { ecs } from './compute.ts'
import { cacheSubnetGroups, caches, databaseReservations, databases, dbSubnetGroups } from './data.ts'
import { buckets, discovery, distributions, dns, loadBalancers, targetGroups } from './edge.ts'
import { nodeGroups, roles } from './instances.ts'
import { anything, choice, text } from './leaf.ts'
import { network, securityGroups } from './network.ts'
import { type Becomes, type Claimed, type Entries, group, map } from './node.ts'
import { observability } from './observability.ts'
import { schedules, shared } from './operation.ts'

export type { Claimed, Entries } from './node.ts'

/** Variables that are given: no spec defines one of these names. */
export const givenVariables = ['env', 'name', 'key', 'parent', 'each', 'account'] as const

export const language = group(
  {
    specVersion: choice(['1'], 'Version of this language.'),
    name: text('Name of the architecture.', { pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' }),
    region: text('AWS region.', { pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]+$' }),
    accountId: text('The account that this environment lives in: a mismatch stops the audit.', { pattern: '^[0-9]{12}$' }),
    account: choice(
      ['shared', 'dedicated'],
      '`dedicated`: everything of a known kind in the region is in scope, the default VPC excepted.',
    ),
    variables: map(
      'variable',
      text('A text that `${key}` stands for elsewhere.'),
      'Variables; these are given: ' + givenVariables.join(', ') + '.',
      {
        reserved: givenVariables,
      },
    ),
    tags: map('tag', text('Value.'), 'Tags on everything that the deployer creates.', { keys: 'any' }),
    network,
    securityGroups,
    ecs,
    nodeGroups,
    roles,
    dbSubnetGroups,
    databases,
    databaseReservations,
    cacheSubnetGroups,
    caches,
    loadBalancers,
    targetGroups,
    buckets,
    discovery,
    dns,
    distributions,
    schedules,
    shared,
    observability,
    notes: map('note', anything('What the architecture says without a value: no claim, so nobody sees it.'), 'Notes.'),
  },
  { required: ['specVersion', 'name', 'region', 'network', 'securityGroups'] },
)

type Language = Becomes<typeof language>

/** What surrounds the claims: for which environment the spec was resolved, and from what. */
export interface Resolved {
  readonly environment: string
  readonly overlays: readonly string[]
  /** `sha256:` over the resolved spec, places left out. */
  readonly digest: string
  /** What is named like this is in scope. `${account}` in a name is a `*` here too. */
  readonly patterns: NamePatterns
  /** The other environments of the spec. */
  readonly siblings: readonly Sibling[]
  /** How many stated leaves no source can see, with a reason in the schema. */
  readonly notObservable: number
}

export interface Sibling {
  readonly environment: string
  readonly patterns: NamePatterns
  readonly tags: Readonly<Record<string, string>>
}

/**
 * Name templates with a `*` for every key, by kind. Under the kind `*` stands what any kind may be named by.
 * A template that is nothing but a key names nobody's things, and is left out.
 */
export type NamePatterns = Readonly<Record<string, readonly string[]>>

export type Model = Claimed<Language> & { readonly resolved: Resolved }
export type Network = Model['network']
export type SecurityGroup = EntryOf<Model['securityGroups']>
export type Service = EntryOf<Model['ecs']['services']>
export type Database = EntryOf<Model['databases']>
export type Cache = EntryOf<Model['caches']>
export type EntryOf<M> = M extends Entries<infer E> ? E & { readonly key: string } : never
