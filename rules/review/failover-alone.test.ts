import rule from './failover-alone.ts'
import { reviewTable } from './review-table.ts'

const cache = (over: object) => ({ caches: { main: over } })

reviewTable(rule, [
  ['failover with one node', 'dev', cache({ automaticFailover: true }), ['failover-alone valkey: 1']],
  ['Multi-AZ with one node', 'dev', cache({ multiAz: true, zones: null }), ['failover-alone valkey: 1']],
  ['two shards with one node each', 'prod', cache({ shards: 2, nodes: 2 }), ['failover-alone valkey: 2']],
  ['two shards with two nodes each', 'prod', cache({ shards: 2, nodes: 4 }), []],
  ['failover with two nodes', 'dev', cache({ automaticFailover: true, nodes: 2 }), []],
  ['one node, and nothing asked', 'dev', cache({ automaticFailover: null }), []],
  ['how many is not stated', 'prod', cache({ nodes: null }), []],
])
