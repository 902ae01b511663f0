/** What findings say, in ICU MessageFormat. The ids stand in JSON reports and never change their meaning. */
import type { Words } from '../model/words.ts'

export const findingMessages = {
  'value-differs': {
    en: '{property} is {actual}, the spec says {expected}',
    ko: '{property}: 실제 값 {actual}, 스펙 값 {expected}',
  },
  'version-differs': {
    en: '{property} is {actual}, the spec wants {expected}',
    ko: '{property}: 실제 버전 {actual}, 스펙 버전 {expected}',
  },
  'out-of-band': {
    en: '{property} is {actual}, the spec allows {expected}',
    ko: '{property}: 실제 값 {actual}, 스펙 허용 범위 {expected}',
  },
  'retention-by-policy': {
    en: '{property} is {actual} by the retention policy {policy} of the account, the spec says {expected}',
    ko: '{property}: 계정 보존 정책 {policy}에 따라 실제 값 {actual}, 스펙 값 {expected}',
  },
  'never-expires': {
    en: '{property}: events never expire, the spec says {expected}',
    ko: '{property}: 만료되지 않음, 스펙 값 {expected}',
  },
  'element-added': {
    en: '{property}: {element} is there and not in the spec',
    ko: '{property}: 스펙에 없는 {element}이(가) 있음',
  },
  'element-lost': {
    en: '{property}: {element} is in the spec and not there',
    ko: '{property}: 스펙에 있는 {element}이(가) 없음',
  },
  'traffic-added': { en: 'adds {traffic}', ko: '스펙에 없는 허용 추가됨: {traffic}' },
  'traffic-lost': { en: 'lost {traffic}', ko: '스펙에 있는 허용 사라짐: {traffic}' },
  'route-added': {
    en: 'a route to {destination} leads to {actual}; the spec states none',
    ko: '스펙에 없는 경로: {destination} → {actual}',
  },
  'route-lost': {
    en: 'the route to {destination} is gone; the spec leads it to {expected}',
    ko: '경로 {destination} 없음, 스펙 대상 {expected}',
  },
  'route-differs': {
    en: 'the route to {destination} leads to {actual}, the spec says {expected}',
    ko: '경로 {destination}: 실제 대상 {actual}, 스펙 대상 {expected}',
  },
  'route-blackhole': {
    en: 'the route to {destination} leads to {actual}, which is gone (blackhole)',
    ko: '경로 {destination}의 대상 {actual}이(가) 없어 트래픽이 버려짐(blackhole)',
  },
  'interface-group-added': {
    en: 'security groups: {element} is carried by {interface} and not in the spec',
    ko: '보안 그룹: 스펙에 없는 {element}이(가) {interface}에 연결됨',
  },
  'interface-group-lost': {
    en: 'security groups: {element} is in the spec and not carried by {interface}',
    ko: '보안 그룹: 스펙에 있는 {element}이(가) {interface}에 없음',
  },
  'interface-astray': {
    en: 'network interface {interface} lies in {actual}, where {kind} {name} has none',
    ko: '네트워크 인터페이스 {interface}이(가) {kind} {name}의 서브넷이 아닌 {actual}에 있음',
  },
  'interface-missing': {
    en: '{count, plural, one {a network interface} other {# network interfaces}} of {kind} {name}{also, select, none {} other { or {also}}} {count, plural, one {was} other {were}} not answered{which, select, none {} other { ({which})}}: {reason}',
    ko: '{kind} {name}{also, select, none {} other {(또는 {also})}}에 있어야 할 네트워크 인터페이스 {count}개가 응답에 없음{which, select, none {} other {({which})}}: {reason}',
  },
  'interface-surplus': {
    en: 'of {interfaces} not all are those of {kind} {name}: {reason}',
    ko: '{interfaces} 중 {kind} {name}의 것이 아닌 네트워크 인터페이스가 있음: {reason}',
  },
  'owner-unreadable': {
    en: 'whether {kind} {name} belongs to something in the spec could not be read: {reason}',
    ko: '{kind} {name}의 소유 리소스를 읽을 수 없음: {reason}',
  },
  'place-unreadable': {
    en: "whether {kind} {name} is in the spec's VPC could not be read: {reason}",
    ko: '{kind} {name}이(가) 스펙의 VPC에 있는지 확인할 수 없음: {reason}',
  },
  'tag-differs': {
    en: 'tag {key} is {actual}, the spec says {expected}',
    ko: '태그 {key}: 실제 값 {actual}, 스펙 값 {expected}',
  },
  'tag-missing': {
    en: 'tag {key} is missing, the spec says {expected}',
    ko: '태그 {key} 없음, 스펙 값 {expected}',
  },
  'name-differs': {
    en: 'it is named {actual}, the spec says {expected}',
    ko: '실제 이름 {actual}, 스펙 이름 {expected}',
  },
  'resource-missing': {
    en: '{kind} {name} does not exist{hides, plural, =0 {} one {; # resource in it was not judged} other {; # resources in it were not judged}}',
    ko: '{kind} {name}이(가) 존재하지 않음{hides, plural, =0 {} other {, 하위 리소스 #개는 판정하지 않음}}',
  },
  'resource-unmanaged': {
    en: '{kind} {name} is not in the spec: {reason}{hides, plural, =0 {} other {; it holds # more}}',
    ko: '{kind} {name}이(가) 스펙에 없음: {reason}{hides, plural, =0 {} other {, 하위 리소스 #개 포함}}',
  },
  'resource-unmanaged-in': {
    en: '{kind} {name} is not in the spec: it lives in {parent}{hides, plural, =0 {} other {; it holds # more}}',
    ko: '{kind} {name}이(가) 스펙에 없음: {parent}에 속해 있음{hides, plural, =0 {} other {, 하위 리소스 #개 포함}}',
  },
  'resource-ambiguous': {
    en: '{kind} {name} cannot be told apart: {reason}',
    ko: '{kind} {name}을(를) 특정할 수 없음: {reason}',
  },
  'resource-unreadable': {
    en: '{kind} {name} could not be read: {reason}{hides, plural, =0 {} one {; nor could # resource in it} other {; nor could # resources in it}}',
    ko: '{kind} {name}을(를) 읽을 수 없음: {reason}{hides, plural, =0 {} other {, 하위 리소스 #개도 읽을 수 없음}}',
  },
  'extras-unreadable': {
    en: 'whether there is any {kind} that the spec does not state could not be read: {reason}',
    ko: '스펙에 없는 {kind}이(가) 있는지 확인할 수 없음: {reason}',
  },
  'dashboard-dangling': {
    en: 'it shows metrics of {names}, which does not exist',
    ko: '존재하지 않는 리소스의 지표를 표시함: {names}',
  },
  'dashboard-foreign': {
    en: 'nothing that {sections} shows is in the spec',
    ko: '{sections} 섹션에 스펙의 리소스가 하나도 없음',
  },
  'property-unreadable': {
    en: '{property} could not be read: {reason}',
    ko: '{property}을(를) 읽을 수 없음: {reason}',
  },
  'pending-change': {
    en: '{property} is {actual} and becomes {future} {when}, as the spec says',
    ko: '{property}: 현재 값 {actual}, {when} 스펙 값 {future}(으)로 변경 예정',
  },
  'leaving-change': {
    en: '{property} is as the spec says, but becomes {future} {when}',
    ko: '{property}: 현재는 스펙대로이나 {when} {future}(으)로 변경 예정',
  },
  'certificate-expires': {
    en: 'it expires on {end}, {days, plural, =0 {within a day} one {in # day} other {in # days}}; {least} days are the least',
    ko: '{end}에 만료됨({days}일 남음, 최소 {least}일 필요)',
  },
  'certificate-expired': { en: 'it expired on {end}', ko: '{end}에 만료되었음' },
  'flow-blocked': {
    en: '{from} cannot reach {to} on {traffic}, which is needed ({why}): blocked at {where}{also, select, none {} other { and at {also}}}',
    ko: '필요한 통신이 차단됨({why}): {from}에서 {to}까지 {traffic}. 차단 위치 {where}{also, select, none {} other {, {also}}}',
  },
  'flow-unclear': {
    en: 'whether {from} reaches {to} on {traffic}, which is needed ({why}), is not stated: {reason}',
    ko: '필요한 통신({why})의 허용 여부를 알 수 없음: {from}에서 {to}까지 {traffic}. {reason}',
  },
  'rule-unused': {
    en: 'no flow that is needed uses {entry}: {traffic}',
    ko: '필요한 통신 중 {entry} 규칙을 사용하는 것이 없음: {traffic}',
  },
  'rule-wider': {
    en: '{entry} permits more than any flow needs: {traffic}',
    ko: '{entry} 규칙이 필요한 통신보다 넓게 허용함: {traffic}',
  },
  'quorum-lost': {
    en: '{count} of {voters} voters of {group} stand in {zone}: without it {left, plural, one {# is} other {# are}} left, and no majority',
    ko: '{group} 투표 노드 {voters}개 중 {count}개가 {zone}에 있음: 이 영역이 중단되면 {left}개만 남아 과반이 없음',
  },
  'zones-too-few': {
    en: '{count, plural, =0 {no zone is stated} one {all of it stands in one zone ({zones})} other {it stands in # zones}}, while the data is Multi-AZ',
    ko: '데이터는 다중 AZ이나 {count, plural, =0 {가용 영역이 명시되지 않음} other {가용 영역 #개({zones})에만 있음}}',
  },
  'zones-required': {
    en: 'all of it stands in {zones}, and AWS makes none in fewer than two zones',
    ko: '{zones}에만 있음, AWS는 두 개 이상의 가용 영역을 요구함',
  },
  'nat-in-other-zone': {
    en: 'subnets in {others} leave by {nat}, which stands in {zone}',
    ko: '{others}의 서브넷이 {zone}에 있는 {nat}을(를) 사용함',
  },
  'fact-contradicted': {
    en: '{one} here and {other} at {place} cannot both hold',
    ko: '여기의 {one}와(과) {place}의 {other}은(는) 함께 성립할 수 없음',
  },
  'security-unstated': {
    en: '{property} is not stated; by default it is {default}',
    ko: '{property}이(가) 명시되지 않음, 기본값은 {default}',
  },
  'version-pinned': {
    en: 'the version is pinned to {version}, and automatic upgrades leave it within {major}',
    ko: '버전이 {version}(으)로 고정되어 있으나 자동 업그레이드로 {major} 안에서 바뀜',
  },
  'failover-alone': {
    en: 'failover is asked for with {nodes, plural, one {# node} other {# nodes}}: there is none to take over',
    ko: '노드 {nodes}개로 장애 조치를 요구함: 넘겨받을 노드가 없음',
  },
  'size-unknown': {
    en: 'AWS has no {asked}; it offers {offered}',
    ko: 'AWS에 {asked}이(가) 없음, 제공 값: {offered}',
  },
  'class-lacks': {
    en: '{offered} does not support {asked}',
    ko: '{offered}은(는) {asked}을(를) 지원하지 않음',
  },
} as const satisfies Readonly<Record<string, Words>>
