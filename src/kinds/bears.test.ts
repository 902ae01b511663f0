import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { bearsThese, interfaceOfDatabase, interfacesOfTasks, nodesOfBalancer, nodesOfCache } from './bears.ts'

const from = { call: 'test:Describe', at: '/' }
const vpc = { awsvpcConfiguration: { subnets: ['subnet-1'] } }
const done = [{ rolloutState: 'COMPLETED' as const }]
const counts = { desiredCount: 2, runningCount: 2, pendingCount: 0 }
const db = { DBInstanceStatus: 'available', AvailabilityZone: 'a', DBSubnetGroup: {} }

test.each([
  ['ids', bearsThese(['eni-1', 'eni-1', undefined]), { ids: ['eni-1'], each: [], more: null }],
  ['no ids', bearsThese([]), { ids: null, each: [{}], more: null }],
  ['ids in subnets', bearsThese(['eni-1'], ['s']), { ids: ['eni-1'], each: [{ subnet: 's' }], more: null }],
  [
    'a balancer',
    nodesOfBalancer({ State: { Code: 'active' }, AvailabilityZones: [{ SubnetId: 's' }, {}] }),
    { ids: null, each: [{ subnet: 's' }], more: null },
  ],
  ['a balancer in the making', nodesOfBalancer({ State: { Code: 'provisioning' }, AvailabilityZones: [{ SubnetId: 's' }] }), null],
  [
    'a cache',
    nodesOfCache(known([{ CacheClusterId: 'c-001', PreferredAvailabilityZone: 'a', CacheClusterStatus: 'available' }], from)),
    { ids: null, each: [{ alias: 'c-001', zone: 'a' }], more: [] },
  ],
  ['a cache that changes', nodesOfCache(known([{ CacheClusterId: 'c-001', CacheClusterStatus: 'modifying' }], from)), null],
  ['a cache whose nodes were not read', nodesOfCache(unknown({ reason: 'denied', call: null, action: null, message: '' }, from)), null],
  ['a database', interfaceOfDatabase({ ...db, MultiAZ: false }), { ids: null, each: [{ zone: 'a' }], more: [] }],
  [
    'with a standby somewhere',
    interfaceOfDatabase({ ...db, MultiAZ: true }),
    { ids: null, each: [{ zone: 'a' }], more: [{ notZone: 'a' }] },
  ],
  [
    'with a standby in a zone',
    interfaceOfDatabase({ ...db, MultiAZ: true, SecondaryAvailabilityZone: 'c' }),
    { ids: null, each: [{ zone: 'a' }], more: [{ zone: 'c' }] },
  ],
  ['a stopped one', interfaceOfDatabase({ ...db, DBInstanceStatus: 'stopped' }), null],
  ['tasks', interfacesOfTasks({ networkConfiguration: vpc, ...counts, deployments: done }), { ids: null, each: [{}, {}], more: [] }],
  [
    'tasks of two deployments',
    interfacesOfTasks({ networkConfiguration: vpc, ...counts, deployments: [...done, ...done] }),
    { ids: null, each: [{}, {}], more: null },
  ],
  [
    'a task that starts',
    interfacesOfTasks({ networkConfiguration: vpc, ...counts, runningCount: 1, pendingCount: 1, deployments: done }),
    { ids: null, each: [{}], more: null },
  ],
  ['tasks in the network of their host', interfacesOfTasks({ ...counts, deployments: done }), null],
])('%s', (_what, found, expected) => expect(found).toEqual(expected))
