/** Lines that fit. Columns are counted as a terminal shows them: a Korean letter is two wide. */
import stringWidth from 'string-width'

export function widthOf(text: string): number {
  // Nearly all texts are plain, and counting graphemes is a hundred times slower.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text)
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Broken at spaces; a word that is wider than a line is broken where the line ends. */
export function wrapped(text: string, width: number): readonly string[] {
  return filled(
    text.split(' ').flatMap(word => pieces(word, width)),
    width,
    '',
  )
}

/** A shell command, broken only where the shell does not care: between words, behind a backslash. Text that cannot be broken stays long. */
export function wrappedCommand(text: string, width: number): readonly string[] {
  return filled(shellWords(text), width - 2, ' \\').map((line, index) => (index === 0 ? line : `  ${line}`))
}

/** Words separated by spaces that stand in no quotes. */
function shellWords(command: string): readonly string[] {
  return command.match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\]|['"\\])+/g) ?? []
}

function filled(words: readonly string[], width: number, end: string): readonly string[] {
  const lines: string[][] = []
  let taken = 0
  for (const word of words) {
    const wide = widthOf(word)
    const line = lines.at(-1)
    if (line !== undefined && taken + 1 + wide + end.length <= width) line.push(word)
    else lines.push([word])
    taken = line === lines.at(-1) ? taken + 1 + wide : wide
  }
  return lines.map((line, index) => line.join(' ') + (index === lines.length - 1 ? '' : end))
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word in parts that each fit into a line. */
function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let taken = width
  for (const { segment } of letters.segment(word)) {
    const wide = widthOf(segment)
    if (taken + wide <= width) parts[parts.length - 1] += segment
    else parts.push(segment)
    taken = parts.at(-1) === segment ? wide : taken + wide
  }
  return parts
}
