/** What each comparison relaxes, with what it must refuse: see relaxations.ts. */
import type { Comparison } from '../kinds/define.ts'
import type { Want } from '../model/claim.ts'
import { type AnyFact, known } from '../model/fact.ts'
import { comparisons } from './comparisons.ts'
import type { Relaxation } from './relaxation.ts'

const compared =
  (comparison: Comparison, want: Want<unknown>, beside: Readonly<Record<string, AnyFact>> = {}) =>
  (actual: unknown) =>
    comparisons[comparison]({ claim: { want, at: [] }, actual, label: '', direction: 'ingress', beside }).length === 0

const exactly = (value: unknown): Want<unknown> => ({ is: 'exactly', value })

const from = { call: 'test:Describe', at: '/x' }
const rule = (from: number, to: number, cidr: string) => ({ protocol: 'tcp', ports: { from, to }, peer: { cidr } })
const entry = (number: number, allow: boolean, from: number, to: number) => ({
  direction: 'ingress',
  number,
  allow,
  rule: rule(from, to, '10.0.0.0/16'),
})
const route = (destination: string, target: string, blackhole = false) => ({ destination, target, blackhole })

export const relaxedComparisons: readonly Relaxation[] = [
  {
    name: 'elements in any order, however often',
    of: 'comparison set',
    accepts: compared('set', exactly(['a', 'b'])),
    accepted: [
      ['b', 'a'],
      ['a', 'b', 'a'],
    ],
    refused: [['a'], ['a', 'b', 'c'], ['A', 'b']],
  },
  {
    name: 'values of stated keys',
    of: 'comparison entries',
    accepts: compared('entries', exactly({ a: 1 })),
    accepted: [{ a: 1, b: 2 }, { arbitrary: 'value' }],
    refused: [{ a: 2 }, { a: '1' }, { a: null }],
    emptyPasses: 'which keys there are is another property',
  },
  {
    name: 'further tags',
    of: 'comparison tags',
    accepts: compared('tags', exactly({ Project: 'x' })),
    accepted: [{ Project: 'x', Owner: 'y' }],
    refused: [{ Project: 'y' }, { project: 'x' }, { Owner: 'x' }, { Project: '' }],
  },
  {
    name: 'a patch of a stated version',
    of: 'comparison version',
    accepts: compared('version', { is: 'version', policy: { atLeast: '8.0', within: '8.0' } }),
    accepted: ['8.0', '8.0.1', '8.0.mysql_aurora.3.08.2', ['8.0.1', '8.0.2']],
    refused: ['8', '8.1', '80', '7.2.6', ['8.0.1', '8.1'], [['8.0']]],
  },
  {
    name: 'a number that an autoscaler moves',
    of: 'comparison band',
    accepts: compared('band', { is: 'between', least: 1, most: 3 }),
    accepted: [1, 2, 3],
    refused: [0, 4, '2'],
  },
  {
    name: 'rules that let the same through',
    of: 'comparison traffic',
    accepts: compared('traffic', exactly([rule(80, 81, '0.0.0.0/0')])),
    accepted: [
      [rule(80, 80, '0.0.0.0/0'), rule(81, 81, '0.0.0.0/0')],
      [rule(80, 81, '0.0.0.0/1'), rule(80, 81, '128.0.0.0/1')],
    ],
    refused: [[rule(80, 82, '0.0.0.0/0')], [rule(80, 80, '0.0.0.0/0')], [rule(80, 81, '0.0.0.0/1')]],
  },
  {
    name: 'storage that has grown as far as autoscaling may take it',
    of: 'comparison storage',
    accepts: compared('storage', exactly(20), { MaxAllocatedStorage: known(100, from) }),
    accepted: [20, 21, 100],
    refused: [19, 101, '21', [21]],
  },
  {
    name: 'more sections than are stated',
    of: 'comparison covers',
    accepts: compared('covers', exactly(['AWS/ECS'])),
    accepted: [['AWS/ECS', 'AWS/RDS']],
    refused: [['AWS/RDS'], ['AWS/ECSX'], ['aws/ecs']],
  },
  {
    name: 'events that never expire, where a least time is stated',
    of: 'comparison retention',
    accepts: compared('retention', { is: 'atLeast', value: 90 }),
    accepted: [90, 365, 4711, null],
    refused: [89, 0, '90'],
    emptyPasses: 'none is for ever',
  },
  {
    name: 'events that a policy of the account keeps longer',
    of: 'comparison retention',
    accepts: compared('retention', exactly(7)),
    accepted: [
      { days: 30, byPolicy: 'all' },
      { days: null, byPolicy: 'all' },
    ],
    refused: [30, null, { days: 6, byPolicy: 'all' }, { days: '30', byPolicy: 'all' }, { days: 30 }],
  },
  {
    name: 'entries that permit the same',
    of: 'comparison acl',
    accepts: compared('acl', exactly([entry(100, true, 80, 81)])),
    accepted: [
      [entry(10, true, 80, 80), entry(20, true, 81, 81)],
      [entry(50, true, 80, 81), entry(60, false, 80, 80)],
    ],
    refused: [[entry(100, true, 80, 80)], [entry(100, true, 80, 82)], [entry(50, false, 80, 80), entry(100, true, 80, 81)]],
  },
  {
    name: 'routes in any order',
    of: 'comparison routes',
    accepts: compared('routes', exactly([route('0.0.0.0/0', 'nat'), route('10.1.0.0/16', 'peer')])),
    accepted: [[route('10.1.0.0/16', 'peer'), route('0.0.0.0/0', 'nat')]],
    refused: [
      [route('0.0.0.0/0', 'nat')],
      [route('0.0.0.0/0', 'igw'), route('10.1.0.0/16', 'peer')],
      [route('0.0.0.0/0', 'nat', true), route('10.1.0.0/16', 'peer')],
    ],
  },
]
