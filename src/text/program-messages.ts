/** What the program says besides its reports, in ICU MessageFormat. */
import type { Words } from '../model/words.ts'

export const programMessages = {
  'init-written': { en: 'Written:', ko: '작성한 파일:' },
  'init-next': { en: 'Next:', ko: '다음 단계:' },
  'init-base': { en: 'what all environments share', ko: '모든 환경의 공통 내용' },
  'init-environment': { en: 'what {environment} says differently', ko: '{environment} 환경에서 다른 내용' },
  'init-waivers': { en: 'deviations that are accepted: none yet', ko: '예외로 인정한 불일치(아직 없음)' },
  'init-schema': { en: 'completion and hover texts in an editor', ko: '편집기의 자동 완성과 설명' },
  'init-example-spec': { en: 'an architecture with two environments', ko: '환경이 두 개인 아키텍처' },
  'init-example-evidence': { en: 'what an account once answered, with a few drifts in it', ko: '계정의 응답 기록(불일치가 몇 개 있음)' },
  'init-check': { en: 'is it valid, and does its design hold?', ko: '스펙 문법과 설계 검토' },
  'init-policy': { en: 'the least IAM policy, for a role that audits', ko: '점검용 역할의 최소 IAM 정책' },
  'init-audit': {
    en: 'read-only; lists what the spec does not state yet',
    ko: '읽기 전용 점검. 아직 스펙에 없는 리소스도 나열',
  },
  'init-audit-example': { en: 'ends with exit code 1: something deviates', ko: '불일치가 있어 종료 코드 1로 끝남' },
  'explain-resource': { en: 'resource', ko: '리소스' },
  'explain-property': { en: 'property', ko: '속성' },
  'explain-item': { en: 'item', ko: '항목' },
  'explain-expected': { en: 'expected', ko: '스펙 값' },
  'explain-actual': { en: 'actual', ko: '실제 값' },
  'explain-because': { en: 'because', ko: '원인' },
  'explain-evidence': { en: 'evidence', ko: '근거' },
  'explain-spec': { en: 'spec', ko: '스펙' },
  'explain-rule': { en: 'rule', ko: '규칙' },
  'explain-why': { en: 'why', ko: '이유' },
  'explain-remedy': { en: 'remedy', ko: '조치' },
  'explain-restore': { en: 'restore', ko: '복원 명령' },
  'explain-accept': { en: 'accept', ko: '스펙 반영' },
  'explain-deviates': { en: 'deviates', ko: '불일치' },
  'explain-unknown': { en: 'unknown', ko: '확인 불가' },
  'explain-pending': { en: 'pending', ko: '적용 대기' },
  'explain-planned': { en: 'planned', ko: '변경 예정' },
  'explain-waived': { en: 'waived', ko: '예외' },
  'explain-waiver': {
    en: 'To live with it until a day, in spec/waivers.yaml below `waivers:`',
    ko: '기한까지 예외로 두려면 spec/waivers.yaml의 `waivers:` 아래에',
  },
  'waiver-owner': { en: 'who answers for it', ko: '책임자' },
  'waiver-reason': { en: 'why', ko: '사유' },
  'waiver-expires': { en: 'its last day, such as 2027-03-31', ko: '마지막 날(예: 2027-03-31)' },
  'next-explain': {
    en: 'Next: popcorn-audit explain NAME --on {json} tells more of a resource, and how to accept a finding.',
    ko: '다음 단계: popcorn-audit explain 리소스-이름 --on {json} 명령으로 자세한 내용과 예외로 두는 방법을 볼 수 있습니다.',
  },
  'next-with-json': {
    en: 'Next: with --report terminal --report json=audit.json, popcorn-audit explain NAME --on audit.json tells more, and how to accept a finding.',
    ko: '다음 단계: --report terminal --report json=audit.json을 붙여 실행하면 popcorn-audit explain 리소스-이름 --on audit.json 명령으로 자세한 내용과 예외로 두는 방법을 볼 수 있습니다.',
  },
  'help-after': {
    en: `To begin: popcorn-audit init, or popcorn-audit init --example my-audit.
The flags of a command: popcorn-audit COMMAND --help.

Exit codes: 0 as wanted, 1 deviates, 2 wrong usage or spec, 3 something could
not be read, 70 a bug.`,
    ko: `시작: popcorn-audit init 또는 popcorn-audit init --example my-audit
명령별 플래그: popcorn-audit 명령 --help

종료 코드: 0 이상 없음, 1 불일치, 2 사용법 또는 스펙 오류,
3 읽지 못한 것이 있음, 70 프로그램 버그`,
  },
} as const satisfies Readonly<Record<string, Words>>
