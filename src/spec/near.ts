/** What somebody may have meant. */
import { closest, distance } from 'fastest-levenshtein'

/** The nearest of the texts there are; undefined when none is near. */
export function nearestOf(text: string, known: Iterable<string>): string | undefined {
  const candidates = [...known]
  if (text === '' || candidates.length === 0) return undefined
  const lower = candidates.map(one => one.toLowerCase())
  const nearest = candidates[lower.indexOf(closest(text.toLowerCase(), lower))]
  return [nearest, startingWith(text, candidates)].find(one => one !== undefined && isNear(text.toLowerCase(), one.toLowerCase()))
}

/** The only one that starts so. */
function startingWith(text: string, candidates: readonly string[]): string | undefined {
  const [first, ...more] = candidates.filter(one => one.toLowerCase().startsWith(text.toLowerCase()))
  return more.length === 0 ? first : undefined
}

/** A slip in a third of the letters, letters in another order, or an end left out. */
function isNear(text: string, other: string): boolean {
  const letters = (word: string) => word.split('').sort().join('')
  return (
    distance(text, other) <= Math.max(1, Math.floor(text.length / 3)) ||
    letters(text) === letters(other) ||
    (text.length > 2 && other.startsWith(text))
  )
}
