/** Protocols, ports and ICMP messages as people write them. Strict: what could be meant two ways is refused. */
import {
  allParsed,
  type Icmp,
  type IcmpProtocol,
  namedProtocols,
  type Parsed,
  type PortProtocol,
  type Protocol,
  parsed,
  protocolOf,
  type Range,
  refused,
  type Traffic,
} from './rule.ts'

/** `tcp`, `udp`, `icmp`, `icmpv6`, `all` or `-1`, or an IANA number 0 to 255; the number of a named protocol becomes its name. */
export function parseProtocol(text: string): Parsed<Protocol> {
  if (text === 'all' || text === '-1') return parsed('all')
  const number = whole(text, 255)
  const protocol = number === null ? namedProtocols.find(name => name === text) : protocolOf(number)
  return protocol === undefined
    ? refused(`"${text}" is no protocol: tcp, udp, icmp, icmpv6, all, or a number from 0 to 255`)
    : parsed(protocol)
}

/** Ports as numbers, texts and ranges: `[80, "443", "9092-9094"]`, each 0 to 65535. One range an item, in their order; none is refused. */
export function parsePorts(items: readonly (number | string)[]): Parsed<readonly Range[]> {
  return items.length === 0 ? refused('no port is given') : allParsed(items.map(item => parseRange(String(item), 65535, 'port')))
}

/** `7` or `7-9`, no more than `most`; `noun` names the thing in the problem. */
export function parseRange(text: string, most: number, noun: string): Parsed<Range> {
  const dash = text.indexOf('-')
  const from = whole(dash < 0 ? text : text.slice(0, dash), most)
  const to = dash < 0 ? from : whole(text.slice(dash + 1), most)
  if (from === null || to === null) return refused(`"${text}" is no ${noun} and no range of them: whole numbers from 0 to ${most}`)
  return from > to ? refused(`"${text}" runs backwards`) : parsed({ from, to })
}

/** Traffic as the spec states it. */
export interface StatedTraffic {
  readonly protocol: string
  /** For tcp and udp alone. Left out: all ports. */
  readonly ports?: readonly (number | string)[] | undefined
  /** For icmp and icmpv6 alone: numbers 0 to 255 or `any`. Left out: any. */
  readonly icmp?: { readonly type?: string | undefined; readonly code?: string | undefined } | undefined
}

/** What a stated permission lets pass, one Traffic for each range of ports. */
export function parseStated({ protocol: text, ports, icmp }: StatedTraffic): Parsed<readonly Traffic[]> {
  const protocol = parseProtocol(text)
  if (!protocol.ok) return protocol
  switch (protocol.value) {
    case 'tcp':
    case 'udp':
      return icmp === undefined ? withPorts(protocol.value, ports) : refused(`${text} has no ICMP types`)
    case 'icmp':
    case 'icmpv6':
      return ports === undefined ? withIcmp(protocol.value, icmp) : refused(`${text} has no ports; write icmp with type and code`)
    case 'all':
    default:
      return ports === undefined && icmp === undefined
        ? parsed([{ protocol: protocol.value }])
        : refused(`protocol ${text} is whole: it takes no ports and no ICMP types`)
  }
}

function withPorts(protocol: PortProtocol, ports: StatedTraffic['ports']): Parsed<readonly Traffic[]> {
  const ranges = parsePorts(ports ?? ['0-65535'])
  return ranges.ok ? parsed(ranges.value.map(range => ({ protocol, ports: range }))) : ranges
}

function withIcmp(
  protocol: IcmpProtocol,
  { type = 'any', code = 'any' }: NonNullable<StatedTraffic['icmp']> = {},
): Parsed<readonly Traffic[]> {
  const icmp = icmpOf(type, code)
  return icmp.ok ? parsed([{ protocol, icmp: icmp.value }]) : icmp
}

function icmpOf(type: string, code: string): Parsed<Icmp> {
  const [typeNumber, codeNumber] = [whole(type, 255), whole(code, 255)]
  if (codeNumber === null && code !== 'any') return refused(`"${code}" is no ICMP code: any, or a number from 0 to 255`)
  if (typeNumber !== null) return parsed({ type: typeNumber, code: codeNumber ?? 'any' })
  if (type !== 'any') return refused(`"${type}" is no ICMP type: any, or a number from 0 to 255`)
  return code === 'any' ? parsed({ type }) : refused('any ICMP type goes with any code: EC2 cannot allow one code of all types')
}

/** A whole number without sign, spaces or leading zeros. */
function whole(text: string, most: number): number | null {
  return /^(0|[1-9][0-9]{0,4})$/.test(text) && Number(text) <= most ? Number(text) : null
}
