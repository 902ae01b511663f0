import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import kind from './db-cluster.ts'
import { from } from './fact-table.ts'

const item = (cluster: object) => ({ cluster, vpc: known('vpc-1', from) })

test.each([
  [
    'by identifier, ARN and what members call it',
    { DBClusterIdentifier: 'a', DBClusterArn: 'arn:a' },
    { name: 'a', aliases: ['a', 'arn:a', 'cluster:a'], gone: null },
  ],
  ['on its way out', { DBClusterIdentifier: 'a', Status: 'deleting' }, { gone: 'deleting' }],
  ['without an identifier', {}, { name: 'unknown: DBClusterIdentifier' }],
])('known %s', (_, cluster, then) => expect(about(kind, item(cluster))).toMatchObject(then))

test('no spec states one', () => expect([...kind.expected({} as never)]).toEqual([]))
