/** One text to another: names, identifiers, accounts and addresses go, AWS's own words stay. */
import { otherAddress } from './addresses.ts'
import { otherHex, otherWord } from './permute.ts'
import { arn, identifier, isKeptTag, isKeptText, keptParts } from './words.ts'

export interface Rename {
  readonly text: (text: string) => string
  /** A key of a tag. */
  readonly tag: (key: string) => string
}

/** What may stand in a text, in the order in which it is looked for. */
const parts: Readonly<Record<string, string>> = {
  mark: '\\[redacted(?: [0-9a-f]{12})?\\]',
  arn,
  kept: keptParts.join('|'),
  dashed: '(?<![A-Za-z0-9])(?:ip|ec2)(?:-[0-9]{1,3}){4}(?=\\.)',
  address: '(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?:/[0-9]{1,2})?(?![0-9.]*[0-9])',
  colons: '(?<![A-Za-z0-9_:.-])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|(?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?:/[0-9]{1,3})?(?![A-Za-z0-9_:])',
  identifier,
  uuid: '(?<![A-Za-z0-9])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![A-Za-z0-9])',
  word: '[\\p{L}\\p{N}\\p{M}]+',
}

const pattern = new RegExp(
  Object.entries(parts)
    .map(([name, source]) => `(?<${name}>${source})`)
    .join('|'),
  'gu',
)

/** The same key, the same names; without it nobody finds the way back. */
export function renaming(key: Uint8Array): Rename {
  const words = new Map<string, string>()
  const word = (one: string): string => {
    // Ports, versions, ordinals: a few digits say nothing of anybody.
    if (/^[0-9]{1,5}$/.test(one)) return one
    const known = words.get(one)
    if (known !== undefined) return known
    let other = otherWord(key, one)
    // A name never becomes a word of AWS's.
    while (isKeptText(other)) other = otherWord(key, other)
    words.set(one, other)
    return other
  }
  const by: Readonly<Record<string, (found: string) => string>> = {
    // A keyed hash is of a secret: nobody elsewhere needs even that.
    mark: () => '[redacted]',
    arn: found => found.replace(/(?<=:)[0-9]{12}(?=:)/, word),
    kept: found => found,
    dashed: found => found.replace(/(?<=-)[0-9].*$/, one => (otherAddress(key, one.replaceAll('-', '.')) ?? one).replaceAll('.', '-')),
    address: found => otherAddress(key, found) ?? found,
    colons: found => otherAddress(key, found) ?? (/^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(found) ? otherHex(key, found) : found),
    identifier: found => found.replace(/[0-9a-f]{8,17}$/, hex => otherHex(key, hex)),
    uuid: found => otherHex(key, found),
    word,
  }
  const text = (whole: string): string => {
    if (isKeptText(whole)) return whole
    return whole.replace(pattern, (found, ...rest) => {
      const [name] = Object.entries(rest.at(-1) as Readonly<Record<string, string | undefined>>).find(
        ([, value]) => value !== undefined,
      ) ?? ['']
      return by[name]?.(found) ?? found
    })
  }
  return { text, tag: one => (isKeptTag(one) ? one : text(one)) }
}
