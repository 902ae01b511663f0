import { defineRule } from '../../src/compare/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'cache-security-groups',
  title: { en: 'The cache carries the stated security groups and no others', ko: '캐시에 명시된 보안 그룹만 연결됨' },
  severity: 'critical',
  rationale: {
    en: 'Groups add up: one more group is one more set of callers, however strict the first one is.',
    ko: '보안 그룹은 합산됩니다. 그룹이 하나 더 붙으면 기존 그룹이 엄격해도 호출자가 늘어납니다.',
  },
  remedy: {
    en: 'Set the stated groups again, or put the further group in the spec.',
    ko: '명시된 그룹으로 되돌리거나 추가된 그룹을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.4' }],
  kind: 'AWS::ElastiCache::ReplicationGroup',
  reads: ['SecurityGroupIds'],
  restore: restoreReferences,
})
