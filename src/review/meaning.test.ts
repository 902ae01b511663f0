/** Edits of the spec's text that mean nothing print nothing; one that means something does. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { diffSpecs, inMemory, readSpec } from '../spec/index.ts'
import { trafficChanges } from './changes.ts'
import { groundOfModel } from './ground.ts'
import { sameTraffic } from './meaning.ts'

const names = ['architecture.yaml', 'env/dev.yaml']
const texts = new Map(names.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))

type Tree = { [key: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const written = (tree: Tree) =>
  readSpec({ folder: 'spec', environment: 'dev', files: inMemory(new Map([...texts, ['spec/architecture.yaml', JSON.stringify(tree)]])) })
const original = (): Tree => {
  const tree: unknown = parse(texts.get('spec/architecture.yaml') ?? '')
  if (!isTree(tree)) throw new Error('a spec is a map')
  return tree
}
const before = written(original())
const ground = groundOfModel(before)

function printed(tree: Tree): readonly string[] {
  const after = written(tree)
  const isSame = sameTraffic(before, after)
  return [
    ...diffSpecs(before, after).flatMap(({ pointer }) => (isSame(pointer) ? [] : [pointer])),
    ...trafficChanges(ground, groundOfModel(after)).map(one => `${one.becomes} ${one.traffic}: ${one.from} > ${one.to}`),
  ]
}

/** A number below some other; the same for the same test run. */
type Dice = (sides: number) => number

const shuffled = <T>(all: readonly T[], dice: Dice): readonly T[] =>
  all
    .map(one => [dice(1_000_000), one] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, one]) => one)

/** Keys of every map, and items of every list, in another order. */
function reordered(value: unknown, dice: Dice): unknown {
  if (Array.isArray(value))
    return shuffled(
      value.map((one: unknown) => reordered(one, dice)),
      dice,
    )
  if (!isTree(value)) return value
  return Object.fromEntries(shuffled(Object.entries(value), dice).map(([key, one]) => [key, reordered(one, dice)]))
}

interface Rule extends Tree {
  ports?: (number | string)[]
  from?: { cidrs?: string[] }
  to?: { cidrs?: string[] }
}

/** A side of a group with one of its rules. */
function anyRule(tree: Tree, dice: Dice): { readonly side: { [key: string]: Rule }; readonly key: string; readonly rule: Rule } {
  const groups = tree['securityGroups'] as {
    readonly [key: string]: { readonly ingress?: { [key: string]: Rule }; readonly egress?: { [key: string]: Rule } }
  }
  const all = Object.values(groups).flatMap(group =>
    [group.ingress, group.egress].flatMap(side => Object.entries(side ?? {}).map(([key, rule]) => ({ side: side ?? {}, key, rule }))),
  )
  const found = all[dice(all.length)]
  if (found === undefined) throw new Error('a spec without rules')
  return found
}

const copy = (rule: Rule): Rule => structuredClone(rule)
const halves = (cidr: string): readonly string[] => {
  const [address = '', prefix = ''] = cidr.split('/')
  const bits = Number(prefix)
  if (bits >= 32) return [cidr]
  const start = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
  const text = (number: number) => [24, 16, 8, 0].map(shift => Math.floor(number / 2 ** shift) % 256).join('.')
  return [`${text(start)}/${bits + 1}`, `${text(start + 2 ** (31 - bits))}/${bits + 1}`]
}

const edits: readonly ((tree: Tree, dice: Dice) => void)[] = [
  function order(tree, dice) {
    for (const key of Object.keys(tree)) if (key !== 'notes') tree[key] = reordered(tree[key], dice)
  },
  function duplicate(tree, dice) {
    const { side, key, rule } = anyRule(tree, dice)
    side[`${key}-again`] = copy(rule)
  },
  function rename(tree, dice) {
    const { side, key, rule } = anyRule(tree, dice)
    const { [key]: _, ...rest } = side
    for (const name of Object.keys(side)) delete side[name]
    Object.assign(side, rest, { [`${key}-renamed`]: rule })
  },
  function portAsRange(tree, dice) {
    const { rule } = anyRule(tree, dice)
    rule.ports = (rule.ports ?? []).map(port => (typeof port === 'number' ? `${port}-${port}` : port))
    if (rule.ports.length === 0) delete rule.ports
  },
  function portsApart(tree, dice) {
    const { side, key, rule } = anyRule(tree, dice)
    const [first, ...others] = rule.ports ?? []
    if (first === undefined || others.length === 0) return
    side[`${key}-first`] = { ...copy(rule), ports: [first] }
    rule.ports = others
  },
  function blocksInHalves(tree, dice) {
    const { rule } = anyRule(tree, dice)
    for (const peer of [rule.from, rule.to]) if (peer?.cidrs !== undefined) peer.cidrs = peer.cidrs.flatMap(halves)
  },
  function blocksApart(tree, dice) {
    const { side, key, rule } = anyRule(tree, dice)
    const peer = rule.from ?? rule.to
    const [first, ...others] = peer?.cidrs ?? []
    if (peer === undefined || first === undefined || others.length === 0) return
    const part = copy(rule)
    const own = part.from ?? part.to
    if (own !== undefined) own.cidrs = [first]
    side[`${key}-part`] = part
    peer.cidrs = others
  },
]

const runs = Number(process.env['POPCORN_EDITS'] ?? 40)

test('edits that mean nothing, in any order', { timeout: 300_000 }, () =>
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(1_000_000)), (chosen, numbers) => {
      const tree = original()
      const dice: Dice = sides => (numbers.next().value ?? 0) % sides
      for (const one of chosen) edits[one % edits.length]?.(tree, dice)
      expect(printed(tree)).toEqual([])
    }),
    { numRuns: runs },
  ),
)

test('one that means something', { timeout: 300_000 }, () =>
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), numbers => {
      const tree = original()
      const dice: Dice = sides => (numbers.next().value ?? 0) % sides
      const { rule } = anyRule(tree, dice)
      const [first = 0] = rule.ports ?? []
      rule.ports = [...(rule.ports ?? []).slice(1), Number(first) + 10_000 + dice(1000)]
      expect(printed(tree)).not.toEqual([])
    }),
    { numRuns: Math.ceil(runs / 4) },
  ),
)
