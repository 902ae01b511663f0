/** Reads back what text.ts writes. */
import { containsCidr } from 'cidr-tools'
import type { Area } from './addresses.ts'
import { type Box, type BoxPeer, everyPlace, type Services, servicesIn } from './box.ts'
import { pairsOf, unite } from './bounds.ts'
import { parseExactCidr } from './cidr.ts'
import { parsePorts, parseProtocol, parseRange } from './parse.ts'
import {
  allParsed,
  type Direction,
  type IcmpProtocol,
  numberOf,
  type Parsed,
  type PortProtocol,
  parsed,
  type Range,
  refused,
} from './rule.ts'

/** What boxText writes, or a person in its manner: ports and types may come in any order and overlap. */
export function parseTraffic(text: string): Parsed<{ readonly box: Box; readonly direction: Direction }> {
  const [, services = '', way, who = ''] = /^(.*?) (from|to) (.*)$/s.exec(text) ?? []
  if (way === undefined) return refused(`"${text}" is no traffic such as "tcp 22 from 10.0.0.0/8"`)
  const what = parseServices(services)
  if (!what.ok) return what
  const peer = parsePeer(who)
  return peer.ok ? parsed({ box: { ...what.value, peer: peer.value }, direction: way === 'from' ? 'ingress' : 'egress' }) : peer
}

/** An area, `prefix list NAME`, `group NAME`, or the bare name of a group that looks like none of these. */
export function parsePeer(text: string): Parsed<BoxPeer> {
  const [, word, name = ''] = /^(group|prefix list) (.*)$/s.exec(text) ?? []
  if (word !== undefined) return parsed(word === 'group' ? { group: name } : { prefixList: name })
  // A block written wrong must not pass for the name of a group.
  return text === '' || /^([\d.]+|[\da-f.]*:[\da-f.:]*)(\/|\s|$)/i.test(text) ? parseArea(text) : parsed({ group: text })
}

/** `10.0.0.0/8`, `0.0.0.0/0 but 10.0.0.0/8, 172.16.0.0/12`. */
function parseArea(text: string): Parsed<Area> {
  const [, whole = text, exceptions] = /^(.*?) but (.*)$/.exec(text) ?? []
  const blocks = allParsed([whole, ...(exceptions?.split(', ') ?? [])].map(parseExactCidr))
  if (!blocks.ok) return blocks
  const [cidr = '', ...but] = blocks.value.map(block => block.text)
  const outside = but.find(block => block === cidr || !containsCidr(cidr, block))
  return outside === undefined ? parsed({ cidr, but }) : refused(`"${outside}" is no part of ${cidr} to leave out`)
}

function parseServices(text: string): Parsed<Services> {
  const space = text.indexOf(' ')
  const [word, list] = space < 0 ? [text, null] : [text.slice(0, space), text.slice(space + 1)]
  switch (word) {
    case 'all':
      return parseWide(list ?? '')
    case 'protocol':
      return parseWhole(list ?? '')
    case 'tcp':
    case 'udp':
      return placed(word, parsePorts(list === null ? [] : list.split(', ')))
    case 'icmp':
    case 'icmpv6':
      return placed(word, list === null ? parsed([everyPlace]) : allParsed(list.split(', ').map(parseMessages)))
    default:
      return refused(`"${text}" is no traffic: tcp, udp, icmp, icmpv6, protocol or all protocols`)
  }
}

/** `protocols`, `protocols but tcp, 47`. */
function parseWide(list: string): Parsed<Services> {
  const [, but] = /^protocols(?: but (.+))?$/.exec(list) ?? []
  if (list !== 'protocols' && but === undefined) return refused(`"all ${list}" is neither "all protocols" nor "all protocols but" some`)
  const left = allParsed((but?.split(', ') ?? []).map(parseNumber))
  return left.ok ? parsed({ protocol: 'all', but: [...new Set(left.value)].sort((a, b) => a - b) }) : left
}

function parseWhole(text: string): Parsed<Services> {
  const number = parseNumber(text)
  return number.ok ? parsed(servicesIn(number.value, [everyPlace])) : number
}

function parseNumber(text: string): Parsed<number> {
  const protocol = parseProtocol(text)
  if (!protocol.ok) return protocol
  if (protocol.value === 'all') return refused(`"${text}" is not one protocol`)
  return parsed(numberOf(protocol.value))
}

/** `type 8`, `type 3-5`, `type 3 code 1`, `type 3 code 1-4`, as places. */
function parseMessages(text: string): Parsed<Range> {
  const [, types, codes] = /^type (\S+)(?: code (\S+))?$/.exec(text) ?? []
  if (types === undefined) return refused(`"${text}" names no ICMP type: "type 8" or "type 8 code 0"`)
  const type = parseRange(types, 255, 'ICMP type')
  if (!type.ok || codes === undefined) return type.ok ? parsed({ from: type.value.from * 256, to: type.value.to * 256 + 255 }) : type
  if (type.value.from !== type.value.to) return refused(`"${text}" names codes of several types`)
  const code = parseRange(codes, 255, 'ICMP code')
  return code.ok ? parsed({ from: type.value.from * 256 + code.value.from, to: type.value.from * 256 + code.value.to }) : code
}

function placed(protocol: PortProtocol | IcmpProtocol, ranges: Parsed<readonly Range[]>): Parsed<Services> {
  if (!ranges.ok) return ranges
  const places = unite(ranges.value.map(({ from, to }) => [from, to + 1]))
  return parsed({ protocol, places: pairsOf(places).map(([from, end]) => ({ from, to: end - 1 })) })
}
