/** Bytes to other bytes, as a careless editor, a broken disk or an attacker would: told by numbers, so that fast-check can shrink them. */
import fc from 'fast-check'

export interface Mutation {
  readonly how: 'flip' | 'cut' | 'repeat' | 'insert' | 'splice' | 'end'
  /** Where, in parts of the whole: the same mutation fits any length. */
  readonly at: number
  readonly length: number
  readonly token: string
}

/** What readers stumble over. */
const tokens = [
  '__proto__',
  'constructor',
  'toString',
  'null',
  '~',
  '""',
  '{}',
  '[]',
  '{',
  '}',
  '[',
  ']',
  ':',
  '- ',
  '? ',
  '*a',
  '&a ',
  '<<: ',
  '!!binary ',
  '!Ref ',
  '!Sub ',
  '!If ',
  '${',
  '${a}',
  '$${',
  '"*"',
  'each: /',
  '0',
  '-1',
  '1e999',
  '0x7f',
  '99999999999999999999',
  '.nan',
  'true',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\r',
  '\n',
  '\t',
  '\n\n---\n',
  '%7B',
  '\\u0000',
  '0.0.0.0/0',
  '::/0',
  '999.1.1.1/33',
  '2026-13-45',
  'x'.repeat(3000),
  '['.repeat(300),
  '"Fn::GetAtt": ',
  '"Ref": "A", ',
  '/'.repeat(50),
  'a: &a [*a]',
  '\u202e',
  '\u001b[31m',
  '=cmd()',
  '결제',
]

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    how: fc.constantFrom<Mutation['how'][]>('flip', 'cut', 'repeat', 'insert', 'insert', 'splice', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(64),
    token: fc.constantFrom(...tokens),
  }),
  { minLength: 1, maxLength: 5 },
)

export function mutated(bytes: Buffer, all: readonly Mutation[]): Buffer {
  return all.reduce(applied, bytes)
}

function applied(bytes: Buffer, { how, at, length, token }: Mutation): Buffer {
  const from = Math.min(bytes.length, Math.floor(at * (bytes.length + 1)))
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from + length)]
  switch (how) {
    case 'flip': {
      const flipped = Buffer.from(bytes)
      if (from < flipped.length) flipped[from] = (flipped[from] ?? 0) ^ (1 << (length % 8))
      return flipped
    }
    case 'cut':
      return Buffer.concat([before, after])
    case 'repeat':
      return Buffer.concat([before, part, part, after])
    case 'insert':
      return Buffer.concat([before, Buffer.from(token), part, after])
    case 'splice':
      return Buffer.concat([before, Buffer.from(token), after])
    case 'end':
      return before
  }
}

/** The same for a value that is JSON: it stays JSON, so that what lies behind the parser is met too. */
export function mutatedJson(value: unknown, all: readonly Mutation[]): unknown {
  return all.reduce((whole: unknown, mutation) => {
    const places = [...placesIn(whole, [])]
    const place = places[Math.min(places.length - 1, Math.floor(mutation.at * places.length))]
    return place === undefined ? whole : replacedAt(whole, place, mutation)
  }, value)
}

function* placesIn(value: unknown, path: readonly (string | number)[]): Iterable<readonly (string | number)[]> {
  if (path.length > 0) yield path
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* placesIn(one, [...path, index])
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) yield* placesIn(one, [...path, key])
}

function replacedAt(value: unknown, [head, ...rest]: readonly (string | number)[], mutation: Mutation): unknown {
  const change = (one: unknown) => (rest.length > 0 ? replacedAt(one, rest, mutation) : another(one, mutation))
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) =>
      index === head
        ? mutation.how === 'cut' && rest.length === 0
          ? []
          : mutation.how === 'repeat' && rest.length === 0
            ? [one, one]
            : [change(one)]
        : [one],
    )
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, one]) => {
    if (key !== head) return [[key, one] as const]
    if (rest.length > 0) return [[key, change(one)] as const]
    return mutation.how === 'cut' ? [] : [[mutation.how === 'splice' ? mutation.token : key, change(one)] as const]
  })
  return Object.fromEntries(entries)
}

function another(value: unknown, { how, length, token }: Mutation): unknown {
  if (how === 'flip') return [null, 0, -1, 1e308, true, '', [], {}, [[]], { a: { b: null } }, 0.1, 65536][length % 12]
  if (how === 'end') return typeof value === 'string' ? value.slice(0, length % 9) : Array.isArray(value) ? [] : null
  if (typeof value === 'string') return value.slice(0, length) + token + value.slice(length)
  return how === 'insert' ? token : value
}
