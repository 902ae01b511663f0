import { expect, test } from 'vitest'
import { parsePorts, parseProtocol, parseStated, type StatedTraffic } from './parse.ts'
import type { Range } from './rule.ts'

test.each([
  ['tcp', 'tcp'],
  ['6', 'tcp'],
  ['udp', 'udp'],
  ['17', 'udp'],
  ['icmp', 'icmp'],
  ['1', 'icmp'],
  ['icmpv6', 'icmpv6'],
  ['58', 'icmpv6'],
  ['all', 'all'],
  ['-1', 'all'],
  ['0', 0],
  ['47', 47],
  ['255', 255],
])('protocol %s is %s', (text, protocol) => {
  expect(parseProtocol(text)).toEqual({ ok: true, value: protocol })
})

test.each(['', 'TCP', ' tcp', 'any', '256', '-2', '06', '6.0', '1e1', 'gre', 'constructor'])('"%s" is no protocol', text => {
  expect(parseProtocol(text).ok).toBe(false)
})

test.each<[readonly (number | string)[], readonly Range[]]>([
  [[80], [{ from: 80, to: 80 }]],
  [['9092-9094'], [{ from: 9092, to: 9094 }]],
  [
    [9092, '9094'],
    [
      { from: 9092, to: 9092 },
      { from: 9094, to: 9094 },
    ],
  ],
  [['0-65535'], [{ from: 0, to: 65535 }]],
  [['22-22'], [{ from: 22, to: 22 }]],
])('ports %j are %j', (items, ranges) => {
  expect(parsePorts(items)).toEqual({ ok: true, value: ranges })
})

test.each([
  [[]],
  [[65536]],
  [[-1]],
  [[80.5]],
  [['']],
  [['80-']],
  [['-80']],
  [['90-80']],
  [['080']],
  [[' 80']],
  [['80 - 90']],
  [['1-2-3']],
  [['http']],
  [[80, 'x']],
])('%j are no ports', items => {
  expect(parsePorts(items).ok).toBe(false)
})

test.each<[StatedTraffic, readonly unknown[]]>([
  [
    { protocol: 'tcp', ports: [80, '443-444'] },
    [
      { protocol: 'tcp', ports: { from: 80, to: 80 } },
      { protocol: 'tcp', ports: { from: 443, to: 444 } },
    ],
  ],
  [{ protocol: 'udp' }, [{ protocol: 'udp', ports: { from: 0, to: 65535 } }]],
  [{ protocol: 'icmp' }, [{ protocol: 'icmp', icmp: { type: 'any' } }]],
  [{ protocol: 'icmp', icmp: { type: '8', code: '0' } }, [{ protocol: 'icmp', icmp: { type: 8, code: 0 } }]],
  [{ protocol: 'icmpv6', icmp: { type: '128' } }, [{ protocol: 'icmpv6', icmp: { type: 128, code: 'any' } }]],
  [{ protocol: 'icmp', icmp: { type: 'any', code: 'any' } }, [{ protocol: 'icmp', icmp: { type: 'any' } }]],
  [{ protocol: 'all' }, [{ protocol: 'all' }]],
  [{ protocol: '47' }, [{ protocol: 47 }]],
])('%j states %j', (stated, traffic) => {
  expect(parseStated(stated)).toEqual({ ok: true, value: traffic })
})

test.each<[string, StatedTraffic]>([
  ['ports of a protocol that has none', { protocol: '47', ports: [80] }],
  ['ports of all protocols', { protocol: 'all', ports: [80] }],
  ['ports of icmp', { protocol: 'icmp', ports: [8] }],
  ['types of tcp', { protocol: 'tcp', icmp: { type: '8' } }],
  ['types of all protocols', { protocol: 'all', icmp: { type: '8' } }],
  ['one code of all types', { protocol: 'icmp', icmp: { type: 'any', code: '0' } }],
  ['a type over 255', { protocol: 'icmp', icmp: { type: '256' } }],
  ['a code over 255', { protocol: 'icmp', icmp: { type: '8', code: '256' } }],
  ['an unknown protocol', { protocol: 'sctp' }],
  ['a wrong port', { protocol: 'tcp', ports: ['x'] }],
])('%s are refused', (_, stated) => {
  expect(parseStated(stated)).toEqual({ ok: false, problem: expect.any(String) })
})
