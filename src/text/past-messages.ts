/** What reports say of an audit beside older ones: the baseline, the trend, and since when something is open. */
import type { Words } from '../model/words.ts'

export const pastMessages = {
  'history-opened': { en: 'New', ko: '신규' },
  'history-newlyChecked': {
    en: 'Newly checked: the older audit did not look, or could not',
    ko: '처음 확인함: 이전 감사에서 확인하지 않았거나 할 수 없었음',
  },
  'history-stillOpen': { en: 'Still open', ko: '미해결' },
  'history-accepted': { en: 'Accepted: pending, planned or waived now', ko: '수용됨: 적용 대기, 변경 예정 또는 예외' },
  'history-unchecked': { en: 'Not looked at this time', ko: '이번에는 확인하지 않음' },
  'history-fixed': { en: 'Fixed', ko: '해결됨' },
  'history-counts': {
    en: '{opened, number} new, {fixed, number} fixed, {stillOpen, number} still open, {newlyChecked, number} newly checked{accepted, plural, =0 {} other {, # accepted}}{unchecked, plural, =0 {} other {, # not looked at this time}}.',
    ko: '신규 {opened, number}건, 해결됨 {fixed, number}건, 미해결 {stillOpen, number}건, 처음 확인함 {newlyChecked, number}건{accepted, plural, =0 {} other {, 수용됨 #건}}{unchecked, plural, =0 {} other {, 이번에 확인하지 않음 #건}}.',
  },
  'since-baseline': {
    en: 'Since {time}: {new, number} new, {fixed, number} fixed, {stillOpen, number} still open, {newlyChecked, number} newly checked{accepted, plural, =0 {} other {, # accepted}}{unchecked, plural, =0 {} other {, # not looked at this time}}.',
    ko: '{time} 이후: 신규 {new, number}건, 해결됨 {fixed, number}건, 미해결 {stillOpen, number}건, 처음 확인함 {newlyChecked, number}건{accepted, plural, =0 {} other {, 수용됨 #건}}{unchecked, plural, =0 {} other {, 이번에 확인하지 않음 #건}}.',
  },
  'label-baseline': { en: 'baseline', ko: '기준 감사' },
  'standing-new': { en: 'new since then', ko: '이후 신규' },
  'standing-newly-checked': {
    en: 'newly checked: the baseline did not look, or could not',
    ko: '처음 확인함: 기준 감사에서 확인하지 않았거나 할 수 없었음',
  },
  'standing-still-open': { en: 'open then, and still', ko: '당시부터 미해결' },
  'standing-accepted': { en: 'deviated then, accepted now', ko: '당시 불일치, 현재는 수용됨' },
  'standing-unchecked': { en: 'deviated then, not readable now', ko: '당시 불일치, 이번에는 읽을 수 없음' },
  'mark-new': { en: 'new', ko: '신규' },
  'mark-newly-checked': { en: 'newly checked', ko: '처음 확인함' },
  'mark-still-open': { en: 'still open', ko: '미해결' },
  'mark-accepted': { en: 'accepted', ko: '수용됨' },
  'mark-unchecked': { en: 'not looked at', ko: '확인하지 않음' },
  'mark-fixed': { en: 'fixed', ko: '해결됨' },
  'changed-title': { en: 'What changed since the baseline', ko: '기준 감사 이후 변경' },
  'changed-nothing': { en: 'Nothing changed.', ko: '변경 사항이 없습니다.' },
  'label-open': { en: 'open', ko: '지속' },
  'open-since': {
    en: '{audits, plural, =1 {{atLeast, select, yes {no earlier audit looked at it} other {first seen in this audit}}} other {{atLeast, select, yes {since {time} or longer} other {since {time}}}, in # audits}}',
    ko: '{audits, plural, =1 {{atLeast, select, yes {이전 감사에서 확인한 적 없음} other {이번 감사에서 처음 발견}}} other {{atLeast, select, yes {{time} 또는 그 이전부터} other {{time}부터}}, 감사 #회 연속}}',
  },
  'trend-title': { en: 'Trend', ko: '추이' },
  'trend-drawn': {
    en: '{count, plural, one {# audit} other {# audits}}, {first} to {last}: deviations by severity.',
    ko: '감사 {count, number}회({first} ~ {last})의 심각도별 불일치.',
  },
  'trend-table': { en: 'The numbers', ko: '수치' },
  'trend-time': { en: 'as of', ko: '기준 시각' },
  'trend-sum': { en: 'deviations', ko: '불일치' },
  'trend-unknown': { en: 'claims unknown', ko: '확인 불가' },
} as const satisfies Readonly<Record<string, Words>>
