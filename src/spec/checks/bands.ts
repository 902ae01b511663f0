/** Claims that nothing can meet: bands that hold nothing, versions out of their own range. */
import { said } from '../../text/said.ts'
import type { Tell } from '../problems.ts'
import { child, type Mapping, textOf, type Tree } from '../tree.ts'
import { placeOf, type Site, title } from '../walk.ts'

export function checkBand(site: Site, _whole: Mapping, tell: Tell): void {
  const { tree } = site
  const between = child(tree, 'between')
  if (between?.is === 'list' && site.schema['x-leaf']) {
    const [least, most] = between.items.map(numberOf)
    if (least !== undefined && most !== undefined && least > most)
      tell(
        'SPEC_EMPTY_BAND',
        placeOf(between),
        said('band-between', { of: title(site), least, most }),
        said('spec-meant', { name: `[${most}, ${least}]` }),
      )
  }
  const [atLeast, within] = [textOf(child(tree, 'atLeast')), textOf(child(tree, 'within'))]
  if (atLeast !== undefined && within !== undefined && !`${atLeast}.`.startsWith(`${within}.`))
    tell('SPEC_EMPTY_BAND', placeOf(tree), said('band-within', { of: title(site), atLeast, within }))
}

/** Where a service starts lies in the band that it scales in. */
export function checkScaling(site: Site, _whole: Mapping, tell: Tell): void {
  const scaling = child(site.tree, 'scaling')
  if (site.entry?.noun !== 'service' || scaling === undefined) return
  const [least, most, desired] = [child(scaling, 'minimum'), child(scaling, 'maximum'), child(site.tree, 'desiredCount')]
  const band = [numberOf(least) ?? 0, numberOf(most) ?? Number.POSITIVE_INFINITY] as const
  const count = numberOf(desired)
  if (band[0] > band[1]) tell('SPEC_EMPTY_BAND', placeOf(scaling), said('band-scales', { of: title(site), least: band[0], most: band[1] }))
  else if (desired && count !== undefined && (count < band[0] || count > band[1]))
    tell('SPEC_EMPTY_BAND', placeOf(desired), said('band-starts', { of: title(site), count, least: band[0], most: band[1] }))
}

/** A service runs by a launch type or by a strategy: ECS takes not both (API reference, CreateService). */
export function checkLaunch(site: Site, _whole: Mapping, tell: Tell): void {
  const [launchType, strategy] = [child(site.tree, 'launchType'), child(site.tree, 'capacityProviders')]
  if (site.entry?.noun !== 'service' || launchType === undefined || strategy?.is !== 'mapping' || strategy.entries.size === 0) return
  tell('SPEC_EXACTLY_ONE', placeOf(launchType), said('launch-twice', { of: title(site) }), said('launch-twice-hint'))
}

const numberOf = (tree: Tree | undefined) => (tree?.is === 'scalar' && typeof tree.value === 'number' ? tree.value : undefined)
