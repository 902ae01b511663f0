/** Availability Zones lie in the region of the spec. */
import { said } from '../../text/said.ts'
import type { Tell } from '../problems.ts'
import { child, type Mapping, textOf } from '../tree.ts'
import { placeOf, type Site, title } from '../walk.ts'
import { textsIn } from './leaf-values.ts'

export function checkZone(site: Site, whole: Mapping, tell: Tell): void {
  const region = textOf(child(whole, 'region'))
  if (site.schema['x-format'] !== 'zone' || region === undefined) return
  for (const { text, scalar } of textsIn(site.tree)) {
    // A Local Zone bears its city between region and letter: us-west-2-lax-1a.
    if (text.startsWith(region) && /^(-[a-z]+-[0-9])?[a-z]$/.test(text.slice(region.length))) continue
    tell('SPEC_ZONE_OUTSIDE_REGION', placeOf(scalar), said('zone-outside', { of: title(site), text: JSON.stringify(text), region }))
  }
}
