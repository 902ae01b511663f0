/** Every report format. */
import { asff } from './asff.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Report } from './report.ts'
import { sarif } from './sarif.ts'
import { terminal } from './terminal.ts'

export { stepSummary } from './github.ts'

export const reports = { terminal, markdown, json, sarif, junit, github, asff } as const satisfies Readonly<Record<string, Report>>

export type Format = keyof typeof reports
