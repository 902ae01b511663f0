/** Markdown in which nothing from an account can be more than text. */
import { abridged } from '../visible.ts'

/** The longest text shown as data. */
const longest = 300

/**
 * Code: no link, no mention, no HTML, no emphasis begins in it, whatever it holds. A bar would end a table's cell, even in code and
 * even behind a backslash, and is written as its code point.
 */
export function code(text: string): string {
  const shown = abridged(text, longest).replaceAll('|', '\\u{7c}')
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = /^`|`$|^ +$/.test(shown) ? ' ' : ''
  return shown === '' ? '` `' : `${fence}${pad}${shown}${pad}${fence}`
}

/** A block of code, a line of it; the fence is longer than any in it. */
export function block(language: string, lines: readonly string[]): readonly string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [`${fence}${language}`, ...lines, fence]
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** A table; the cells are markdown already, and hold no bar and no line end. Of numbers, all columns but the first are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  of: 'numbers' | 'text' = 'numbers',
): readonly string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 || of === 'text' ? '---' : '--:'))), ...rows.map(line)]
}

/** Folded away below its title, which is ours. Blank lines let markdown begin again. */
export function details(title: string, lines: readonly string[], open: boolean): readonly string[] {
  return [`<details${open ? ' open' : ''}><summary>${title}</summary>`, '', ...lines, '', '</details>']
}

/** Bytes as GitHub counts them: a Korean letter is three. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The first of them that take no more than so many bytes, and how many are left. */
export function bounded(lines: readonly string[], most: number): { readonly lines: readonly string[]; readonly left: number } {
  let bytes = 0
  const shown = lines.findIndex(line => {
    bytes += bytesOf(line) + 1
    return bytes > most
  })
  return shown === -1 ? { lines, left: 0 } : { lines: lines.slice(0, shown), left: lines.length - shown }
}
