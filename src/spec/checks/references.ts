/** References by key: each names an entry that there is. */
import { didYouMean, type Tell, thereAre } from '../problems.ts'
import { schemaAt, segmentsOf } from '../schema.ts'
import { childAt, type Mapping } from '../tree.ts'
import { owner, placeOf, type Site } from '../walk.ts'
import { textsIn } from './leaf-values.ts'

export function checkReference(site: Site, whole: Mapping, tell: Tell): void {
  const pointer = site.schema['x-refers']
  if (pointer === undefined) return
  const target = childAt(whole, segmentsOf(pointer))
  const known = [...(target?.is === 'mapping' ? target.entries.keys() : []), ...(site.schema['x-or'] ?? [])]
  for (const { text, scalar } of textsIn(site.tree)) {
    if (known.includes(text)) continue
    const what = schemaAt(pointer)?.['x-entry'] ?? 'entry'
    const message = `${owner(site)} names ${what} ${JSON.stringify(text)}, which ${pointer} does not define`
    tell('SPEC_UNKNOWN_REFERENCE', placeOf(scalar), message, didYouMean(text, known) ?? thereAre(known))
  }
}
