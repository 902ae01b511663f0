/** Intrinsic functions, carried out as far as a template alone can say. What it cannot say is a text with a hole, never `{}` or an empty text. */
import { fromOutside, hasHole, isFromOutside, isUnresolved, unresolved } from '../../kinds/template.ts'
import { canonical, isObject } from '../json.ts'
import { cidrBlocks } from './cidr-blocks.ts'

/** True, false, or a text with a hole that says why it cannot be told. */
export type Truth = boolean | string

/** What the functions ask of the stack that they stand in. */
export interface Scope {
  readonly ref: (name: string) => unknown
  readonly attribute: (logicalId: string, attribute: string) => unknown
  readonly condition: (name: string) => Truth
  readonly mapping: (map: string, first: string, second: string) => unknown
  readonly imported: (name: string) => unknown
}

/** The account that is deployed to, where nobody says which it is: what a spec calls it too. */
export const anyAccount = '${account}'

/** What AWS::NoValue leaves: nothing at all. */
export const noValue = Symbol('AWS::NoValue')

export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return literal(value)
  if (Array.isArray(value)) return value.map(one => resolve(one, scope)).filter(one => one !== noValue)
  if (!isObject(value)) return value
  const called = callIn(value)
  if (called !== null) return called.carryOut(called.argument, scope)
  if ('Fn::Transform' in value) return unresolved('only CloudFormation can run Fn::Transform, which adds to what stands beside it')
  const entries = Object.entries(value).map(([key, one]) => [key, resolve(one, scope)] as const)
  return Object.fromEntries(entries.filter(([, one]) => one !== noValue))
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown

function callIn(value: Readonly<Record<string, unknown>>): { readonly carryOut: Intrinsic; readonly argument: unknown } | null {
  const [name, ...others] = Object.keys(value)
  if (name === undefined || others.length > 0) return null
  const carryOut = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined
  if (carryOut !== undefined) return { carryOut, argument: value[name] }
  return name.startsWith('Fn::') ? { carryOut: () => unresolved(`${name} is no function that is known here`), argument: null } : null
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => (typeof name === 'string' ? scope.ref(name) : unresolved('a Ref of no name')),
  'Fn::GetAtt': (argument, scope) => {
    const parts =
      typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument.map(one => resolve(one, scope)) : []
    const [id, ...attribute] = parts.map(one => textOf(one))
    const name = attribute.join('.')
    if (id === undefined || name === '') return unresolved('a GetAtt of no attribute')
    return hasHole(id) || hasHole(name) ? unresolved(`the attribute ${id}.${name} is not known`) : scope.attribute(id, name)
  },
  'Fn::Sub': substituted,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, scope)
    if (hasHole(parts)) return parts
    return Array.isArray(parts) ? parts.map(textOf).join(textOf(separator)) : unresolved('a Join of no list')
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = list(argument, scope)
    if (hasHole(text)) return part(text)
    if (typeof text !== 'string' || typeof separator !== 'string' || separator === '') return unresolved('a Split of no text')
    return text.split(separator)
  },
  'Fn::Select': (argument, scope) => {
    const [index, values] = list(argument, scope)
    const number = Number(textOf(index))
    if (hasHole(values)) return part(values)
    if (!Array.isArray(values) || !Number.isInteger(number)) return unresolved('a Select of no list')
    const doubt = values.slice(0, number).find(mayBeNothing)
    if (doubt !== undefined) return part(doubt)
    const found: unknown = values[number]
    return found === undefined || found === null ? unresolved(`a Select of element ${number} of a list of ${values.length}`) : found
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = Array.isArray(argument) ? argument : []
    const holds = typeof name === 'string' ? scope.condition(name) : unresolved('an If of no condition')
    if (typeof holds === 'boolean') return resolve(holds ? yes : no, scope)
    const [a, b] = [resolve(yes, scope), resolve(no, scope)]
    return a === b || canonical(a) === canonical(b) ? a : holds
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second, otherwise] = list(argument, scope)
    const hole = [map, first, second].find(hasHole)
    if (hole !== undefined) return part(hole)
    const found = scope.mapping(textOf(map), textOf(first), textOf(second))
    if (found !== undefined) return resolve(found, scope)
    return isObject(otherwise) && 'DefaultValue' in otherwise
      ? otherwise['DefaultValue']
      : unresolved(`the mapping ${textOf(map)} has no ${textOf(first)}, ${textOf(second)}`)
  },
  'Fn::Base64': (argument, scope) => {
    const text = resolve(argument, scope)
    if (hasHole(text)) return part(text)
    return typeof text === 'string' ? Buffer.from(text, 'utf8').toString('base64') : unresolved('a Base64 of no text')
  },
  'Fn::Cidr': (argument, scope) => {
    const [block, count, bits] = list(argument, scope)
    const hole = [block, count, bits].find(hasHole)
    return hole === undefined
      ? (cidrBlocks(textOf(block), Number(textOf(count)), Number(textOf(bits ?? 8))) ?? unresolved('a Cidr of no block'))
      : part(hole)
  },
  'Fn::GetAZs': () => fromOutside('which Availability Zones an account has in a region is not in a template'),
  'Fn::ImportValue': (argument, scope) => {
    const name = resolve(argument, scope)
    return typeof name !== 'string' || hasHole(name) ? part(name) : scope.imported(name)
  },
  'Fn::Transform': () => unresolved('only CloudFormation can run Fn::Transform'),
  'Fn::Length': (argument, scope) => {
    const values: unknown = resolve(argument, scope)
    return Array.isArray(values) ? (values.find(mayBeNothing) ?? values.length) : part(values)
  },
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(resolve(argument, scope)),
}

/** An If that cannot be decided may leave nothing, and move what follows. */
const mayBeNothing = (element: unknown) => isUnresolved(element) && !isFromOutside(element)

function list(argument: unknown, scope: Scope): readonly unknown[] {
  const found = resolve(argument, scope)
  return Array.isArray(found) ? found : [found]
}

/** What is made of something that is not known is not known, and of a symbol no longer one. */
export function part(whole: unknown): string {
  if (isUnresolved(whole)) return whole
  return unresolved(
    hasHole(whole) ? `it depends on ${whole}, which AWS gives when the template is deployed` : 'it depends on what is no text',
  )
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return unresolved('a text is made of what is no text')
}

function substituted(argument: unknown, scope: Scope): unknown {
  const [text, values] = Array.isArray(argument) ? argument : [argument, {}]
  if (typeof text !== 'string') return unresolved('a Sub of no text')
  const own = new Map(isObject(values) ? Object.entries(values) : [])
  return literal(text).replaceAll(/\$\{(!?)\s*([^}]*?)\s*\}/g, (_, escaped: string, name: string) => {
    if (escaped === '!') return `\${${name}}`
    if (own.has(name)) return textOf(resolve(own.get(name), scope))
    const [id = '', ...attribute] = name.split('.')
    return textOf(attribute.length === 0 ? scope.ref(name) : scope.attribute(id, attribute.join('.')))
  })
}

/** A text of the template: it has no holes of its own, and `{{resolve:…}}` is looked up by CloudFormation when it deploys. */
function literal(text: string): string {
  const plain = /[‹›]/.test(text) ? text.replaceAll('‹', '<').replaceAll('›', '>') : text
  return plain.includes('{{resolve:')
    ? plain.replaceAll(/\{\{resolve:([^}]*)\}\}/g, (_, what: string) =>
        fromOutside(`{{resolve:${what}}} is looked up when the template is deployed`),
      )
    : plain
}
