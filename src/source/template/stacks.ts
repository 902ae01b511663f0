/** All stacks of one source together: imports between them, and the stacks nested in them. */
import { said } from '../../text/said.ts'
import { fromOutside, unresolved } from '../../kinds/template.ts'
import { nestedTemplate, type RootStack } from './assembly.ts'
import { refusal } from './refusals.ts'
import { type Stack, stackOf, type Surroundings } from './stack.ts'

export interface Stacks {
  /** Roots first, each before what is nested in it. */
  readonly all: readonly Stack[]
  /** Nested stacks that could not be read, with the reason. */
  readonly unread: readonly { readonly stack: Stack; readonly logicalId: string; readonly why: string }[]
}

const deepest = 10

export function openStacks(roots: readonly RootStack[], parameters: ReadonlyMap<string, unknown>): Stacks {
  const made = new Map<string, Stack | string>()
  const around: Surroundings = {
    imported: name => {
      exports ??= new Map(
        stacks.flatMap(stack => [...stack.exported()].map(([exported, output]) => [exported, { stack, output }] as const)),
      )
      const found = exports.get(name)
      return found === undefined ? fromOutside(`no stack that is read here exports ${name}`) : found.stack.output(found.output)
    },
    nested: (stack, logicalId) => {
      const id = `${stack.input.id}/${logicalId}`
      const nested = made.get(id) ?? nestedStack(stack, logicalId, id, around)
      made.set(id, nested)
      return nested
    },
  }
  const stacks = roots.map(root => stackOf({ ...root, parameters }, around))
  let exports: ReadonlyMap<string, { readonly stack: Stack; readonly output: string }> | undefined
  const all = stacks.flatMap(stack => withNested(stack, around))
  return {
    all: all.filter(one => 'stack' in one && one.why === null).map(one => one.stack),
    unread: all.flatMap(({ stack, logicalId, why }) => (why === null ? [] : [{ stack, logicalId, why }])),
  }
}

interface Found {
  readonly stack: Stack
  readonly logicalId: string
  readonly why: string | null
}

function withNested(stack: Stack, around: Surroundings): readonly Found[] {
  const ids = [...stack.input.template.resources].filter(([, { type }]) => type === 'AWS::CloudFormation::Stack').map(([id]) => id)
  const below = ids
    .filter(id => stack.presence(id) !== false)
    .flatMap((logicalId): readonly Found[] => {
      const made = stack.presence(logicalId)
      const nested = typeof made === 'string' ? made : around.nested(stack, logicalId)
      return typeof nested === 'string' ? [{ stack, logicalId, why: nested }] : withNested(nested, around)
    })
  return [{ stack, logicalId: '', why: null }, ...below]
}

function nestedStack(stack: Stack, logicalId: string, id: string, around: Surroundings): Stack | string {
  const { template, region, account } = stack.input
  const resource = template.resources.get(logicalId)
  if (id.split('/').length > deepest)
    throw refusal('TEMPLATE_NESTED', said('template-nested', { id }), {
      file: template.file,
      line: template.lineOf(`/Resources/${logicalId}`),
    })
  const properties = stack.properties(logicalId)
  const given = properties['Parameters']
  const parameters = new Map(typeof given === 'object' && given !== null ? Object.entries(given) : [])
  const nested = nestedTemplate(template, resource?.metadata, properties['TemplateURL'], parameters)
  if (nested === null) return unresolved(`the template of the nested stack ${id} is not here`)
  return stackOf({ id, stackName: null, template: nested, parameters, region, account }, around)
}
