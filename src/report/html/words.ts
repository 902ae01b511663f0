/** The words of the page around what it shows. */
import { say } from '../../text/index.ts'
import type { View } from '../report.ts'

const ids = {
  architecture: 'page-architecture',
  findings: 'page-findings',
  resources: 'page-resources',
  calls: 'page-calls',
  summary: 'page-summary',
  skip: 'page-skip',
  drawn: 'page-drawn',
  filter: 'page-filter',
  text: 'page-text',
  kind: 'page-kind',
  verdict: 'page-verdict',
  all: 'page-all',
  shown: 'page-shown',
  property: 'page-property',
  pages: 'page-pages',
  items: 'page-items',
  retries: 'page-retries',
  elsewhere: 'page-elsewhere',
  folded: 'page-folded',
  severity: 'label-severity',
  resource: 'label-resource',
  expected: 'label-expected',
  actual: 'label-actual',
  seen: 'label-seen',
  call: 'label-call',
  answer: 'label-answer',
  since: 'label-baseline',
  exposed: 'exposed-name',
  traffic: 'exposed-traffic',
  through: 'exposed-through',
  way: 'exposed-way',
  changed: 'changed-title',
  changes: 'page-changes',
  unchanged: 'changed-nothing',
  trend: 'trend-title',
  trendTable: 'trend-table',
  trendTime: 'trend-time',
  trendSum: 'trend-sum',
  trendUnknown: 'trend-unknown',
} as const

export type PageWords = Readonly<Record<keyof typeof ids, string>>

export function wordsIn({ language }: View): PageWords {
  // As many words as ids, under the same names.
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, say(language, id)])) as PageWords
}
