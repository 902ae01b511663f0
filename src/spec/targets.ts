/** Reads a targets file: YAML to Targets, or to all the problems that it has. */
import { type ProblemId, said } from '../text/said.ts'
import type { Target, Targets } from '../model/fleet.ts'
import { disk, type FileSource } from './files.ts'
import { layerOf } from './folder.ts'
import { onlyKeys } from './lists.ts'
import { problems, type Tell } from './problems.ts'
import { child, type Mapping, textOf, type Tree } from './tree.ts'
import { placeOf } from './walk.ts'

const defaultConcurrency = 8
const mostTargets = 10_000

/** The targets of a file. Throws one UserError with every problem of it, before any of them is looked at. */
export function readTargets({
  folder,
  name,
  files = disk,
}: {
  readonly folder: string
  readonly name: string
  readonly files?: FileSource
}): Targets {
  const all = problems()
  const tree = layerOf({ path: folder, files }, name, all)
  all.stop()
  if (tree === null) throw new Error('a file that cannot be read has problems')
  const targets = targetsOf(tree, all.tell)
  all.stop()
  return targets
}

/** Words that need no filling. */
type TargetWords = Extract<ProblemId, `target-is-${string}`> | 'a-text'

/** Each field of a target: what it must look like, and how that is said. */
const fields: Readonly<Record<string, readonly [pattern: RegExp, what: TargetWords]>> = {
  name: [/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'target-is-name'],
  on: [/./, 'target-is-on'],
  account: [/^[0-9]{12}$/, 'target-is-account'],
  role: [/^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[\w+=,.@/-]+$/, 'target-is-role'],
  externalId: [/^[\w+=,.@:/-]{2,1224}$/, 'target-is-external-id'],
  endpoint: [/^(https:\/\/[\w.-]+|http:\/\/(127\.0\.0\.1|localhost))(:[0-9]{1,5})?\/?$/, 'target-is-endpoint'],
  region: [/^[a-z]{2}(-[a-z]+)+-[0-9]+$/, 'target-is-region'],
  spec: [/./, 'target-is-spec'],
  environment: [/^[A-Za-z0-9-]+$/, 'target-is-environment'],
}

function targetsOf(tree: Mapping, tell: Tell): Targets {
  onlyKeys(tree, ['concurrency', 'targets'], tell)
  const listed = child(tree, 'targets')
  const items = listed?.is === 'list' ? listed.items : []
  if (items.length === 0) tell('TARGET_FIELD', placeOf(listed ?? tree), said('targets-list'))
  if (items.length > mostTargets) tell('TARGET_FIELD', placeOf(listed ?? tree), said('targets-most', { most: mostTargets }))
  const list = items.flatMap(item => targetOf(item, tell) ?? [])
  const seen = new Set<string>()
  for (const [index, { name }] of list.entries()) {
    const item = items[index]
    if (seen.has(name) && item !== undefined)
      tell('SPEC_DUPLICATE_NAME', placeOf(item), said('targets-twice', { name: JSON.stringify(name) }))
    seen.add(name)
  }
  return { concurrency: concurrencyOf(child(tree, 'concurrency'), tell), list }
}

function concurrencyOf(tree: Tree | undefined, tell: Tell): number {
  if (tree === undefined) return defaultConcurrency
  const value = tree.is === 'scalar' ? tree.value : null
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 200) return value
  tell('TARGET_FIELD', placeOf(tree), said('targets-concurrency'))
  return defaultConcurrency
}

function targetOf(tree: Tree, tell: Tell): Target | null {
  if (tree.is !== 'mapping') return tell('TARGET_FIELD', placeOf(tree), said('target-map'))
  onlyKeys(tree, [...Object.keys(fields), 'overlays'], tell)
  const field = (key: string) => fieldOf(tree, key, tell)
  const [name, spec] = [field('name'), field('spec')]
  if (name === null) return child(tree, 'name') === undefined ? tell('TARGET_FIELD', placeOf(tree), said('target-name')) : null
  const [role, externalId] = [field('role'), field('externalId')]
  if (externalId !== null && child(tree, 'role') === undefined)
    tell('TARGET_FIELD', placeOf(child(tree, 'externalId') ?? tree), said('target-external-id'))
  return {
    name,
    on: field('on'),
    account: field('account'),
    role,
    externalId,
    endpoint: field('endpoint'),
    region: field('region'),
    spec: spec ?? 'spec',
    environment: field('environment'),
    overlays: overlaysOf(child(tree, 'overlays')),
  }
}

/** Null where it is left out, and where a problem has been told. */
function fieldOf(tree: Mapping, key: string, tell: Tell): string | null {
  const found = child(tree, key)
  if (found === undefined) return null
  const [pattern, what] = fields[key] ?? [/./, 'a-text']
  const text = textOf(found)
  return text !== undefined && pattern.test(text)
    ? text
    : tell('TARGET_FIELD', placeOf(found), said('target-field', { key, what: said(what) }))
}

function overlaysOf(tree: Tree | undefined): readonly string[] {
  return tree?.is === 'list' ? tree.items.flatMap(item => textOf(item) ?? []) : []
}
