/** What subscribers are told of a run in which verdicts changed: a sentence a target for people, the changes as JSON for machines. */
import type { Notice, VerdictChange } from './summary.ts'

export interface Message {
  readonly subject: string
  /** `MessageStructure: json`: `default` for people, `sqs`, `lambda` and `https` for machines. */
  readonly body: string
}

/** SNS takes 256 KiB for all protocols together. */
const mostLines = 100

export function messageOf(notice: Notice, language: 'en' | 'ko', bucket: string): Message {
  const machine = JSON.stringify({ ...notice, changes: notice.changes.slice(0, mostLines), changed: notice.changes.length })
  const people = textOf(notice, language, bucket)
  return {
    // Always English: SNS takes ASCII alone, less than a hundred letters.
    subject: `popcorn-audit ${notice.schedule}: ${notice.changes.length} of ${notice.targets} targets changed`.slice(0, 99),
    body: JSON.stringify({ default: people, email: people, sqs: machine, lambda: machine, http: machine, https: machine }),
  }
}

function textOf({ run, targets, changes }: Notice, language: 'en' | 'ko', bucket: string): string {
  const say = texts[language]
  const lines = changes.slice(0, mostLines).map(change => `- ${say.line(change, say.verdicts)}`)
  const more = changes.length - lines.length
  return [say.head(changes.length, targets), '', ...lines, ...(more > 0 ? [say.more(more)] : []), '', say.foot(bucket, run)].join('\n')
}

type Verdicts = Readonly<Record<VerdictChange['to'] | 'new', string>>

interface Texts {
  readonly verdicts: Verdicts
  readonly head: (changed: number, targets: number) => string
  readonly line: (change: VerdictChange, verdicts: Verdicts) => string
  readonly more: (count: number) => string
  readonly foot: (bucket: string, run: string) => string
}

const texts: Readonly<Record<'en' | 'ko', Texts>> = {
  en: {
    verdicts: { conforms: 'conforms', deviates: 'deviates', incomplete: 'incomplete', failed: 'failed', new: 'new' },
    head: (changed, targets) => `The verdict of ${changed} of ${targets} targets changed.`,
    line: ({ target, from, to, critical, deviates, unknown, error }, verdicts) =>
      `${target}: ${verdicts[from ?? 'new']} -> ${verdicts[to]}${
        error === null ? ` (${deviates} deviate, ${critical} of them critical; ${unknown} unknown)` : ` (${error})`
      }`,
    more: count => `… and ${count} more`,
    foot: (bucket, run) => `All of them: s3://${bucket}/runs/${run}/summary.json`,
  },
  ko: {
    verdicts: { conforms: '일치', deviates: '불일치', incomplete: '확인 불가 항목 있음', failed: '점검 실패', new: '신규' },
    head: (changed, targets) => `점검 대상 ${targets}개 중 ${changed}개의 판정이 바뀌었습니다.`,
    line: ({ target, from, to, critical, deviates, unknown, error }, verdicts) =>
      `${target}: ${verdicts[from ?? 'new']} -> ${verdicts[to]}${
        error === null ? ` (불일치 ${deviates}건, 그중 심각 ${critical}건, 확인 불가 ${unknown}건)` : ` (${error})`
      }`,
    more: count => `… 외 ${count}개`,
    foot: (bucket, run) => `전체 결과: s3://${bucket}/runs/${run}/summary.json`,
  },
}
