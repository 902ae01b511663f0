/** One leaf of a spec written otherwise: what else could stand there, and a spec with it. */
import { readFileSync } from 'node:fs'
import { isAlias, isNode, isSeq, parseDocument } from 'yaml'
import type { FileSource } from '../../src/spec/files.ts'
import { inMemory } from '../../src/spec/index.ts'
import type { SpecLeaf } from '../../src/spec/leaves.ts'

export interface Change {
  /** What it does, for the name of a test. */
  readonly says: string
  readonly value: unknown
}

const files = ['spec/architecture.yaml', 'spec/env/dev.yaml', 'spec/env/prod.yaml']
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))

/** The spec with one leaf changed. */
export function withLeaf({ place }: SpecLeaf, value: unknown): FileSource {
  const text = texts.get(place.file)
  if (text === undefined) throw new Error(`no ${place.file}`)
  const document = parseDocument(text)
  const path = place.pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  // An alias in the way is written out: the change is then of this place alone.
  for (let length = 1; length < path.length; length += 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isAlias(node)) document.setIn(path.slice(0, length), document.createNode(node.toJS(document)))
  }
  document.setIn(
    path.map(key => (isSeq(document.getIn(path.slice(0, path.indexOf(key)), true)) ? Number(key) : key)),
    isNode(value) ? value : document.createNode(value),
  )
  return inMemory(new Map([...texts, [place.file, document.toString()]]))
}

/** Every other value that the test tries, the likeliest to be accepted first. Never the value itself. */
export function changesOf({ value }: SpecLeaf): readonly Change[] {
  if (typeof value === 'boolean') return [{ says: `${!value}`, value: !value }]
  if (typeof value === 'number')
    return [value + 1, value * 2, Math.max(0, value - 1)]
      .filter(other => other !== value)
      .map(other => ({ says: String(other), value: other }))
  if (typeof value === 'string') return textsFor(value).map(other => ({ says: other, value: other }))
  if (Array.isArray(value)) return listsFor(value)
  if (typeof value === 'object' && value !== null) return objectsFor(value)
  return []
}

/** Texts that stand in the place of others: of each line the others are tried, in their order. */
const alternatives: readonly (readonly string[])[] = [
  ['off', 'preferred', 'required', 'block-bidirectional'],
  ['disabled', 'enabled', 'enhanced'],
  ['ALL', 'REJECT'],
  ['tcp', 'udp'],
  ['all', 'udp'],
  ['gp3', 'gp2'],
  ['awsvpc', 'bridge'],
  ['X86_64', 'ARM64'],
  ['LINUX', 'WINDOWS_SERVER_2022_CORE'],
  ['FARGATE', 'EC2'],
  ['LATEST', '1.4.0'],
  ['NONE', 'DEFAULT', 'OVERRIDE'],
  ['valkey', 'redis'],
  ['postgres', 'mysql'],
  ['gateway', 'interface'],
  ['application', 'network'],
  ['internet-facing', 'internal'],
  ['HTTP', 'HTTPS'],
  ['HTTP_301', 'HTTP_302'],
  ['ip', 'instance'],
  ['A', 'AAAA'],
  ['MULTIVALUE', 'WEIGHTED'],
  ['IMMUTABLE', 'MUTABLE'],
  ['AES256', 'KMS', 'aws:kms'],
  ['Average', 'Sum', 'Maximum'],
  ['Sum', 'Average'],
  ['GreaterThanThreshold', 'LessThanThreshold'],
  ['LessThanThreshold', 'GreaterThanThreshold'],
  ['notBreaching', 'breaching'],
  ['kraft', 'zookeeper'],
  ['required', 'optional'],
  ['10.0.0.0/16', '10.1.0.0/16'],
  ['0.0.0.0/0', '10.99.0.0/16'],
  ['ap-northeast-2', 'ap-northeast-1'],
  ['ap-northeast-2a', 'ap-northeast-2b'],
  ['ap-northeast-2c', 'ap-northeast-2b'],
]

function textsFor(value: string): readonly string[] {
  const table = alternatives
    .filter(([first]) => first === value || alternatives.some(line => line[0] === first && line.includes(value)))
    .flat()
  const subnet = /^10\.0\.(\d+)\.0\/24$/.exec(value)
  const moved = subnet === null ? [] : [`10.0.${Number(subnet[1]) + 100}.0/24`]
  const version = /^\d+(\.\d+)*$/.test(value) ? [value.replace(/\d+$/, last => String(Number(last) + 1))] : []
  const type = /^(db|cache)?\.?t\w+\.\w+$/.test(value) ? [value.replace(/\.\w+$/, '.2xlarge')] : []
  const known = keysOfTheSpec().filter(key => key !== value)
  return [...new Set([...moved, ...version, ...type, ...table, `${value}x`, `${value}-x`, ...known])].filter(other => other !== value)
}

function listsFor(value: readonly unknown[]): readonly Change[] {
  const [first] = value
  const shorter = value.length > 1 ? [value.slice(1)] : []
  const others =
    typeof first === 'string'
      ? textsFor(first).map(other => [other, ...value.slice(1)])
      : typeof first === 'number'
        ? [[first + 1, ...value.slice(1)]]
        : []
  return [...shorter, ...others, []].map(list => ({ says: JSON.stringify(list), value: list }))
}

/** Room: of a number more, of a version the next. */
function objectsFor(value: object): readonly Change[] {
  return Object.entries(value).flatMap(([key, part]) =>
    changesOf({ value: part } as SpecLeaf)
      .slice(0, 2)
      .map(change => ({ says: `${key} ${change.says}`, value: { ...value, [key]: change.value } })),
  )
}

/** Keys of the maps of the spec: what a reference may name instead. */
function keysOfTheSpec(): readonly string[] {
  return [
    'public-2a',
    'public-2c',
    'private-2a',
    'data-2a',
    'data-2c',
    'alb',
    'ecs',
    'db',
    'cache',
    'kafka',
    'task',
    'task-exec',
    'exec',
    'user',
    'store',
    'default',
    'service/user-service',
    'service/order-query',
    'data',
    'public',
  ]
}
