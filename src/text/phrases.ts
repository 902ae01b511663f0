/** Arguments whose values are words of ours: what the engine passes, by argument, and what people read. */
import type { Words } from '../model/words.ts'

export const phrases: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  reason: {
    'in-vpc': { en: "it is in the spec's VPC", ko: '스펙의 VPC 안에 있음' },
    'by-name': { en: 'its name follows a name in the spec', ko: '이름이 스펙의 이름 규칙을 따름' },
    'by-tags': { en: 'it bears the tags of this environment', ko: '이 환경의 태그가 있음' },
    'in-parent': { en: 'it lives in a resource of the spec', ko: '스펙의 리소스에 속해 있음' },
    'by-account': { en: 'the account is dedicated to this environment', ko: '이 환경의 전용 계정에 있음' },
  },
  why: {
    listens: { en: 'it listens there', ko: '리스너 수신' },
    forwards: { en: 'a listener forwards to it', ko: '리스너 전달 대상' },
    stores: { en: 'services keep their data there', ko: '서비스의 데이터 저장소' },
    discovers: { en: 'services find each other by name', ko: '서비스 간 이름 검색 호출' },
    calls: { en: 'services behind an internal balancer are called there', ko: '내부 로드 밸런서를 통한 서비스 호출' },
    'calls-aws': { en: 'images, logs, secrets and sessions go to AWS', ko: '이미지, 로그, 비밀, 세션의 AWS 호출' },
    'by-endpoint': { en: 'the endpoint answers for that service of AWS', ko: 'AWS 서비스의 VPC 엔드포인트' },
    clusters: { en: 'the nodes form one cluster', ko: '노드 간 클러스터 구성' },
  },
  when: {
    'in the maintenance window': { en: 'in the maintenance window', ko: '유지 관리 기간에' },
    'when the change in progress is done': { en: 'when the change in progress is done', ko: '진행 중인 변경이 완료되면' },
  },
}

/** The words for an argument's value; undefined for a value that is data. */
export function phraseOf(argument: string, value: string | number): Words | undefined {
  const known = Object.hasOwn(phrases, argument) ? phrases[argument] : undefined
  return known !== undefined && Object.hasOwn(known, value) ? known[value] : undefined
}
