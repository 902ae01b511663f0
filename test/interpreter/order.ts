/** The resources of all stacks, each after what it refers to, in its own stack or another. */
import { resolveAll } from './intrinsics.ts'
import type { Made } from './maker.ts'
import { type Find, keyOf, type Parameters, scopeOf } from './scope.ts'
import type { Resource, Stack } from './template.ts'

export interface Ordered {
  readonly key: string
  readonly stack: Stack
  readonly resource: Resource
  /** Keys of what it refers to, or names in DependsOn. */
  readonly needs: readonly string[]
}

export function inOrder(stacks: readonly Stack[], parameters: Parameters): readonly Ordered[] {
  const all = stacks.flatMap(stack => resourcesOf(stack, stacks, parameters))
  const ordered = new Map<string, Ordered>()
  while (ordered.size < all.length) {
    const ready = all.filter(({ key, needs }) => !ordered.has(key) && needs.every(need => ordered.has(need)))
    if (ready.length === 0) throw new Error(`these wait for each other: ${keysOf(all.filter(({ key }) => !ordered.has(key)))}`)
    for (const one of ready) ordered.set(one.key, one)
  }
  return [...ordered.values()]
}

const keysOf = (list: readonly Ordered[]) => list.map(({ key }) => key).join(', ')

/** Anything that is asked for has some text: here only the asking counts. */
const anything: Made = { ref: '', attributes: new Proxy({}, { get: () => '' }) }

function resourcesOf(stack: Stack, stacks: readonly Stack[], parameters: Parameters): readonly Ordered[] {
  return Object.entries(stack.Resources).map(([logicalId, resource]) => {
    const needs = [resource.DependsOn ?? []].flat().map(id => keyOf(stack, id))
    const noting: Find = key => {
      needs.push(key)
      return anything
    }
    resolveAll(resource.Properties, scopeOf(stack, stacks, parameters, noting))
    return { key: keyOf(stack, logicalId), stack, resource, needs }
  })
}
