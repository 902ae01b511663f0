/** Sizes that AWS does not offer, and classes that do not support what is asked of them. */
import { type AnyClaim, type Claim, valueOf } from '../model/claim.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import { classExists, fargateMemory } from './offers.ts'
import type { Concern, Design } from './rule.ts'

export function impossibleSizes({ model }: Design): readonly Concern[] {
  return [...taskSizes(model), ...classes(model), ...unsupported(model)]
}

interface Asked {
  readonly type: string
  readonly name: Claim<string>
  readonly property: string
  readonly claims: readonly AnyClaim[]
  readonly asked: string
  readonly offered: string
  readonly messageId: string
}

function concernOf({ type, name, property, claims, asked, offered, messageId }: Asked): Concern {
  return {
    resource: { type, name: valueOf(name) ?? '' },
    property,
    item: asked,
    change: 'changed',
    effect: 'other',
    expected: offered,
    actual: asked,
    messageId,
    args: { asked, offered },
    at: claims.flatMap(claim => claim.at),
    patch: null,
  }
}

function taskSizes(model: Model): readonly Concern[] {
  return [...model.ecs.services.values()].flatMap(({ task, launchType }) => {
    const [cpu, memory] = [valueOf(task.cpuUnits), valueOf(task.memoryMiB)]
    if (cpu === undefined || memory === undefined || (valueOf(launchType) ?? 'FARGATE') !== 'FARGATE') return []
    const offered = fargateMemory(cpu)
    if (offered?.includes(memory) === true) return []
    const choice = offered === null ? '256, 512, 1024, 2048, 4096, 8192, 16384, 32768 CPU' : `${offered[0]} … ${offered.at(-1)} MiB`
    const asked = `${cpu} CPU / ${memory} MiB`
    const claims = [task.cpuUnits, task.memoryMiB]
    return [
      concernOf({
        type: 'AWS::ECS::TaskDefinition',
        name: task.family,
        property: 'Memory',
        claims,
        asked,
        offered: choice,
        messageId: 'size-unknown',
      }),
    ]
  })
}

function classes(model: Model): readonly Concern[] {
  const checked = (type: string, property: string, name: Claim<string>, claim: Claim<string>) => {
    const asked = valueOf(claim)
    const offered = asked === undefined ? null : classExists(asked)
    if (asked === undefined || offered === null || offered === true) return []
    return [concernOf({ type, name, property, claims: [claim], asked, offered: offered.join(', '), messageId: 'size-unknown' })]
  }
  return [
    ...[...model.databases.values()].flatMap(db => checked('AWS::RDS::DBInstance', 'DBInstanceClass', db.name, db.instanceClass)),
    ...[...model.caches.values()].flatMap(cache =>
      checked('AWS::ElastiCache::ReplicationGroup', 'CacheNodeType', cache.name, cache.nodeType),
    ),
    ...[...model.nodeGroups.values()].flatMap(group => {
      const [first] = group.nodes.values()
      return first === undefined ? [] : checked('AWS::EC2::Instance', 'InstanceType', first.name, group.instanceType)
    }),
  ]
}

/** What a class does not support, whoever asks for it. */
function unsupported({ databases, caches }: Model): readonly Concern[] {
  return [...[...databases.values()].flatMap(ofDatabase), ...[...caches.values()].flatMap(ofCache)]
}

/**
 * RDS User Guide: no encryption on db.m1, db.m2 and db.t2.micro ("Encrypting Amazon RDS resources"); for MySQL and MariaDB no
 * Performance Insights on db.t2, db.t3.micro, db.t3.small, db.t4g.micro and db.t4g.small.
 */
function ofDatabase(db: EntryOf<Model['databases']>): readonly Concern[] {
  const [size, engine] = [valueOf(db.instanceClass) ?? '', valueOf(db.engine) ?? '']
  const lacks = { type: 'AWS::RDS::DBInstance', name: db.name, offered: size, messageId: 'class-lacks' }
  const { enabled } = db.performanceInsights
  const isPlain = /^db\.(m1\.|m2\.|t2\.micro$)/.test(size)
  const isBlind = /^(mysql|mariadb)$/.test(engine) && /^db\.(t2\.|t3\.(micro|small)$|t4g\.(micro|small)$)/.test(size)
  const encryption = { property: 'StorageEncrypted', claims: [db.encrypted, db.instanceClass], asked: 'storage encryption' }
  const insights = {
    property: 'EnablePerformanceInsights',
    claims: [enabled, db.instanceClass],
    asked: `Performance Insights (${engine})`,
  }
  return [
    ...(isPlain && valueOf(db.encrypted) === true ? [concernOf({ ...lacks, ...encryption })] : []),
    ...(isBlind && valueOf(enabled) === true ? [concernOf({ ...lacks, ...insights })] : []),
  ]
}

/** ElastiCache User Guide: no automatic failover on T1 nodes. */
function ofCache(cache: EntryOf<Model['caches']>): readonly Concern[] {
  const size = valueOf(cache.nodeType) ?? ''
  if (valueOf(cache.automaticFailover) !== true || !size.startsWith('cache.t1.')) return []
  return [
    concernOf({
      type: 'AWS::ElastiCache::ReplicationGroup',
      name: cache.name,
      property: 'AutomaticFailoverEnabled',
      claims: [cache.automaticFailover, cache.nodeType],
      asked: 'automatic failover',
      offered: size,
      messageId: 'class-lacks',
    }),
  ]
}
