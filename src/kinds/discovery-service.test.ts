import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { actualOf } from './define.ts'
import kind from './discovery-service.ts'
import { factTable, from } from './fact-table.ts'

const item = (DnsConfig: object | undefined) => ({
  service: { Id: 'srv-1', Arn: 'arn:srv', Name: 'api', DnsConfig },
  namespace: 'ns-1',
  tags: known({}, from),
})
const records = (...all: readonly object[]) => item({ DnsRecords: all, RoutingPolicy: 'MULTIVALUE' })
const byApiAlone = (DnsConfig?: object) => {
  const one = item(DnsConfig)
  return { ...one, service: { ...one.service, Type: 'HTTP' } }
}
const [types, ttl, policy] = ['DnsConfig.DnsRecords.Type', 'DnsConfig.DnsRecords.TTL', 'DnsConfig.RoutingPolicy']

factTable(kind, [
  ['its types', records({ Type: 'SRV', TTL: 60 }, { Type: 'A', TTL: 60 }), types, ['A', 'SRV']],
  ['no records', item({}), types, 'unknown: DnsConfig/DnsRecords'],
  ['no DNS at all', item(undefined), types, 'unknown: DnsConfig/DnsRecords'],
  ['none by its type', byApiAlone(), types, []],
  ['no time to live by its type', byApiAlone({}), ttl, null],
  ['no policy by its type', byApiAlone({}), policy, null],
  ['records whatever its type', byApiAlone({ DnsRecords: [{ Type: 'A', TTL: 60 }] }), types, ['A']],
  ['a record without a type', records({ TTL: 60 }), types, 'unknown: DnsConfig/DnsRecords'],
  ['one time to live', records({ Type: 'SRV', TTL: 60 }, { Type: 'A', TTL: 60 }), ttl, 60],
  ['several equal no single one', records({ Type: 'SRV', TTL: 60 }, { Type: 'A', TTL: 10 }), ttl, [60, 10]],
  ['no time to live', records({ Type: 'A' }), ttl, 'unknown: DnsConfig/DnsRecords/TTL'],
  ['one record without it', records({ Type: 'A', TTL: 60 }, { Type: 'SRV' }), ttl, 'unknown: DnsConfig/DnsRecords/TTL'],
  ['policy', records({ Type: 'A', TTL: 60 }), policy, 'MULTIVALUE'],
  ['no policy', item({}), policy, 'unknown: DnsConfig/RoutingPolicy'],
])

test('it lives in the namespace that was asked', () => expect(actualOf(kind, records(), from).parent).toMatchObject({ value: 'ns-1' }))
