import { defineRule } from '../../src/compare/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'endpoint-security-groups',
  title: { en: 'Each interface endpoint carries the stated security groups', ko: '인터페이스 엔드포인트가 스펙의 보안 그룹만 사용함' },
  severity: 'high',
  rationale: {
    en: 'A further group adds all that it permits; a lost one takes away what it permitted.',
    ko: '추가된 그룹은 그 그룹의 모든 허용을 더하고, 사라진 그룹은 허용하던 트래픽을 끊습니다.',
  },
  remedy: {
    en: 'Restore the stated groups, or put the change in the spec.',
    ko: '스펙의 보안 그룹으로 되돌리거나 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::VPCEndpoint',
  reads: ['SecurityGroupIds'],
  restore: restoreReferences,
})
