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
