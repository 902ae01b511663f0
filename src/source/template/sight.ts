/** What a resource of a template sees of the others: those that refer to it, and those that it refers to. */
import { becauseOf, isFromOutside, isUnresolved, type TemplateItem } from '../../kinds/template.ts'
import { type Fact, type From, known, unknown } from '../../model/fact.ts'
import { isObject } from '../json.ts'
import type { Doubtful, Placed } from './items.ts'

export interface Sight {
  /** The resources of a type whose property, at a path such as `Listeners/Arn`, refers to one; unknown where that cannot be told. */
  readonly beside: (referred: Referred, type: string, path: string) => Fact<readonly TemplateItem[]>
  /** The resource of a type that a text refers to, of two that bear one name the first; undefined where none is surely made. */
  readonly resource: TemplateItem['resource']
}

interface Referred {
  readonly aliases: readonly string[]
  readonly from: From
}

export function sightOf(items: readonly Placed[], doubtful: readonly Doubtful[]): Sight {
  const byType = new Map<string, Placed[]>()
  const byAlias = new Map<string, TemplateItem>()
  for (const placed of items) {
    const { item } = placed
    const same = byType.get(item.type)
    if (same === undefined) byType.set(item.type, [placed])
    else same.push(placed)
    for (const key of item.aliases.map(alias => `${item.type} ${alias}`)) byAlias.set(key, byAlias.get(key) ?? item)
  }
  return {
    beside({ aliases, from: here }, type, path) {
      const doubt = doubtful.find(one => one.item.type === type)
      if (doubt !== undefined) return unknown(doubt.because, doubt.from)
      const fitting: TemplateItem[] = []
      for (const { item, from } of byType.get(type) ?? []) {
        const texts = textsAt(item.properties, path.split('/'))
        const hole = texts.find(text => isUnresolved(text) && !isFromOutside(text))
        if (texts.some(text => aliases.includes(text))) fitting.push(item)
        else if (hole !== undefined) return unknown(becauseOf(hole), from)
      }
      return known(fitting, here)
    },
    resource: (type, alias) => byAlias.get(`${type} ${alias}`),
  }
}

/** All texts at a path; a list on the way or at its end stands for each of its elements, a hole for all that is below it. */
function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(one => textsAt(one, path))
  if (typeof value === 'string') return path.length === 0 || isUnresolved(value) ? [value] : []
  const [first, ...rest] = path
  return first !== undefined && isObject(value) && Object.hasOwn(value, first) ? textsAt(value[first], rest) : []
}
