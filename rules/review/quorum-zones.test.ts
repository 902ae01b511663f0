import rule from './quorum-zones.ts'
import { reviewTable } from './review-table.ts'

const nodes = (over: object) => ({ nodeGroups: { kafka: { nodes: over } } })

reviewTable(rule, [
  [
    'two of three in one zone',
    'prod',
    nodes({ 'kafka-3': { subnet: 'private-2a' } }),
    ['quorum-lost kafka-1: kafka: ap-northeast-2a, ap-northeast-2a, ap-northeast-2c'],
  ],
  ['two in two zones', 'prod', nodes({ 'kafka-3': null }), ['quorum-lost kafka-1: kafka: ap-northeast-2a, ap-northeast-2c']],
  [
    'all in one zone, which promises nothing',
    'prod',
    nodes({ 'kafka-2': { subnet: 'private-2a' }, 'kafka-3': { subnet: 'private-2a' } }),
    [],
  ],
  [
    'nodes that elect nobody',
    'prod',
    { nodeGroups: { kafka: { nodes: { 'kafka-3': { subnet: 'private-2a' } }, kafka: { mode: null } } } },
    [],
  ],
])
