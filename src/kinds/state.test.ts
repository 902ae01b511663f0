/** What is just now: as AWS words it, and steady only where nothing waits or fails. Nothing of it is a fact that is judged. */
import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import alarm from './alarm.ts'
import { actualOf, type AnyKind } from './define.ts'
import dbInstance from './db-instance.ts'
import service from './ecs-service.ts'
import { from } from './fact-table.ts'
import replicationGroup from './replication-group.ts'
import targetGroup from './target-group.ts'

const tags = known({}, from)
const failed = unknown({ reason: 'denied', call: 'elasticloadbalancing:DescribeTargetHealth', action: null, message: '' }, from)
const targets = (...states: string[]) => ({
  group: { TargetType: 'ip' },
  attributes: known({}, from),
  health: known(
    states.map(State => ({ TargetHealth: { State } })),
    from,
  ),
  tags,
})
const rollout = (rolloutState: string) => ({ deployments: [{ status: 'ACTIVE' }, { status: 'PRIMARY', rolloutState }] })

const table: readonly (readonly [string, AnyKind, unknown, readonly string[]])[] = [
  ['all tasks', service, { runningCount: 2, desiredCount: 2 }, ['tasks 2/2']],
  ['a task short', service, { runningCount: 1, desiredCount: 2 }, ['tasks 1/2 !']],
  ['stopped on purpose', service, { runningCount: 0, desiredCount: 0 }, ['tasks 0/0']],
  ['no count', service, { desiredCount: 2 }, []],
  ['rolled out', service, rollout('COMPLETED'), ['rollout COMPLETED']],
  ['rolling out', service, rollout('IN_PROGRESS'), ['rollout IN_PROGRESS !']],
  ['a deployment failed', service, rollout('FAILED'), ['rollout FAILED !']],
  ['healthy targets', targetGroup, targets('healthy', 'healthy'), ['targets 2/2']],
  ['one that is not', targetGroup, targets('healthy', 'unhealthy'), ['targets 1/2 !']],
  ['one that is on its way out', targetGroup, targets('draining'), ['targets 0/1 !']],
  ['none at all', targetGroup, targets(), ['targets 0/0 !']],
  ['targets that were not read', targetGroup, { ...targets(), health: failed }, []],
  ['a database', dbInstance, { DBInstanceStatus: 'available' }, ['status available']],
  ['a database without room', dbInstance, { DBInstanceStatus: 'storage-full' }, ['status storage-full !']],
  ['parameters in effect', dbInstance, { DBParameterGroups: [{ ParameterApplyStatus: 'in-sync' }] }, []],
  [
    'parameters that wait',
    dbInstance,
    { DBParameterGroups: [{ ParameterApplyStatus: 'pending-reboot' }] },
    ['parameters pending-reboot !'],
  ],
  [
    'a cache that changes',
    replicationGroup,
    { group: { Status: 'modifying' }, members: known([], from), vpc: known(null, from), tags },
    ['status modifying !'],
  ],
  [
    'a cache whose parameters wait',
    replicationGroup,
    {
      group: {},
      members: known([{ CacheParameterGroup: { ParameterApplyStatus: 'pending-reboot' } }, {}], from),
      vpc: known(null, from),
      tags,
    },
    ['parameters pending-reboot !'],
  ],
  ['an alarm that rings', alarm, { alarm: { StateValue: 'ALARM' }, tags }, ['alarm ALARM !']],
  ['one that waits for data', alarm, { alarm: { StateValue: 'INSUFFICIENT_DATA' }, tags }, ['alarm INSUFFICIENT_DATA']],
]

test.each(table)('%s', (_, kind, item, expected) => {
  const { now = [] } = actualOf(kind, item, from)
  expect(now.map(({ is, value, steady }) => `${is} ${value}${steady ? '' : ' !'}`)).toEqual(expected)
})
