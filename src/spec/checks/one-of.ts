/** Groups of which exactly one field is given, or at least one. */
import { alike, joined, said } from '../../text/said.ts'
import type { Tell } from '../problems.ts'
import { child, type Mapping } from '../tree.ts'
import { placeOf, type Site, title } from '../walk.ts'

export function checkExactlyOne(site: Site, _whole: Mapping, tell: Tell): void {
  const fields = site.schema['x-exactlyOne']
  if (fields === undefined || site.tree.is !== 'mapping') return
  const given = fields.filter(field => child(site.tree, field) !== undefined)
  if (given.length === 1) return
  const has = given.length === 0 ? said('none') : joined(', ', ...given.map(alike))
  tell(
    fields.includes('cidrs') ? 'SPEC_PEER' : 'SPEC_EXACTLY_ONE',
    placeOf(site.tree),
    said('exactly-one', { of: title(site), given: has, fields: fields.join(', ') }),
  )
}

export function checkSomeOf(site: Site, _whole: Mapping, tell: Tell): void {
  const fields = site.schema['x-someOf']
  if (fields === undefined || site.tree.is !== 'mapping' || fields.some(field => child(site.tree, field) !== undefined)) return
  tell('SPEC_MISSING_KEY', placeOf(site.tree), said('some-of', { of: title(site), fields: fields.join(', ') }))
}
