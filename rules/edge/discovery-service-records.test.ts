import { ruleTable } from '../rule-table.ts'
import rule from './discovery-service-records.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { 'DnsConfig.DnsRecords.Type': ['A'], 'DnsConfig.DnsRecords.TTL': 10 },
    { 'DnsConfig.DnsRecords.Type': ['A'], 'DnsConfig.DnsRecords.TTL': 10 },
    'conforms',
  ],
  ['a record more', { 'DnsConfig.DnsRecords.Type': ['A'] }, { 'DnsConfig.DnsRecords.Type': ['A', 'SRV'] }, 'other added SRV'],
  ['kept for longer', { 'DnsConfig.DnsRecords.TTL': 10 }, { 'DnsConfig.DnsRecords.TTL': 300 }, 'other changed'],
  ['by weight', { 'DnsConfig.RoutingPolicy': 'MULTIVALUE' }, { 'DnsConfig.RoutingPolicy': 'WEIGHTED' }, 'other changed'],
])
