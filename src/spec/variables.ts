/** The variables of a spec, worked out once for an environment. */
import { said } from '../text/said.ts'
import type { Tell } from './problems.ts'
import { filled, type Scope, type Value } from './template.ts'
import { child, type Mapping, textOf, type Tree } from './tree.ts'

export interface Variables extends Scope {
  /** What the spec itself defines, in its order. */
  readonly defined: readonly Value[]
}

const deepest = 50

/** Variables may use `env`, `name` and each other. Tells of those that use themselves. */
export function variablesOf(tree: Mapping, environment: string, tell: Tell): Variables {
  const done = new Map<string, Value | null>([['env', { text: environment, pattern: environment, at: [], byEnvironment: true }]])
  const trees = treesOf(tree)
  const open: string[] = []
  const scope: Scope = { get, names: () => ['env', ...trees.keys()] }
  function get(name: string): Value | null | undefined {
    const found = trees.get(name)
    if (done.has(name) || found === undefined) return done.get(name)
    if (open.length === deepest) return tell('SPEC_TEMPLATE', found.at[0] ?? null, said('variable-too-deep', { most: deepest }))
    if (open.includes(name)) return cycle([...open.slice(open.indexOf(name)), name], found, tell)
    open.push(name)
    // What is no text is the validator's to refuse.
    const value = found.is === 'scalar' && textOf(found) !== undefined ? filled(found, scope, tell) : null
    open.pop()
    done.set(name, value)
    return value
  }
  const defined = [...trees.keys()].filter(name => name !== 'name').flatMap(name => get(name) ?? [])
  return { ...scope, defined }
}

/** The architecture's name and the section `variables`. */
function treesOf(tree: Mapping): ReadonlyMap<string, Tree> {
  const [name, variables] = [child(tree, 'name'), child(tree, 'variables')]
  return new Map([...(name ? [['name', name] as const] : []), ...(variables?.is === 'mapping' ? variables.entries : [])])
}

function cycle(names: readonly string[], { at }: Tree, tell: Tell): null {
  return tell('SPEC_VARIABLE_CYCLE', at[0] ?? null, said('variable-cycle', { names: names.join(' → ') }))
}
