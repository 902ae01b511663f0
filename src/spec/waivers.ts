/** Reads a waivers file: YAML to Waivers, or to all the problems that it has. */
import { alike, said } from '../text/said.ts'
import { type Accepts, noWaivers, type Waiver, type Waivers } from '../model/waiver.ts'
import { parseTraffic } from '../traffic/index.ts'
import { disk, type FileSource } from './files.ts'
import { layerOf } from './folder.ts'
import { onlyKeys } from './lists.ts'
import { didYouMean, problems, type Tell } from './problems.ts'
import { child, type Mapping, plain, textOf, type Tree } from './tree.ts'
import { placeOf } from './walk.ts'

export interface WaiversRequest {
  /** The folder of the file, as the user typed it, and its name. */
  readonly folder: string
  readonly name: string
  /** Ids of the rules there are. */
  readonly rules: readonly string[]
  readonly environments: readonly string[]
  readonly files?: FileSource
}

/** The waivers of a file. Throws one UserError with every problem of it. Nothing that is wrong is ever skipped: it would waive less, or more. */
export function readWaivers({ folder, name, rules, environments, files = disk }: WaiversRequest): Waivers {
  const all = problems()
  const tree = layerOf({ path: folder, files }, name, all)
  all.stop()
  if (tree === null) throw new Error('a file that cannot be read has problems')
  const waivers = waiversOf(tree, { rules, environments, tell: all.tell })
  all.stop()
  return waivers
}

interface Reading {
  readonly rules: readonly string[]
  readonly environments: readonly string[]
  readonly tell: Tell
}

const fileKeys = ['timeZone', 'waivers']
const waiverKeys = ['rule', 'resource', 'property', 'accepts', 'verdict', 'owner', 'reason', 'expires', 'environments']
const verdicts = ['deviates', 'unknown', 'pending'] as const

function waiversOf(tree: Mapping, reading: Reading): Waivers {
  onlyKeys(tree, fileKeys, reading.tell)
  const listed = child(tree, 'waivers')
  if (listed?.is !== 'list') return reading.tell('WAIVER_FIELD', placeOf(listed ?? tree), said('waivers-list')) ?? noWaivers
  const timeZone = timeZoneOf(child(tree, 'timeZone'), tree, reading)
  return { timeZone, list: listed.items.flatMap(item => waiverOf(item, reading) ?? []) }
}

function timeZoneOf(tree: Tree | undefined, file: Tree, { tell }: Reading): string {
  const zone = textOf(tree)
  if (zone !== undefined && isTimeZone(zone)) return zone
  tell('WAIVER_TIME_ZONE', placeOf(tree ?? file), said('waivers-time-zone'), alike('timeZone: Asia/Seoul'))
  return 'UTC'
}

function waiverOf(tree: Tree, reading: Reading): Waiver | null {
  const { tell } = reading
  if (tree.is !== 'mapping') return tell('WAIVER_FIELD', placeOf(tree), said('waiver-map'))
  onlyKeys(tree, waiverKeys, reading.tell)
  const rule = ruleOf(tree, reading)
  const resource = resourceOf(tree, reading)
  const accepts = acceptsOf(tree, reading)
  const verdict = chosen(tree, 'verdict', verdicts, reading)
  const [owner, reason] = [required(tree, 'owner', reading), required(tree, 'reason', reading)]
  const expires = expiresOf(tree, reading)
  const environments = environmentsOf(tree, reading)
  const [at] = tree.at
  if (
    rule === null ||
    resource === null ||
    accepts === null ||
    verdict === null ||
    owner === null ||
    reason === null ||
    expires === undefined ||
    at === undefined
  )
    return null
  return { rule, resource, property: textOf(child(tree, 'property')) ?? null, accepts, verdict, owner, reason, expires, environments, at }
}

function ruleOf(tree: Mapping, { rules, tell }: Reading): string | null {
  const found = child(tree, 'rule')
  const rule = textOf(found)
  if (rule !== undefined && rules.includes(rule)) return rule
  const message = rule === undefined ? said('waiver-rule') : said('no-rule', { name: JSON.stringify(rule) })
  return tell('WAIVER_UNKNOWN_RULE', placeOf(found ?? tree), message, rule === undefined ? undefined : didYouMean(rule, rules))
}

/** `resource: NAME`, or `resource: { type, name }`; a `*` stands for any text, and never alone. */
function resourceOf(tree: Mapping, reading: Reading): Waiver['resource'] | null {
  const found = child(tree, 'resource')
  const name = textOf(found) ?? textOf(child(found, 'name'))
  const type = textOf(child(found, 'type')) ?? null
  if (found?.is === 'mapping') onlyKeys(found, ['type', 'name'], reading.tell)
  if (name === undefined)
    return reading.tell(
      'WAIVER_FIELD',
      placeOf(found ?? tree),
      said('waiver-resource'),
      said('resource-example', { long: 'resource: { type: AWS::…, name: NAME }' }),
    )
  if (name.replaceAll('*', '').trim() === '')
    return reading.tell('WAIVER_EVERYTHING', placeOf(found ?? tree), said('waiver-everything'), said('waiver-everything-hint'))
  return { type, name }
}

/** `any`, a plain value, a list of plain values, or `traffic: [...]`. */
function acceptsOf(tree: Mapping, { tell }: Reading): Accepts | null {
  const found = child(tree, 'accepts')
  if (found === undefined)
    return tell(
      'WAIVER_FIELD',
      placeOf(tree),
      said('waiver-accepts'),
      said('waiver-accepts-hint', { value: 'accepts: VALUE', traffic: 'accepts: { traffic: [TRAFFIC] }', any: 'accepts: any' }),
    )
  if (textOf(found) === 'any') return { is: 'any' }
  const traffic = child(found, 'traffic')
  if (traffic === undefined) return { is: 'value', value: plain(found) }
  const boxes = traffic.is === 'list' ? traffic.items : [traffic]
  const texts = boxes.map(box => trafficOf(box, tell))
  return texts.every(text => text !== null) && texts.length > 0 ? { is: 'traffic', boxes: texts } : null
}

function trafficOf(tree: Tree, tell: Tell): string | null {
  const text = textOf(tree) ?? ''
  const read = parseTraffic(text)
  return read.ok
    ? text
    : tell(
        'WAIVER_TRAFFIC',
        placeOf(tree),
        said('waiver-traffic', { problem: read.problem }),
        said('waiver-traffic-hint', { example: '"tcp 22 from 10.0.0.0/8"' }),
      )
}

/** The last day, null for never; undefined where a problem has been told. */
function expiresOf(tree: Mapping, { tell }: Reading): string | null | undefined {
  const found = child(tree, 'expires')
  const text = textOf(found)
  if (text === 'never') return null
  if (text !== undefined && isDay(text)) return text
  tell('WAIVER_EXPIRES', placeOf(found ?? tree), said('waiver-expires'), said('waiver-expires-hint'))
  return undefined
}

function environmentsOf(tree: Mapping, { environments, tell }: Reading): readonly string[] | null {
  const found = child(tree, 'environments')
  if (found === undefined) return null
  const items = found.is === 'list' ? found.items : [found]
  return items.flatMap(item => {
    const name = textOf(item) ?? ''
    if (environments.includes(name)) return [name]
    return (
      tell(
        'WAIVER_FIELD',
        placeOf(item),
        said('spec-environment-unknown', { name: JSON.stringify(name) }),
        didYouMean(name, environments),
      ) ?? []
    )
  })
}

function required(tree: Mapping, key: string, { tell }: Reading): string | null {
  const found = child(tree, key)
  const text = textOf(found)
  if (text !== undefined && text.trim() !== '') return text
  return tell('WAIVER_FIELD', placeOf(found ?? tree), said('waiver-states', { key }))
}

function chosen<const V extends readonly string[]>(tree: Mapping, key: string, values: V, { tell }: Reading): V[number] | null {
  const found = child(tree, key)
  const value = values.find(one => one === textOf(found))
  return (
    value ??
    tell(
      'WAIVER_FIELD',
      placeOf(found ?? tree),
      said('waiver-states-one', { key, values: values.join(', ') }),
      didYouMean(textOf(found) ?? '', values),
    )
  )
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format()
    return true
  } catch {
    return false
  }
}

/** A day of the calendar: 2027-02-30 is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
