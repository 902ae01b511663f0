/** References by key: each names an entry that there is. */
import { nounWords } from '../../text/nouns.ts'
import { said } from '../../text/said.ts'
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
    const noun = nounWords(schemaAt(pointer)?.['x-entry'] ?? 'entry')
    const message = said('reference-unknown', { of: owner(site), noun, key: JSON.stringify(text), pointer })
    tell('SPEC_UNKNOWN_REFERENCE', placeOf(scalar), message, didYouMean(text, known) ?? thereAre(known))
  }
}
