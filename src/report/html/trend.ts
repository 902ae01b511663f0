/** The trend as a small picture: a bar an audit, its deviations by severity from the bottom up. The table beside it has the numbers. */
import { type Moment, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import type { View } from '../report.ts'
import { escaped } from '../xml.ts'

/** The latest of more are drawn; the table has all. */
const mostBars = 60
const [width, height, left, top, bottom] = [440, 130, 30, 14, 22] as const

export interface Trend {
  /** An SVG element. */
  readonly drawing: string
  readonly rows: readonly TrendRow[]
  /** Severities that any audit had, in the order of the bars from the bottom up. */
  readonly legend: readonly { readonly id: string; readonly text: string }[]
}

interface TrendRow {
  readonly time: string
  readonly counts: readonly number[]
  readonly sum: number
  readonly unknown: number
}

/** Null where there is no other audit to see a trend in. */
export function trendOf(moments: readonly Moment[], { language }: View): Trend | null {
  const shown = moments.slice(-mostBars)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined || moments.length < 2) return null
  const used = severities.filter(severity => moments.some(({ bySeverity }) => bySeverity[severity] > 0))
  const title = say(language, 'trend-drawn', { count: shown.length, first: dayOf(first), last: dayOf(last) })
  return {
    drawing: svgOf(shown, title),
    legend: used.map(id => ({ id, text: say(language, `severity-${id}`) })),
    rows: moments.map(one => ({
      time: one.asOf,
      counts: used.map(severity => one.bySeverity[severity]),
      sum: sumOf(one),
      unknown: one.unknown,
    })),
  }
}

const sumOf = ({ bySeverity }: Moment) => severities.reduce((sum, severity) => sum + bySeverity[severity], 0)
const dayOf = ({ asOf }: Moment) => asOf.slice(0, 10)

function svgOf(moments: readonly Moment[], title: string): string {
  const most = Math.max(1, ...moments.map(sumOf))
  const floor = height - bottom
  const scale = (floor - top) / most
  const step = (width - left) / moments.length
  const ends = [moments[0], moments.at(-1)].flatMap((one, index) =>
    one === undefined
      ? []
      : [`<text x="${index === 0 ? left : width}" y="${height - 6}"${index === 0 ? '' : ' class="end"'}>${escaped(dayOf(one))}</text>`],
  )
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    ...[0, most].map(value => {
      const y = round(floor - value * scale)
      return `<line class="grid" x1="${left}" x2="${width}" y1="${y}" y2="${y}"/><text class="end" x="${left - 6}" y="${y + 4}">${value}</text>`
    }),
    ...moments.flatMap((one, index) => bar(one, left + index * step + step * 0.15, step * 0.7, floor, scale)),
    ...ends,
    '</svg>',
  ].join('')
}

/** What could not be read is a question mark above: the bar may be too low. */
function bar(moment: Moment, x: number, wide: number, floor: number, scale: number): readonly string[] {
  let y = floor
  const parts = severities.flatMap(severity => {
    const count = moment.bySeverity[severity]
    if (count === 0) return []
    const high = count * scale
    y -= high
    return [`<rect class="bar-${severity}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"/>`]
  })
  const unread = moment.unknown > 0 || moment.verdict === 'incomplete'
  const none =
    parts.length === 0 && !unread ? [`<rect class="bar-none" x="${round(x)}" y="${floor - 3}" width="${round(wide)}" height="3"/>`] : []
  return [...parts, ...none, ...(unread ? [`<text class="doubt" x="${round(x + wide / 2)}" y="${round(y - 3)}">?</text>`] : [])]
}

const round = (value: number) => Math.round(value * 10) / 10
