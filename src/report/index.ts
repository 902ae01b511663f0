/** Every report format. */
import { asff } from './asff.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown/index.ts'
import type { LazyReport, Report } from './report.ts'
import { sarif } from './sarif.ts'
import { terminal } from './terminal/index.ts'

export { stepSummary } from './github.ts'

/** The layout of graphs is a megabyte of WebAssembly: loaded when a page is asked for. */
const html: LazyReport = async (audit, view) => (await import('./html/index.ts')).html(audit, view)

export const reports = { terminal, markdown, json, sarif, junit, html, github, asff } as const satisfies Readonly<
  Record<string, Report | LazyReport>
>

export type Format = keyof typeof reports
