import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './cache-subnet-group.ts'

const item = (group: object) => ({ group: { CacheSubnetGroupName: 'data', VpcId: 'vpc-1', ...group }, tags: known({}, from) })
const subnets = (...ids: readonly (string | undefined)[]) => item({ Subnets: ids.map(SubnetIdentifier => ({ SubnetIdentifier })) })

factTable(kind, [
  ['subnets in any order', subnets('subnet-2', 'subnet-1'), 'SubnetIds', ['-> subnet-1', '-> subnet-2']],
  ['no subnet', subnets(), 'SubnetIds', []],
  ['a subnet without an id', subnets('subnet-1', undefined), 'SubnetIds', 'unknown: Subnets'],
  ['no list of subnets', item({}), 'SubnetIds', 'unknown: Subnets'],
  ['tags', item({}), 'Tags', {}],
])

test.each([
  ['by name and ARN', { ARN: 'arn:data' }, { name: 'data', aliases: ['data', 'arn:data'] }],
  ['without a name', { CacheSubnetGroupName: undefined }, { name: 'unknown: CacheSubnetGroupName' }],
])('known %s', (_, group, then) => expect(about(kind, item(group))).toMatchObject(then))

test('without a VPC it is unknown where it lives', () => expect(actualOf(kind, item({ VpcId: undefined }), from).vpc.known).toBe(false))
