/** What may bring traffic into a VPC from beyond what is modelled: a way in by one of these is unknown, not no. */
import { allOf, listIn } from './read.ts'
import { inletTypes, type Scene } from './seen.ts'

/** What is attached to the VPC, what of that could not be read, and what routes lead to: the way there is a way back. */
export function inletsOf(scene: Scene): readonly string[] {
  const attached = inletTypes.flatMap(type => allOf(scene, type).map(one => one.name))
  const unread = inletTypes.flatMap(type => {
    const gap = scene.gaps.get(type)
    return gap === undefined ? [] : [`${type}: ${gap}`]
  })
  const routes = allOf(scene, 'AWS::EC2::RouteTable').flatMap(one => listIn<{ readonly target: string }>(one, 'Routes').items)
  const led = routes.map(({ target }) => target).filter(target => !attached.includes(target) && leadsBeyond.test(target))
  return [...new Set([...attached, ...led])].map(name => `what comes in by ${name}`).concat(unread)
}

/**
 * Transit gateways, peering connections, VPN gateways, carrier and local gateways, by the identifiers that AWS gives them; core networks
 * and ODB networks by their ARNs.
 */
const leadsBeyond = /\b(tgw|pcx|vgw|cagw|lgw)-|:core-network\/|:odb-network\//
