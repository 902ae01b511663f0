/** Protocols, ports and ICMP types of stated traffic. */
import { said } from '../../text/said.ts'
import { didYouMean, type Tell } from '../problems.ts'
import { child, type Mapping, textOf } from '../tree.ts'
import { placeOf, type Site, title } from '../walk.ts'
import { scalarsIn, textsIn } from './leaf-values.ts'

export function checkTraffic(site: Site, _whole: Mapping, tell: Tell): void {
  if (site.schema['x-format'] === 'protocol') checkProtocol(site, tell)
  if (site.schema['x-format'] === 'ports') checkPorts(site, tell)
  if (site.schema.properties?.['protocol']?.['x-format'] === 'protocol') checkFields(site, tell)
}

const protocols = ['tcp', 'udp', 'icmp', 'icmpv6', 'all']
const isProtocol = (text: string) => protocols.includes(text) || (/^(0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= 255)
const withPorts = ['tcp', 'udp', '6', '17']
const withTypes = ['icmp', 'icmpv6', '1', '58']

function checkProtocol(site: Site, tell: Tell): void {
  for (const { text, scalar } of textsIn(site.tree)) {
    if (isProtocol(text)) continue
    tell(
      'SPEC_WRONG_VALUE',
      placeOf(scalar),
      said('protocol-unknown', { of: title(site), text: JSON.stringify(text), protocols: protocols.join(', ') }),
      didYouMean(text, protocols),
    )
  }
}

function checkPorts(site: Site, tell: Tell): void {
  for (const scalar of scalarsIn(site.tree)) {
    const [first = Number.NaN, last = first] = String(scalar.value).split('-').map(Number)
    if (!(first > last || last > 65535)) continue
    const hint = first > last && first <= 65535 ? said('spec-meant', { name: JSON.stringify(`${last}-${first}`) }) : said('ports-end')
    tell('SPEC_PORT_RANGE', placeOf(scalar), said('port-none', { of: title(site), value: String(scalar.value) }), hint)
  }
}

/** Ports belong to tcp and udp, types to ICMP: beside another protocol they would say nothing. */
function checkFields(site: Site, tell: Tell): void {
  const protocol = textOf(child(site.tree, 'protocol'))
  if (protocol === undefined || !isProtocol(protocol)) return
  for (const [field, fitting] of [
    ['ports', withPorts],
    ['icmp', withTypes],
  ] as const) {
    const given = child(site.tree, field)
    if (given === undefined || fitting.includes(protocol)) continue
    tell(
      'SPEC_PORTS_WITHOUT_PROTOCOL',
      given.key ?? placeOf(given),
      said('protocol-lacks', { of: title(site), field, protocol: JSON.stringify(protocol) }),
    )
  }
}
