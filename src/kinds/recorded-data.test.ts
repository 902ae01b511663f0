/** Answers of RDS, ElastiCache, CloudWatch, Logs, SNS and the tagging API that AWS has really given, through the readers. */
import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import alarm, { madeByTargetTracking } from './alarm.ts'
import cacheCluster from './cache-cluster.ts'
import cacheSubnetGroup from './cache-subnet-group.ts'
import compositeAlarm from './composite-alarm.ts'
import { bodyOf } from './dashboard-body.ts'
import dashboard from './dashboard.ts'
import dbCluster from './db-cluster.ts'
import dbInstance from './db-instance.ts'
import dbSubnetGroup from './db-subnet-group.ts'
import type { AnyKind } from './define.ts'
import { from } from './fact-table.ts'
import logGroup from './log-group.ts'
import { tagsOf } from './read.ts'
import { faultsOf, isRecord, type Json, listIn, recordedAnswers, recordedIsThere } from './recorded-answers.ts'
import replicationGroup from './replication-group.ts'
import serverlessCache from './serverless-cache.ts'
import topic from './topic.ts'

const tags = known({}, from)
const vpc = known(null, from)
const body = known('{"widgets":[]}', from)

/** By the field of the answer: the kind, what a collector joins to an item, and how many there are at least. */
const readers: readonly (readonly [field: string, kind: AnyKind, join: (item: unknown, answer: Json) => unknown, least: number])[] = [
  ['DBInstances', dbInstance, item => item, 48],
  ['DBClusters', dbCluster, cluster => ({ cluster, vpc }), 10],
  ['DBSubnetGroups', dbSubnetGroup, group => ({ group, tags }), 3],
  ['ReplicationGroups', replicationGroup, group => ({ group, members: known([], from), vpc, tags }), 5],
  ['CacheClusters', cacheCluster, cluster => ({ cluster, vpc, tags }), 30],
  ['CacheClusters', replicationGroup, cluster => ({ group: { ReplicationGroupId: 'x' }, members: known([cluster], from), vpc, tags }), 30],
  ['CacheSubnetGroups', cacheSubnetGroup, group => ({ group, tags }), 3],
  ['ServerlessCaches', serverlessCache, cache => ({ cache, vpc, tags }), 0],
  ['logGroups', logGroup, group => ({ group, tags }), 25],
  ['MetricAlarms', alarm, each => ({ alarm: each, tags }), 8],
  ['CompositeAlarms', compositeAlarm, each => ({ alarm: each, tags }), 2],
  ['Topics', topic, each => ({ topic: each, tags }), 0],
  ['DashboardEntries', dashboard, entry => ({ entry, body }), 2],
]

describe.skipIf(!recordedIsThere)('recorded answers (skipped where ../shared/recorded is not there)', () => {
  const all = recordedAnswers()

  test.each(readers)('%s', (field, kind, join, least) => {
    const found = all.flatMap(({ file, answer }) =>
      listIn(answer, field)
        .filter(isRecord)
        .map(item => ({ file, item: join(item, answer) })),
    )
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const { file, item } of found) expect(faultsOf(kind, item), file).toEqual([])
  })

  test('tags of a sweep', () => {
    const mappings = all.flatMap(({ answer }) => listIn(answer, 'ResourceTagMappingList')).filter(isRecord)
    expect(mappings.length).toBeGreaterThan(20)
    for (const mapping of mappings) expect(tagsOf(listIn(mapping, 'Tags'), from).known).toBe(true)
  })

  test('bodies of dashboards', () => {
    const bodies = all.map(({ answer }) => answer['DashboardBody']).filter(text => typeof text === 'string' && text.startsWith('{'))
    expect(bodies.length).toBeGreaterThan(0)
    for (const text of bodies) expect(bodyOf(String(text))?.namespaces).not.toEqual([])
  })

  test('no alarm that somebody made is taken for one of AWS', () => {
    const alarms = all.flatMap(({ answer }) => listIn(answer, 'MetricAlarms')).filter(isRecord)
    expect(alarms.filter(madeByTargetTracking)).toEqual([])
  })
})
