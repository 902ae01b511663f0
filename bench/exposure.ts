/**
 * 10,000 security groups of 12 rules: canonical forms, then what the internet can reach of as many interfaces.
 * `npx rolldown bench/exposure.ts --platform node -f esm -o /tmp/exposure.mjs && node /tmp/exposure.mjs` prints seconds of CPU and
 * MB; the limits are 1.5 s and 300 MB. Then the same with certificates, each of them checked, as an audit has it.
 */
import { type Group, type Interface, type Network, openTo, survey, type TrafficRule } from '../src/traffic/index.ts'

const count = 10_000
let state = 20_261_125

/** mulberry32. */
function below(end: number): number {
  state = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end)
}

function rule(): TrafficRule {
  const from = below(65_000)
  const peers = [
    { group: `g${below(count)}` },
    { cidr: `10.${below(256)}.${below(256)}.0/24` },
    { cidr: `${1 + below(200)}.${below(256)}.0.0/16` },
    { cidr: '0.0.0.0/0' },
  ]
  const peer = peers[Math.min(below(8), 3)] ?? { cidr: '10.0.0.0/8' }
  return {
    protocol: 'tcp',
    ports: { from, to: from + below(20) },
    peer: below(20) === 0 ? { cidr: '0.0.0.0/0' } : 'cidr' in peer && peer.cidr === '0.0.0.0/0' ? { group: `g${below(count)}` } : peer,
  }
}

const rules = () => ({ rules: Array.from({ length: 12 }, rule), doubt: null })
const groups = new Map(
  Array.from({ length: count }, (_, index): readonly [string, Group] => [
    `g${index}`,
    { ingress: rules(), egress: { rules: [], doubt: null } },
  ]),
)
const interfaces = new Map(
  Array.from({ length: count }, (_, index): readonly [string, Interface] => [
    `i${index}`,
    { subnet: 's', addresses: [`10.${index >> 8}.${index & 255}.7/32`], public: index % 2 === 0, groups: [`g${index}`], doubt: null },
  ]),
)
const everything = (['ingress', 'egress'] as const).map(direction => ({
  direction,
  number: 100,
  allow: true,
  rule: { protocol: 'all', peer: { cidr: '0.0.0.0/0' } } as const,
}))
const network: Network = {
  blocks: ['10.0.0.0/8'],
  gateway: { attached: true, doubt: null },
  subnets: new Map([['s', { table: 't', acl: 'a', blocks: 'nothing' }]]),
  tables: new Map([
    [
      't',
      {
        routes: [
          { destination: '10.0.0.0/8', target: 'local' },
          { destination: '0.0.0.0/0', target: 'internet-gateway' },
        ],
        doubt: null,
      },
    ],
  ]),
  acls: new Map([['a', { entries: everything, doubt: null }]]),
  groups,
  prefixLists: new Map(),
  interfaces,
  nats: new Map(),
  listeners: [],
  inlets: [],
}

function measured(what: string, isOpen: (key: string) => boolean): void {
  const start = process.cpuUsage()
  const reached = [...interfaces.keys()].filter(isOpen).length
  const { user, system } = process.cpuUsage(start)
  const seconds = ((user + system) / 1e6).toFixed(2)
  const { rss } = process.memoryUsage()
  console.log(`${what}: ${reached} interfaces open to the internet, ${seconds} s of CPU, ${Math.round(rss / 1e6)} MB`)
}

measured(`${count} groups of 12 rules`, key => openTo(network, 'internet', key).length > 0)
measured('with every certificate checked', key => survey(network, { from: 'internet', to: key }).length > 0)
