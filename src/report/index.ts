/** Every report format. */
import { json } from './json.ts'
import type { Report } from './report.ts'
import { terminal } from './terminal.ts'

const lines: Report = audit => ({
  mediaType: 'text/plain',
  text: [...audit.findings.map(one => `${one.severity} ${one.verdict} ${one.resource.name} ${one.message}`), audit.verdict, ''].join('\n'),
})

export const reports = { terminal, markdown: lines, json } as const satisfies Readonly<Record<string, Report>>

export type Format = keyof typeof reports
