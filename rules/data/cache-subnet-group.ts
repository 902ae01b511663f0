import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'cache-subnet-group',
  title: { en: 'The cache subnet group holds the stated subnets and no others', ko: '캐시 서브넷 그룹에 명시된 서브넷만 있음' },
  severity: 'high',
  rationale: {
    en: 'A failover or a new replica puts a node into any subnet of the group.',
    ko: '장애 조치나 복제본 추가 시 노드는 그룹의 어느 서브넷에나 배치될 수 있습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ElastiCache.7' }],
  kind: 'AWS::ElastiCache::SubnetGroup',
  reads: ['SubnetIds'],
  restore: restoreReferences,
})
