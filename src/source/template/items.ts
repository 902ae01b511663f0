/** The resources of all stacks as kinds read them, with what stands beside each and what may or may not be there. */
import { becauseOf, isFromOutside, isUnresolved, type TemplateItem } from '../../kinds/template.ts'
import type { Because, Fact, From } from '../../model/fact.ts'
import { known, unknown } from '../../model/fact.ts'
import { isObject } from '../json.ts'
import { segment } from '../items.ts'
import { refusal } from './refusals.ts'
import type { Stack } from './stack.ts'

/** What every fact of a template says that it is from; `at` is the file, `#` and the pointer. */
export const templateCall = 'template'

export interface Placed {
  readonly item: TemplateItem
  readonly from: From
}

/** A resource that may or may not be made. */
export interface Doubtful {
  readonly type: string
  readonly because: Because
  readonly from: From
}

export interface Items {
  readonly items: readonly Placed[]
  readonly doubtful: readonly Doubtful[]
}

export function itemsOf(stacks: readonly Stack[]): Items {
  const found = stacks.flatMap(stack =>
    [...stack.input.template.resources].map(([id, { type }]) => ({ stack, id, type, presence: stack.presence(id) })),
  )
  const doubtful = found.flatMap(({ stack, id, type, presence }): readonly Doubtful[] =>
    typeof presence === 'string' ? [{ type, because: becauseOf(presence), from: fromOf(stack, id) }] : [],
  )
  const made = found.filter(one => one.presence === true)
  // All is resolved before any alias is asked for: it is by being referred to that a resource gets them.
  const resolved = made.map(one => ({ ...one, properties: one.stack.properties(one.id) }))
  for (const stack of stacks) for (const name of Object.keys(stack.input.template.outputs)) stack.output(name)
  for (const stack of stacks) refuseCircles(stack)
  const beside = besideIn(() => placed, doubtful)
  const placed: readonly Placed[] = resolved.map(({ stack, id, type, properties }) => {
    const aliases = stack.aliases(id)
    const from = fromOf(stack, id)
    const item: TemplateItem = {
      id: `${stack.input.id}/${id}`,
      type,
      properties,
      aliases,
      beside: (other, path) => beside({ aliases, from }, other, path),
      resource: (other, alias) => placed.find(one => one.item.type === other && one.item.aliases.includes(alias))?.item,
      where: stack.where,
    }
    return { item, from }
  })
  return { items: placed, doubtful }
}

const fromOf = ({ input }: Stack, logicalId: string): From => ({
  call: templateCall,
  at: `${input.template.file}#/Resources/${segment(logicalId)}/Properties`,
})

interface Referred {
  readonly aliases: readonly string[]
  readonly from: From
}

type Beside = (referred: Referred, type: string, path: string) => Fact<readonly TemplateItem[]>

function besideIn(placed: () => readonly Placed[], doubtful: readonly Doubtful[]): Beside {
  const byType = new Map<string, readonly Placed[]>()
  const ofType = (type: string) => {
    const list = byType.get(type) ?? placed().filter(({ item }) => item.type === type)
    byType.set(type, list)
    return list
  }
  return ({ aliases, from: here }, type, path) => {
    const doubt = doubtful.find(one => one.type === type)
    if (doubt !== undefined) return unknown(doubt.because, doubt.from)
    const fitting: TemplateItem[] = []
    for (const { item, from } of ofType(type)) {
      const texts = textsAt(item.properties, path.split('/'))
      const hole = texts.find(text => isUnresolved(text) && !isFromOutside(text))
      if (texts.some(text => aliases.includes(text))) fitting.push(item)
      else if (hole !== undefined) return unknown(becauseOf(hole), from)
    }
    return known(fitting, here)
  }
}

/** All texts at a path; a list on the way or at its end stands for each of its elements, a hole for all that is below it. */
function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(one => textsAt(one, path))
  if (typeof value === 'string') return path.length === 0 || isUnresolved(value) ? [value] : []
  const [first, ...rest] = path
  return first !== undefined && isObject(value) && Object.hasOwn(value, first) ? textsAt(value[first], rest) : []
}

/** CloudFormation refuses resources that wait for each other. */
function refuseCircles({ input, references }: Stack): void {
  const { template } = input
  const waitsFor = (id: string) =>
    [...(references.get(id) ?? []), ...(template.resources.get(id)?.dependsOn ?? [])].filter(one => template.resources.has(one))
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id]
      throw refusal('TEMPLATE_CIRCULAR', `these resources wait for each other: ${circle.join(' → ')}`, {
        file: template.file,
        line: template.lineOf(`/Resources/${segment(id)}`),
      })
    }
    if (done.has(id)) return
    for (const next of waitsFor(id)) visit(next, [...path, id])
    done.add(id)
  }
  for (const id of template.resources.keys()) visit(id, [])
}
