/** The figures of docs/scale.md, between its two marks. */
import { assumed, auditSeconds, recordedAccount } from './account.ts'
import { asOf, limits, type Limit, prices } from './limits.ts'
import { scaleOf } from './model.ts'

const [from, to] = ['<!-- computed: bench/scale -->', '<!-- end of what is computed -->']

/** The page with its figures made anew. Throws for a page without marks. */
export function withFigures(page: string): string {
  const [begin, end] = [page.indexOf(from), page.indexOf(to)]
  if (begin < 0 || end < begin) throw new Error('the page has no marks for its figures')
  return `${page.slice(0, begin + from.length)}\n\n${figures()}\n\n${page.slice(end)}`
}

const sizes: readonly (readonly [accounts: number, concurrency: number])[] = [
  [1, 40],
  [100, 40],
  [1000, 40],
  [1000, 200],
  [10_000, 200],
  [10_000, 900],
]

function figures(): string {
  const account = recordedAccount()
  const rows = sizes.map(([accounts, concurrency]) => {
    const { calls, seconds, lambda, stepFunctions, s3, first } = scaleOf(accounts, concurrency, account)
    const run = lambda + stepFunctions + s3
    return [
      number(accounts),
      number(concurrency),
      number(calls),
      time(seconds),
      ...[lambda, stepFunctions, s3, run, run * 30].map(dollars),
      first,
    ]
  })
  const head = ['accounts', 'at once', 'calls', 'time', 'Lambda', 'Step Functions', 'S3', 'a run', '30 runs', 'held by']
  return [
    `One audit of the recorded account: ${account.waves.flat().length} calls, ${auditSeconds(account).toFixed(1)} s of the function, ${account.files} files and ${Math.round(account.bytes / 1000)} kB of evidence.`,
    table(head, rows),
    `Limits and prices as AWS publishes them: list prices of Seoul without free tiers, written down on ${asOf} without access to the price list. Hold them against AWS's pages before a budget is made of them.`,
    table(['value', 'of', 'from'], [...Object.values(limits), ...Object.values(prices)].map(limitRow)),
    'Assumed, in seconds:',
    table(
      ['what', 'seconds'],
      Object.entries(assumed).map(([name, seconds]) => [words(name), String(seconds)]),
    ),
  ].join('\n\n')
}

const limitRow = ({ value, of, source }: Limit) => [value >= 1 ? number(value) : `$${value.toFixed(10).replace(/0+$/, '')}`, of, source]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const number = (value: number) => value.toLocaleString('en')
const dollars = (value: number) => `$${value < 0.01 ? value.toFixed(4) : value.toFixed(2)}`
const time = (seconds: number) => (seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`)
const words = (name: string) => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
