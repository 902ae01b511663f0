/** `--report FORMAT[=FILE]`: what to write, and where. */
import type { Audit } from '../model/audit.ts'
import type { Format } from '../report/index.ts'
import type { View } from '../report/report.ts'
import { nearest, usage } from './refusal.ts'
import type { World } from './world.ts'
import { appendTo, writeWhole } from './write.ts'

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
  const places = requests.map(({ file }) => file)
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === null)
    throw usage('USAGE_ONE_STDOUT', 'two reports are to go to standard output', 'give all but one a file: --report json=audit.json')
  if (twice !== undefined) throw usage('USAGE_FLAG', `two reports are to go to ${twice}`, 'give each a file of its own')
  return requests
}

function requestOf(text: string): ReportRequest {
  const [name = '', ...rest] = text.split('=')
  const file = rest.length === 0 ? null : rest.join('=')
  if (!isFormat(name)) throw usage('USAGE_UNKNOWN_FORMAT', `there is no report format ${JSON.stringify(name)}`, nearest(name, formatNames))
  if (file === '')
    throw usage('USAGE_FLAG', `--report ${text} names no file after the =`, `write --report ${name} or --report ${name}=FILE`)
  return { format: name, file }
}

const isFormat = (name: string): name is Format => Object.hasOwn(formats, name)

/** Files first, each whole or not at all: a reader that closes standard output early must not cost one. */
export async function writeReports(requests: readonly ReportRequest[], audit: Audit, view: View, world: World): Promise<void> {
  const { reports, stepSummary } = await import('../report/index.ts')
  const text = async (format: Format, of: View) => (await reports[format](audit, of)).text
  for (const { format, file } of requests) if (file !== null) writeWhole(file, await text(format, { ...view, colour: false }))
  for (const { format, file } of requests) if (file === null) world.stdout.write(await text(format, view))
  const summary = world.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (summary !== '' && requests.some(({ format }) => format === 'github')) appendTo(summary, stepSummary(audit, view))
}
