/** One stack: its template with parameters, conditions and references carried out, each when it is asked for and once. */
import { hasHole, symbolOf, unresolved } from '../../kinds/template.ts'
import { isObject, own } from '../json.ts'
import { callName, decidedText, type Whereabouts } from './attributes.ts'
import { truthOf } from './conditions.ts'
import type { Template } from './document.ts'
import type { Fields } from './fields.ts'
import { onceEach } from './once.ts'
import { noValue, resolve, type Scope, type Truth } from './resolve.ts'
import { scopeIn, whereaboutsOf } from './scope.ts'

export interface StackInput {
  /** The name of the stack; below it, the logical ids of nested ones. */
  readonly id: string
  /** Null where it is not known. */
  readonly stackName: string | null
  readonly template: Template
  readonly parameters: ReadonlyMap<string, unknown>
  /** Null where it is not known. */
  readonly region: string | null
  readonly account: string | null
}

export interface Stack {
  readonly input: StackInput
  /** Of the stack, each a symbol where it is not known. */
  readonly where: Whereabouts
  /** Whether a resource is made at all. */
  readonly presence: (logicalId: string) => Truth
  /** One of a resource's properties, resolved; undefined where it is not stated. */
  readonly property: (logicalId: string, name: string) => unknown
  readonly properties: (logicalId: string) => Fields
  readonly output: (name: string) => unknown
  /** The names of its exports, with the outputs that they export. */
  readonly exported: () => ReadonlyMap<string, string>
  /** Every text by which this stack has referred to a resource so far. */
  readonly aliases: (logicalId: string) => readonly string[]
  /** Which resources each one has referred to so far. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a stack asks of the others. */
export interface Surroundings {
  readonly imported: (name: string) => unknown
  /** The stack that a resource of type AWS::CloudFormation::Stack makes, or a text with a hole that says why it was not read. */
  readonly nested: (stack: Stack, logicalId: string) => Stack | string
}

export function stackOf(input: StackInput, around: Surroundings): Stack {
  const { template } = input
  const where = whereaboutsOf(input)
  const once = onceEach(template)
  const [references, aliases] = [notes(), notes()]
  const scopeOf = (owner: string | null): Scope =>
    scopeIn(input, where, { condition, spoken, imported: around.imported, note: id => owner !== null && references.add(owner, id) })
  const condition = (name: string): Truth =>
    Object.hasOwn(template.conditions, name)
      ? once(`the condition ${name}`, `/Conditions/${name}`, () => truthOf(template.conditions[name], scopeOf(null)))
      : unresolved(`the template has no condition ${name}`)
  const spoken = (id: string, attribute: string | null): unknown => {
    const { text, isAlias } = spokenOf(stack, around, id, attribute)
    if (isAlias) aliases.add(id, text)
    return text
  }
  const stack: Stack = {
    input,
    where,
    references: references.all,
    presence: id => {
      const { condition: stated = null, isTransformed = false } = template.resources.get(id) ?? {}
      const made = stated === null || condition(stated)
      return made === true && isTransformed ? unresolved(`only CloudFormation can run the Fn::Transform in ${id}`) : made
    },
    property: (id, name) => {
      const value = template.resources.get(id)?.properties[name]
      return once(`${id}.${name}`, `/Resources/${id}/Properties/${name}`, () => resolve(value, scopeOf(id)))
    },
    properties: id => propertiesOf(stack, id),
    output: name => once(`the output ${name}`, `/Outputs/${name}`, () => outputOf(input, name, condition, scopeOf(null))),
    exported: () => exportsOf(template, scopeOf(null)),
    aliases: id => {
      spoken(id, null)
      return aliasesOf(stack, id, aliases.all.get(id) ?? new Set())
    },
  }
  return stack
}

function propertiesOf({ input, property }: Stack, id: string): Fields {
  const names = Object.keys(input.template.resources.get(id)?.properties ?? {})
  return Object.fromEntries(names.map(name => [name, property(id, name)]).filter(([, value]) => value !== noValue))
}

/** Texts that are noted down under a key, each once. */
function notes() {
  const all = new Map<string, Set<string>>()
  return { all, add: (key: string, text: string) => all.set(key, (all.get(key) ?? new Set()).add(text)) }
}

type Spoken = { readonly text: string; readonly isAlias: true } | { readonly text: unknown; readonly isAlias: false }

/** What a Ref of a resource gives (no attribute), or a GetAtt, and whether that refers to it. */
function spokenOf(stack: Stack, around: Surroundings, id: string, attribute: string | null): Spoken {
  const { input, where } = stack
  const resource = input.template.resources.get(id)
  if (resource === undefined) return { text: unresolved(`the template has no ${id}`), isAlias: false }
  if (stack.presence(id) === false) return { text: unresolved(`${id} is not made, for its condition is false`), isAlias: false }
  if (resource.type === 'AWS::CloudFormation::Stack' && attribute?.startsWith('Outputs.')) {
    const nested = around.nested(stack, id)
    return { text: typeof nested === 'string' ? nested : nested.output(attribute.slice('Outputs.'.length)), isAlias: false }
  }
  const decided = decidedText(resource.type, attribute, where, name => stack.property(id, name))
  return decided ?? { text: symbolOf(`${input.id}/${id}`, attribute ?? undefined), isAlias: true }
}

/** A name that is written elsewhere as it stands refers to it as a Ref would. */
function aliasesOf(stack: Stack, id: string, noted: Iterable<string>): readonly string[] {
  const { input } = stack
  const called = callName(input.template.resources.get(id)?.type ?? '', name => stack.property(id, name))
  return [...new Set([symbolOf(`${input.id}/${id}`), ...noted, ...(called === null ? [] : [called])])]
}

function outputOf({ id, template }: StackInput, name: string, condition: (name: string) => Truth, scope: Scope): unknown {
  const stated = template.outputs[name]
  const holds = own(stated, 'Condition')
  const made = typeof holds === 'string' ? condition(holds) : true
  if (!isObject(stated) || made === false) return unresolved(`the stack ${id} has no output ${name}`)
  return resolve(stated['Value'], scope)
}

function exportsOf(template: Template, scope: Scope): ReadonlyMap<string, string> {
  const exports = Object.entries(template.outputs).flatMap(([output, stated]): readonly (readonly [string, string])[] => {
    const name = own(own(stated, 'Export'), 'Name')
    const text = name === undefined ? undefined : resolve(name, scope)
    return typeof text === 'string' && !hasHole(text) ? [[text, output]] : []
  })
  return new Map(exports)
}
