/** What to write into the spec, as a fragment of its own YAML. */

/** A fragment of a spec: maps, lists and scalars. */
export type Patch = { readonly [key: string]: PatchValue }
export type PatchValue = string | number | boolean | readonly (string | number)[] | Patch

/** Fragments laid over each other, as an overlay would be. */
export function mergedPatches(patches: readonly Patch[]): Patch {
  return patches.reduce<Patch>(laid, {})
}

function laid(below: Patch, over: Patch): Patch {
  const entries = Object.entries(over).map(([key, value]) => {
    const there = below[key]
    return [key, isMap(value) && there !== undefined && isMap(there) ? laid(there, value) : value] as const
  })
  return { ...below, ...Object.fromEntries(entries) }
}

const isMap = (value: PatchValue): value is Patch => typeof value === 'object' && !Array.isArray(value)

/** As block YAML with lists in one line, two spaces a level. */
export function patchText(patch: Patch, indent = ''): string {
  return Object.entries(patch)
    .map(([key, value]) =>
      isMap(value) ? `${indent}${keyText(key)}:\n${patchText(value, `${indent}  `)}` : `${indent}${keyText(key)}: ${scalarText(value)}\n`,
    )
    .join('')
}

const keyText = (key: string) => (/^[A-Za-z][A-Za-z0-9._-]*$/.test(key) ? key : JSON.stringify(key))

/** Quoted where YAML would read something else than the text. */
function scalarText(value: Exclude<PatchValue, Patch>): string {
  if (Array.isArray(value)) return `[${value.map(one => scalarText(one)).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  return /^[A-Za-z][A-Za-z0-9._/:-]*$|^[0-9]{1,3}(\.[0-9]{1,3}){3}\/[0-9]+$|^\$\{[^}]+\}[A-Za-z0-9${}-]*$/.test(value) &&
    !/^(true|false|yes|no|on|off|null)$/i.test(value)
    ? value
    : JSON.stringify(value)
}
