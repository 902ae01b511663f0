/** What is said on standard error beside a report: see said.ts. */
import type { Words } from '../model/words.ts'

export const warningMessages = {
  'warn-credentials': {
    en: 'No credentials that AWS accepts, so nothing was read: {why}\nNext: make `aws sts get-caller-identity` answer (AWS_PROFILE, aws sso login), then run this again.\n',
    ko: 'AWS가 받아들이는 자격 증명이 없어 아무것도 읽지 못했습니다: {why}\n다음 단계: `aws sts get-caller-identity`가 응답하도록 설정한 뒤(AWS_PROFILE, aws sso login) 다시 실행하십시오.\n',
  },
  'warn-profile': { en: '{why} (AWS_PROFILE is {profile})', ko: '{why} (현재 AWS_PROFILE: {profile})' },
  'warn-unreachable': {
    en: 'AWS could not be reached, so nothing was read: {why}\nNext: look at {where}.\n',
    ko: 'AWS에 연결할 수 없어 아무것도 읽지 못했습니다: {why}\n다음 단계: {where}을(를) 확인하십시오.\n',
  },
  'warn-network': {
    en: 'the network, a proxy (HTTPS_PROXY), and the region of the spec',
    ko: '네트워크, 프록시(HTTPS_PROXY), 스펙의 리전',
  },
  'warn-endpoint': { en: 'AWS_ENDPOINT_URL, which is {endpoint}', ko: 'AWS_ENDPOINT_URL(현재 값 {endpoint})' },
  'warn-state': {
    en: 'warning: {call} was not answered ({reason}); no verdict depends on it\n',
    ko: '경고: {call}의 응답이 없습니다({reason}). 판정에는 영향이 없습니다\n',
  },
  'warn-overwrite': {
    en: 'warning: the next deploy makes {name} deviate: {message} ({place})\n',
    ko: '경고: 다음 배포로 {name}이(가) 스펙과 달라집니다: {message} ({place})\n',
  },
  'warn-left-out': { en: 'warning: {why}: left out of the history\n', ko: '경고: 이력에서 제외했습니다: {why}\n' },
  'record-done': { en: 'recorded in {folder}: {count} operations\n', ko: '{folder}에 기록했습니다: 작업 {count}개\n' },
  'record-spec': { en: 'its spec is beside it: {command}\n', ko: '스펙도 함께 작성했습니다: {command}\n' },
  'record-unread': { en: 'not read: {call} ({reason})\n', ko: '읽지 못함: {call} ({reason})\n' },
  'record-allow': { en: '{reason}; allow {action}', ko: '{reason}, 허용할 작업: {action}' },
  'wait-pause': {
    en: 'not yet: {deviates} deviate, {unknown} unknown; looking again, {left} s left\n',
    ko: '아직 아님: 불일치 {deviates}건, 확인 불가 {unknown}건. 다시 확인합니다({left}초 남음)\n',
  },
} as const satisfies Readonly<Record<string, Words>>
