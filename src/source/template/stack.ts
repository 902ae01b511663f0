/** One stack: its template with parameters, conditions and references carried out, each when it is asked for and once. */
import { fromOutside, hasHole, symbolOf, unresolved } from '../../kinds/template.ts'
import { isObject, own } from '../json.ts'
import { callName, decidedText, type Whereabouts } from './attributes.ts'
import type { Fields, Template } from './document.ts'
import { parameterOf } from './parameters.ts'
import { refusal } from './refusals.ts'
import { anyAccount, noValue, resolve, type Scope, type Truth, truthOf } from './resolve.ts'

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
  const where = whereabouts(input)
  const once = onceEach(template.file)
  const references = new Map<string, Set<string>>()
  const aliases = new Map<string, Set<string>>()
  const note = (notes: Map<string, Set<string>>, key: string, value: string) =>
    notes.set(key, (notes.get(key) ?? new Set<string>()).add(value))

  const condition = (name: string): Truth =>
    Object.hasOwn(template.conditions, name)
      ? once(`the condition ${name}`, `/Conditions/${name}`, () => truthOf(template.conditions[name], scopeOf(null)))
      : unresolved(`the template has no condition ${name}`)
  const presence = (id: string): Truth => {
    const stated = template.resources.get(id)?.condition ?? null
    return stated === null ? true : condition(stated)
  }
  const property = (id: string, name: string): unknown => {
    const value = template.resources.get(id)?.properties[name]
    return once(`${id}.${name}`, `/Resources/${id}/Properties/${name}`, () =>
      value === undefined ? undefined : resolve(value, scopeOf(id)),
    )
  }
  const spoken = (id: string, attribute: string | null): unknown => {
    const resource = template.resources.get(id)
    if (resource === undefined) return unresolved(`the template has no ${id}`)
    if (presence(id) === false) return unresolved(`${id} is not made, for its condition is false`)
    if (resource.type === 'AWS::CloudFormation::Stack' && attribute?.startsWith('Outputs.')) {
      const nested = around.nested(stack, id)
      return typeof nested === 'string' ? nested : nested.output(attribute.slice('Outputs.'.length))
    }
    const decided = decidedText(resource.type, attribute, where, name => property(id, name))
    const text = decided?.text ?? symbolOf(`${input.id}/${id}`, attribute ?? undefined)
    if (decided?.isAlias !== false) note(aliases, id, text)
    return text
  }
  const scopeOf = (owner: string | null): Scope => ({
    condition,
    ref: name => {
      if (name.startsWith('AWS::')) return pseudo(name, input, where)
      if (Object.hasOwn(template.parameters, name)) return parameterOf(name, template.parameters[name], input.parameters.get(name))
      if (owner !== null) note(references, owner, name)
      return spoken(name, null)
    },
    attribute: (id, attribute) => {
      if (owner !== null) note(references, owner, id)
      return spoken(id, attribute)
    },
    mapping: (map, first, second) => own(own(template.mappings[map], first), second),
    imported: around.imported,
  })
  const output = (name: string): unknown => {
    const stated = template.outputs[name]
    const holds = own(stated, 'Condition')
    const made = typeof holds === 'string' ? condition(holds) : true
    if (!isObject(stated) || made === false) return unresolved(`the stack ${input.id} has no output ${name}`)
    return once(`the output ${name}`, `/Outputs/${name}`, () => resolve(stated['Value'], scopeOf(null)))
  }
  const stack: Stack = {
    input,
    where,
    presence,
    output,
    references,
    properties: id => {
      const names = Object.keys(template.resources.get(id)?.properties ?? {})
      return Object.fromEntries(names.map(name => [name, property(id, name)]).filter(([, value]) => value !== noValue))
    },
    exported: () => exportsOf(template, scopeOf(null)),
    aliases: id => {
      // A name that is written elsewhere as it stands refers to it as a Ref would.
      spoken(id, null)
      const called = callName(template.resources.get(id)?.type ?? '', name => property(id, name))
      return [...new Set([symbolOf(`${input.id}/${id}`), ...(aliases.get(id) ?? []), ...(called === null ? [] : [called])])]
    },
  }
  return stack

  function onceEach(file: string) {
    const made = new Map<string, unknown>()
    const underWay = new Set<string>()
    return <T>(what: string, pointer: string, make: () => T): T => {
      // Under one key only ever stands what one `make` gave.
      if (made.has(what)) return made.get(what) as T
      if (underWay.has(what)) throw refusal('TEMPLATE_CIRCULAR', `${what} refers to itself`, { file, line: template.lineOf(pointer) })
      underWay.add(what)
      const value = make()
      underWay.delete(what)
      made.set(what, value)
      return value
    }
  }
}

function exportsOf(template: Template, scope: Scope): ReadonlyMap<string, string> {
  const exports = Object.entries(template.outputs).flatMap(([output, stated]): readonly (readonly [string, string])[] => {
    const name = own(own(stated, 'Export'), 'Name')
    const text = name === undefined ? undefined : resolve(name, scope)
    return typeof text === 'string' && !hasHole(text) ? [[text, output]] : []
  })
  return new Map(exports)
}

function whereabouts({ region, account }: StackInput): Whereabouts {
  const partition =
    region === null ? symbolOf('AWS::Partition') : region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  return { partition, region: region ?? symbolOf('AWS::Region'), account: account ?? anyAccount }
}

function pseudo(name: string, { stackName }: StackInput, { partition, region, account }: Whereabouts): unknown {
  switch (name) {
    case 'AWS::AccountId':
      return account
    case 'AWS::Region':
      return region
    case 'AWS::Partition':
      return partition
    case 'AWS::URLSuffix':
      return partition === 'aws-cn' ? 'amazonaws.com.cn' : hasHole(partition) ? symbolOf(name) : 'amazonaws.com'
    case 'AWS::StackName':
      return stackName ?? symbolOf(name)
    case 'AWS::NoValue':
      return noValue
    case 'AWS::StackId':
      return symbolOf(name)
    default:
      return fromOutside(`${name} is not in a template`)
  }
}
