/** `--report FORMAT[=FILE]`: what to write, and where. */
import { normalize } from 'node:path'
import type { Audit } from '../model/audit.ts'
import type { Format } from '../report/index.ts'
import type { View } from '../report/report.ts'
import { said } from '../text/said.ts'
import { nearest, usage } from './refusal.ts'
import type { World } from './world.ts'
import { appendTo, writable, writeWhole } from './write.ts'

/** Held to the reports that there are by the compiler. */
const formats: Readonly<Record<Format, true>> = {
  terminal: true,
  markdown: true,
  json: true,
  sarif: true,
  junit: true,
  html: true,
  github: true,
  asff: true,
}

export const formatNames: readonly string[] = Object.keys(formats)

export interface ReportRequest {
  readonly format: Format
  /** Null: standard output. */
  readonly file: string | null
}

/** Throws for an unknown format, for two reports on standard output, and for two in one file. */
export function reportRequests(texts: readonly string[]): readonly ReportRequest[] {
  const requests = (texts.length === 0 ? ['terminal'] : texts).map(requestOf)
  const places = requests.map(({ file }) => (file === null ? null : normalize(file)))
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === null) throw usage('USAGE_ONE_STDOUT', said('two-on-stdout'), said('two-on-stdout-hint'))
  if (twice !== undefined) throw usage('USAGE_FLAG', said('two-in-one-file', { file: twice }), said('two-in-one-file-hint'))
  return requests
}

function requestOf(text: string): ReportRequest {
  const [name = '', ...rest] = text.split('=')
  const file = rest.length === 0 ? null : rest.join('=')
  if (!isFormat(name))
    throw usage('USAGE_UNKNOWN_FORMAT', said('format-unknown', { name: JSON.stringify(name) }), nearest(name, formatNames))
  if (file === '') throw usage('USAGE_FLAG', said('report-no-file', { text }), said('report-no-file-hint', { format: name }))
  return { format: name, file }
}

const isFormat = (name: string): name is Format => Object.hasOwn(formats, name)

/** Throws for a file that cannot be written, while nothing has been read yet: an audit of half an hour must not end there. */
export function holdWritable(requests: readonly ReportRequest[]): void {
  for (const { file } of requests) if (file !== null) writable(file)
}

/**
 * Files first, each whole or not at all: a reader that closes standard output early must not cost one, and neither must another report
 * that cannot be made. What is wrong with the first that cannot is thrown when the others are written.
 */
export async function writeReports(requests: readonly ReportRequest[], audit: Audit, view: View, world: World): Promise<void> {
  const { reports, stepSummary } = await import('../report/index.ts')
  const text = async (format: Format, of: View) => (await reports[format](audit, of)).text
  const write = async ({ format, file }: ReportRequest) =>
    file === null ? world.stdout.write(await text(format, view)) : writeWhole(file, await text(format, { ...view, colour: false }))
  const wrong: unknown[] = []
  for (const request of [...requests.filter(({ file }) => file !== null), ...requests.filter(({ file }) => file === null)])
    await write(request).catch((error: unknown) => wrong.push(error))
  const summary = world.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (summary !== '' && requests.some(({ format }) => format === 'github')) appendTo(summary, stepSummary(audit, view))
  if (wrong.length > 0) throw wrong[0]
}
