import { type Drift, defineRule, quoted } from '../../src/compare/index.ts'
import { idOf } from '../ids.ts'

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
  restore: restoreRoute,
})

const verbs = { added: 'delete-route', lost: 'create-route', changed: 'replace-route' } as const

/** An added route is taken away, a lost one made anew, another led to its stated target again. */
function restoreRoute(drift: Drift): string | null {
  const { change, item, actualResource, region } = drift
  if (item === null || !/^[0-9a-f.:]+\/[0-9]+$|^pl-[0-9a-f]+$/.test(item)) return null
  if (change !== 'added' && change !== 'lost' && change !== 'changed') return null
  const target = change === 'added' ? '' : targetOption(drift)
  if (target === null) return null
  const flag = item.startsWith('pl-') ? 'prefix-list-id' : item.includes(':') ? 'ipv6-cidr-block' : 'cidr-block'
  return `aws ec2 ${verbs[change]} --region ${quoted(region)} --route-table-id ${quoted(actualResource.id)} --destination-${flag} ${quoted(item)}${target}`
}

/** What a spec can lead to, and how the command calls it. */
const targets = [
  ['AWS::EC2::InternetGateway', '--gateway-id'],
  ['AWS::EC2::NatGateway', '--nat-gateway-id'],
] as const

/** Null where no such gateway is there, or one of each kind bears the name. */
function targetOption(drift: Drift): string | null {
  const found = targets.flatMap(([type, option]) => {
    const id = idOf(drift, type, drift.expected)
    return id === null ? [] : [` ${option} ${quoted(id)}`]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
