/** Every report format. */
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { Report } from './report.ts'
import { terminal } from './terminal.ts'

export const reports = { terminal, markdown, json } as const satisfies Readonly<Record<string, Report>>

export type Format = keyof typeof reports
