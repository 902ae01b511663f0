import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './private-dns-namespace.ts'

const item = (vpcs: readonly string[] | 'denied') => ({
  namespace: { Id: 'ns-1', Arn: 'arn:ns', Name: 'example.local', Type: 'DNS_PRIVATE' },
  vpcs: vpcs === 'denied' ? unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from) : known(vpcs, from),
  tags: known({}, from),
})

factTable(kind, [
  ['the VPC of its zone', item(['vpc-1']), 'Vpc', ['-> vpc-1']],
  ['several', item(['vpc-1', 'vpc-2']), 'Vpc', ['-> vpc-1', '-> vpc-2']],
  ['none', item([]), 'Vpc', []],
  ['a zone that may not be read', item('denied'), 'Vpc', 'unknown: no'],
])

test.each<[string, readonly string[] | 'denied', object]>([
  ['the first of them', ['vpc-1', 'vpc-2'], { known: true, value: 'vpc-1' }],
  ['no VPC', [], { known: true, value: '' }],
  ['nobody knows which', 'denied', { known: false }],
])('it lives in %s', (_, vpcs, then) => expect(actualOf(kind, item(vpcs), from).parent).toMatchObject(then))
