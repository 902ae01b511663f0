/** Names of resources: as long as AWS allows, and each once; so is what identifies without being a name. */
import { said } from '../../text/said.ts'
import type { Tell } from '../problems.ts'
import { child, textOf } from '../tree.ts'
import { owner, placeOf, type Site, title } from '../walk.ts'

export function checkNames(all: readonly Site[], tell: Tell): void {
  const taken = new Map<string, Site>()
  for (const site of all) {
    const { schema, tree } = site
    const name = textOf(tree)
    const type = schema['x-name']
    if (type === undefined || name === undefined) continue
    checkLength(site, name, tell)
    if (schema['x-repeats']) continue
    const key = JSON.stringify([type, name, scopeOf(site)])
    const before = taken.get(key)
    if (before === undefined) taken.set(key, site)
    else
      tell(
        'SPEC_DUPLICATE_NAME',
        placeOf(site.entry?.tree ?? tree),
        said('name-taken', { of: owner(site), name: JSON.stringify(name), other: owner(before) }),
      )
  }
}

/** What identifies an entry in its map without being its name: the port of a listener, the priority of a rule. */
export function checkSole(all: readonly Site[], tell: Tell): void {
  const taken = new Map<string, Site>()
  for (const site of all) {
    const { schema, tree, path, entry } = site
    if (schema['x-sole'] !== true || tree.is !== 'scalar' || entry === null) continue
    const field = path.slice(entry.depth).join('.')
    const key = JSON.stringify([path.slice(0, entry.depth - 1), field, tree.value])
    const before = taken.get(key)
    if (before === undefined) taken.set(key, site)
    else
      tell(
        'SPEC_DUPLICATE_NAME',
        placeOf(tree),
        said('sole-taken', { of: owner(site), field, value: String(tree.value), other: owner(before) }),
      )
  }
}

/** What the names of this kind are unique within: the cluster of a service, the service of a scaling policy. */
function scopeOf({ schema, entry, path }: Site): string | null {
  const within = schema['x-within']
  if (within === '.') return path.slice(0, entry?.depth ?? 0).join('/')
  return within === undefined ? null : (textOf(child(entry?.tree, within)) ?? null)
}

function checkLength(site: Site, name: string, tell: Tell): void {
  // An account number has twelve digits.
  const length = name.replaceAll('${account}', '123456789012').length
  const most = site.schema.maxLength ?? length
  if (length > most)
    tell('SPEC_NAME_TOO_LONG', placeOf(site.tree), said('name-too-long', { of: title(site), name: JSON.stringify(name), length, most }))
}
