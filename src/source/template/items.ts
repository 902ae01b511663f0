/** The resources of all stacks as kinds read them, with what stands beside each and what may or may not be there. */
import { becauseOf, type TemplateItem } from '../../kinds/template.ts'
import type { Because, From } from '../../model/fact.ts'
import { segment } from '../items.ts'
import { refuseCircles } from './circles.ts'
import type { Fields } from './fields.ts'
import { type Sight, sightOf } from './sight.ts'
import type { Stack } from './stack.ts'

/** What every fact of a template says that it is from; `at` is the file, `#` and the pointer. */
export const templateCall = 'template'

export interface Placed {
  readonly item: TemplateItem
  readonly from: From
}

/** A resource that may or may not be made. */
export interface Doubtful extends Placed {
  readonly because: Because
}

export interface Items {
  readonly items: readonly Placed[]
  readonly doubtful: readonly Doubtful[]
}

export function itemsOf(stacks: readonly Stack[]): Items {
  const found = stacks.flatMap(stack =>
    [...stack.input.template.resources].map(([id, { type }]) => ({ stack, id, type, presence: stack.presence(id) })),
  )
  // All is resolved before any alias is asked for: it is by being referred to that a resource gets them.
  const resolved = found.filter(one => one.presence !== false).map(one => ({ ...one, properties: one.stack.properties(one.id) }))
  for (const stack of stacks) for (const name of Object.keys(stack.input.template.outputs)) stack.output(name)
  for (const stack of stacks) refuseCircles(stack)
  const placed = resolved.map(one => ({ presence: one.presence, ...placedIn(one, () => sight) }))
  const doubtful = placed.flatMap(({ presence, ...one }) =>
    typeof presence === 'string' ? [{ ...one, because: becauseOf(presence) }] : [],
  )
  const items = placed.filter(one => one.presence === true)
  const sight = sightOf(items, doubtful)
  return { items, doubtful }
}

interface Resolved {
  readonly stack: Stack
  readonly id: string
  readonly type: string
  readonly properties: Fields
}

/** `sight` is asked for when all are placed. */
function placedIn({ stack, id, type, properties }: Resolved, sight: () => Sight): Placed {
  const aliases = stack.aliases(id)
  const from = { call: templateCall, at: `${stack.input.template.file}#/Resources/${segment(id)}/Properties` }
  const item: TemplateItem = {
    id: `${stack.input.id}/${id}`,
    type,
    properties,
    aliases,
    beside: (other, path) => sight().beside({ aliases, from }, other, path),
    resource: (other, alias) => sight().resource(other, alias),
    where: stack.where,
  }
  return { item, from }
}
