import { type Drift, defineRule, quoted } from '../../src/compare/index.ts'

export default defineRule({
  id: 'route-table-routes',
  title: { en: 'Each route table leads only where the spec says', ko: '라우팅 테이블에 스펙의 경로만 있음' },
  severity: 'high',
  rationale: {
    en: 'A route decides whether a subnet is public: one line makes a data tier reachable, or cuts a tier off.',
    ko: '경로가 서브넷의 공개 여부를 결정합니다. 한 줄로 데이터 계층이 노출되거나 계층 전체의 통신이 끊깁니다.',
  },
  remedy: {
    en: 'Take away the added route, lead the others to their stated targets again, or put the change in the spec.',
    ko: '추가된 경로를 삭제하고 나머지를 스펙의 대상으로 되돌리거나, 변경을 스펙에 반영하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.46' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::EC2::RouteTable',
  reads: ['Routes'],
  restore: deleteRoute,
})

/** An added route can be taken away by its destination; where a lost one led is known by name alone. */
function deleteRoute({ change, item, actualResource, region }: Drift): string | null {
  if (change !== 'added' || item === null || !/^[0-9a-f.:]+\/[0-9]+$|^pl-[0-9a-f]+$/.test(item)) return null
  const flag = item.startsWith('pl-') ? 'prefix-list-id' : item.includes(':') ? 'ipv6-cidr-block' : 'cidr-block'
  return `aws ec2 delete-route --region ${quoted(region)} --route-table-id ${quoted(actualResource.id)} --destination-${flag} ${quoted(item)}`
}
