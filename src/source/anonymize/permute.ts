/**
 * A keyed permutation of words: as long as before, letters for letters and digits for digits, two words never to one. So names stay
 * within AWS's limits, what is equal stays equal, and the parts of a name that was put together stay parts.
 */
import { createHash } from 'node:crypto'

/** How many there are of each character, position by position: 26 letters, 10 digits, 16 hexadecimal digits. */
type Radixes = readonly number[]

const rounds = 8

/** A keyed permutation of digits in a mixed radix: a Feistel network, whose halves are added to each other in turn. */
export function permuted(key: Uint8Array, digits: readonly number[], radixes: Radixes): readonly number[] {
  const half = Math.ceil(digits.length / 2)
  const state = [...digits]
  for (let round = 0; round < rounds; round += 1) {
    const [from, to] = round % 2 === 0 ? [0, half] : [half, digits.length]
    const other = round % 2 === 0 ? state.slice(half) : state.slice(0, half)
    const noise = noiseOf(key, `${round} ${radixes.join()} ${other.join()}`, to - from)
    for (let at = from; at < to; at += 1) state[at] = ((state[at] ?? 0) + (noise[at - from] ?? 0)) % (radixes[at] ?? 1)
  }
  return state
}

/** Numbers that nobody can tell without the key. */
function noiseOf(key: Uint8Array, about: string, count: number): readonly number[] {
  const bytes = createHash('shake256', { outputLength: Math.max(1, count) * 4 })
    .update(key)
    .update(about)
    .digest()
  return Array.from({ length: count }, (_, index) => bytes.readUInt32BE(index * 4))
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const hexadecimal = '0123456789abcdef'

/** Hexadecimal digits to others; what stands between them stays, and so does the case. */
export function otherHex(key: Uint8Array, text: string): string {
  return replaced(key, text, () => hexadecimal)
}

/** A word to another: `popcorn2` to `kwtbeuz7`. Case stays where it is, and a word in another case becomes the same word in that case. */
export function otherWord(key: Uint8Array, word: string): string {
  if (/^[0-9a-f]{8,}$/.test(word) && /[0-9]/.test(word) && /[a-f]/.test(word)) return otherHex(key, word)
  if (/^[A-Za-z0-9]+$/.test(word)) return replaced(key, word, character => (/[0-9]/.test(character) ? '0123456789' : letters))
  // Other scripts: a name of no meaning.
  return noiseOf(key, word.toLowerCase(), 10)
    .map(number => letters[number % letters.length])
    .join('')
}

function replaced(key: Uint8Array, text: string, alphabetOf: (character: string) => string): string {
  const characters = text.split('')
  const at = characters.flatMap((character, index) => (/[A-Za-z0-9]/.test(character) ? [index] : []))
  const lower = at.map(index => (characters[index] ?? '').toLowerCase())
  const alphabets = lower.map(alphabetOf)
  const digits = lower.map((character, index) => (alphabets[index] ?? '').indexOf(character))
  const other = permuted(
    key,
    digits,
    alphabets.map(alphabet => alphabet.length),
  )
  for (const [index, position] of at.entries()) {
    const found = alphabets[index]?.[other[index] ?? 0] ?? ''
    characters[position] = /[A-Z]/.test(characters[position] ?? '') ? found.toUpperCase() : found
  }
  return characters.join('')
}
