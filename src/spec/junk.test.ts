/** Whatever the files hold, a spec is read or refused: nothing else is thrown, and nothing reaches a prototype. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base, type Files, filesOf, told } from './example.ts'
import { fieldsOf, isLeaf, isMap, root, type Schema, under } from './schema.ts'
import { inMemory } from './files.ts'
import { leaves } from './leaves.ts'

const prototypeOf = () => JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])
const untouched = prototypeOf()

function survives(files: Files): void {
  told(files)
  expect(prototypeOf()).toBe(untouched)
}

const sign = fc.constantFrom(
  ...'-:?[]{},&*!|>%@`"\'#~<\n\t $.=0a'.split(''),
  '${',
  '$${',
  '  ',
  '\r\n',
  '__proto__',
  'null',
  '"*"',
  '\u0000',
  '\ud800',
)
const scribble = fc.array(sign, { maxLength: 60 }).map(signs => signs.join(''))

test('junk instead of a spec', () =>
  fc.assert(
    fc.property(scribble, text => survives({ 'architecture.yaml': text })),
    { numRuns: 300 },
  ))

test('junk in the middle of a spec', () =>
  fc.assert(
    fc.property(fc.nat(base.length), fc.nat(40), scribble, (start, length, text) =>
      survives({ 'architecture.yaml': base.slice(0, start) + text + base.slice(start + length) }),
    ),
    { numRuns: 300 },
  ))

test('bytes instead of a spec', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => survives({ 'env/dev.yaml': bytes })),
    { numRuns: 200 },
  ))

const key = fc.constantFrom('*', 'one', 'main', 'each', 'name', '__proto__', 'constructor', 'toString', '', 'a/b')
const { value: anything } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, 0, -1, 1.5, true, '', 'x', '${key}', '${nobody}', '10.0.0.0/8', '/databases'),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
}))

/** A tree with the keys of the language, and anything where a leaf is. */
function likely(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (isLeaf(schema) || depth === 0) return anything
  const keys = isMap(schema) ? ['*', 'one', 'main'] : [...fieldsOf(schema), 'each']
  const fields = keys.flatMap(name => {
    const below = under(schema, name)
    return below === undefined ? [] : [[name, likely(below, depth - 1)] as const]
  })
  return fc.oneof({ weight: 6, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) }, { weight: 1, arbitrary: anything })
}

test('anything where the language has something', () => {
  const spec = likely(root, 4)
  fc.assert(
    fc.property(spec, spec, (own, over) => survives({ 'architecture.yaml': JSON.stringify(own), 'env/dev.yaml': JSON.stringify(over) })),
    { numRuns: 40 },
  )
})

test('an overlay of anything', () => {
  fc.assert(
    fc.property(likely(root, 5), over => survives({ 'env/dev.yaml': JSON.stringify(over) })),
    { numRuns: 40 },
  )
})

const row = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('')

test.each([
  ['variables that double', `variables:\n${row(60, i => `  v${i}: "\${v${i + 1}}\${v${i + 1}}"\n`)}  v60: x\n`, 'SPEC_TEMPLATE'],
  ['variables in a long row', `variables:\n${row(3000, i => `  v${i}: "\${v${i + 1}}"\n`)}  v3000: x\n`, 'SPEC_TEMPLATE'],
  ['defaults that multiply', `roles:\n  "*": { name: [${'x,'.repeat(3000)}] }\n${row(3000, i => `  r${i}: {}\n`)}`, 'SPEC_TOO_LARGE'],
])('%s', (_, text, code) => {
  const own = base
    .replace(/variables:\n.*\n/, '')
    .replaceAll('${N}', 'n')
    .replaceAll('${name}', 'n')
  expect(told({ 'architecture.yaml': own + text })).toContainEqual(expect.stringContaining(code))
})

test('the leaves of junk', () =>
  fc.assert(
    fc.property(scribble, text => {
      const files = filesOf({ 'env/dev.yaml': text })
      try {
        leaves('spec', files)
      } catch (error) {
        expect(error).toHaveProperty('problems')
      }
    }),
    { numRuns: 100 },
  ))

test('keys that look like those of a prototype are keys like others in memory', () => {
  expect(inMemory(new Map()).read('__proto__')).toBeNull()
})
