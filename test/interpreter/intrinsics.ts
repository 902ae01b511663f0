/** The intrinsic functions that our templates use. Any other is an error: nothing is guessed. */
import type { Properties } from './template.ts'

/** What a template's names mean: the answer of whoever knows them. */
export interface Scope {
  readonly ref: (name: string) => string
  readonly attribute: (logicalId: string, name: string) => string
  readonly imported: (name: string) => string
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => scope.ref(text(name)),
  'Fn::GetAtt': (path, scope) => {
    const [logicalId, name] = list(path)
    return scope.attribute(text(logicalId), text(name))
  },
  'Fn::ImportValue': (name, scope) => scope.imported(text(resolve(name, scope))),
  'Fn::Base64': (value, scope) => Buffer.from(text(resolve(value, scope))).toString('base64'),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument)
    return list(resolve(parts, scope)).map(text).join(text(separator))
  },
  'Fn::Select': (argument, scope) => {
    const [index, parts] = list(resolve(argument, scope))
    return list(parts)[Number(index)]
  },
  'Fn::Sub': (template, scope) =>
    text(template).replace(/\$\{([^!.}]+)(?:\.([^}]+))?\}/g, (_, name: string, attribute: string | undefined) =>
      attribute === undefined ? scope.ref(name) : scope.attribute(name, attribute),
    ),
}

/** A value with its intrinsics resolved. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map(one => resolve(one, scope))
  if (!isObject(value)) return value
  const [name = '', argument] = Object.entries(value)[0] ?? []
  if (name !== 'Ref' && !name.startsWith('Fn::'))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, scope)]))
  const intrinsic = intrinsics[name]
  if (intrinsic === undefined) throw new Error(`the interpreter knows no ${name}`)
  return intrinsic(argument, scope)
}

/** The properties of a resource with their intrinsics resolved. */
export function resolveAll(properties: Properties = {}, scope: Scope): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, resolve(value, scope)]))
}

export const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a number, as text. */
export function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`${JSON.stringify(value)} is no text`)
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`${JSON.stringify(value)} is no list`)
}
