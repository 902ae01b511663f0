/** Problems as people read them on standard error. */
import stringWidth from 'string-width'
import type { Problem, UserError } from '../model/errors.ts'
import type { Language } from '../model/words.ts'

/** Every problem with its place, the line it stands in, and the next step. */
export function problemsText(error: UserError, language: Language): string {
  return `${error.problems.map(problem => problemText(problem, language)).join('\n\n')}\n`
}

function problemText({ code, message, at, source, hint }: Problem, language: Language): string {
  const place = at === null ? '' : `${at.file}:${at.line}:${at.column}  `
  const frame = at === null || source === undefined ? [] : frameOf(source, at)
  return [`${place}${code}`, `  ${message[language]}`, ...frame, ...(hint === undefined ? [] : [`  ${hint[language]}`])]
    .map(visible)
    .join('\n')
}

/** The line with a caret below the column; of a long line, the part around it. */
function frameOf(source: string, { line, column }: { readonly line: number; readonly column: number }): readonly string[] {
  const from = Math.max(0, column - 61)
  const part = source.slice(from, from + 100).replaceAll('\t', ' ')
  const margin = `  ${line} | `
  const before = stringWidth(visible(part.slice(0, column - 1 - from)))
  return [`${margin}${part}`, `${' '.repeat(margin.length - 2)}| ${' '.repeat(before)}^`]
}

/** Control characters and marks that turn text around must not reach a terminal: a spec may come from a pull request. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
