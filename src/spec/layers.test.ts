/** What the stages make of a sound spec, seen through what `spec show` prints. */
import { expect, test } from 'vitest'
import type { Json } from '../model/audit.ts'
import { changed, type Files, more, read, told } from './example.ts'
import type { SpecRequest } from './read-spec.ts'
import { plainSpec } from './show.ts'

/** The value at a pointer of the resolved spec. */
function at(pointer: string, files: Files, request: Partial<SpecRequest> = {}): Json | undefined {
  const path = pointer.split('/').slice(1)
  return path.reduce<Json | undefined>(
    (value, key) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>)[key] : undefined,
    plainSpec(read(files, request)),
  )
}

const dev = (text: string): Files => ({ 'env/dev.yaml': text })

test.each<[string, string, Files, Json | undefined]>([
  // what                                   where                              the files                                                          what comes of it
  ['a map merges by key', '/databases/main/engine', dev('databases: { main: { port: 6000 } }'), 'postgres'],
  ['a scalar replaces', '/databases/main/port', dev('databases: { main: { port: 6000 } }'), 6000],
  ['a list replaces', '/network/vpc/cidrs', dev('network: { vpc: { cidrs: [10.0.0.0/20] } }'), ['10.0.0.0/20']],
  ['room replaces a number as a whole', '/databases/main/port', dev('databases: { main: { port: { atLeast: 5000 } } }'), { atLeast: 5000 }],
  [
    'room replaces room',
    '/databases/main/port',
    { ...changed('5432', '{ atLeast: 5000 }'), ...dev('databases: { main: { port: { atMost: 6000 } } }') },
    { atMost: 6000 },
  ],
  ['null deletes a field', '/databases/main/zone', dev('databases: { main: { zone: null } }'), undefined],
  ['null deletes an entry', '/databases', dev('databases: { main: null }'), {}],
  ['null deletes a section', '/databases', dev('databases: null'), undefined],
  [
    'what was deleted may come back whole',
    '/databases/main',
    { ...dev('databases: { main: null }'), 'overlays/o.yaml': 'databases: { main: { name: x, engine: mysql } }' },
    { name: 'x', engine: 'mysql' },
  ],
  [
    'a whole entry is added',
    '/network/subnets/three/zone',
    dev('network: { subnets: { three: { name: x, cidr: 10.0.3.0/24, zone: eu-west-1c } } }'),
    'eu-west-1c',
  ],
  [
    'defaults of the base reach an added entry',
    '/network/subnets/three/mapPublicIp',
    {
      ...changed('    "*":\n      name', '    "*":\n      mapPublicIp: false\n      name'),
      ...dev('network: { subnets: { three: { name: x, cidr: 10.0.3.0/24, zone: eu-west-1c } } }'),
    },
    false,
  ],
  [
    'defaults of an overlay reach entries of the base',
    '/network/subnets/one/mapPublicIp',
    dev('network: { subnets: { "*": { mapPublicIp: true } } }'),
    true,
  ],
  [
    'an entry wins over its defaults',
    '/network/subnets/one/mapPublicIp',
    dev('network: { subnets: { "*": { mapPublicIp: true }, one: { mapPublicIp: false } } }'),
    false,
  ],
  [
    'an entry wins over defaults of an overlay',
    '/securityGroups/web/name',
    { ...changed('  web:\n', '  web:\n    name: own\n'), ...dev('securityGroups: { "*": { name: other } }') },
    'own',
  ],
  [
    'null in an entry takes a default away',
    '/network/subnets/one',
    dev('network: { subnets: { "*": { mapPublicIp: true }, one: { mapPublicIp: null } } }'),
    { name: 'acme-dev-one', cidr: '10.0.1.0/24', zone: 'eu-west-1a' },
  ],
  [
    'defaults reach deep into an entry',
    '/databases/main/performanceInsights',
    dev('databases: { "*": { performanceInsights: { enabled: true } }, main: { performanceInsights: { retentionDays: 7 } } }'),
    { enabled: true, retentionDays: 7 },
  ],
  ['the * itself is gone', '/securityGroups/*', {}, undefined],
  [
    'an overlay lies over the environment',
    '/databases/main/port',
    { ...dev('databases: { main: { port: 6000 } }'), 'overlays/o.yaml': 'databases: { main: { port: 7000 } }' },
    7000,
  ],

  ['variables of variables', '/network/vpc/name', {}, 'acme-dev-vpc'],
  ['the key of the entry', '/network/subnets/one/name', {}, 'acme-dev-one'],
  [
    'the key of the entry around it',
    '/nodeGroups/k/nodes/n/volumes/v/name',
    more('nodeGroups: { k: { nodes: { n: { name: n, subnet: one, volumes: { v: { device: d, name: "${parent}-${key}" } } } } } }\n'),
    'n-v',
  ],
  ['$${ is the text itself', '/tags/Project', changed('  Project: ${name}', '  Project: a$${name}'), 'a${name}'],
  ['a number from a variable', '/databases/main/port', { ...changed('5432', '"${port}"'), ...dev('variables: { port: "6000" }') }, 6000],
  [
    'room from a variable',
    '/databases/main/port',
    { ...changed('5432', '{ atLeast: "${port}" }'), ...dev('variables: { port: "6000" }') },
    { atLeast: 6000 },
  ],
  [
    'a switch from a variable',
    '/databases/main/encrypted',
    { ...changed('port: 5432', 'encrypted: ${on}'), ...dev('variables: { on: "true" }') },
    true,
  ],
  [
    'a text stays one, whatever it looks like',
    '/databases/main/engine',
    { ...changed('postgres', '"${e}"'), ...dev('variables: { e: "6000" }') },
    '6000',
  ],
  [
    'a port in a list',
    '/securityGroups/web/ingress/http/ports',
    { ...changed('[80]', '["${p}", "${p}-90"]'), ...dev('variables: { p: "81" }') },
    [81, '81-90'],
  ],
  ['the account stays open', '/buckets/b/name', more('buckets: { b: { name: "logs-${account}" } }\n'), 'logs-${account}'],
  [
    'one entry for each key',
    '/observability/logGroups',
    more('observability: { logGroups: { db: { each: /databases, name: "/db/${each}" }, x: { name: x } } }\n'),
    { 'db/main': { name: '/db/main' }, x: { name: 'x' } },
  ],
  ['an alias', '/notes/b', more('notes: { a: &a [1, 2], b: *a }\n'), [1, 2]],
  ['a note is anything', '/notes/a', more('notes: { a: { b: null, c: [1.5, true] } }\n'), { b: null, c: [1.5, true] }],
])('%s', (_, pointer, files, expected) => {
  expect(at(pointer, files, 'overlays/o.yaml' in files ? { overlays: ['o'] } : {})).toEqual(expected)
})

test.each<[string, string, ...string[]]>([
  [
    'a misspelt entry',
    'network: { subnets: { tow: { mapPublicIp: true } } }',
    'spec/env/dev.yaml:1:23 SPEC_OVERLAY_UNKNOWN_ENTRY | did you mean "two"?',
  ],
  [
    'an entry that only defaults would complete',
    'securityGroups: { lb: { ingress: {}, egress: {} } }',
    'spec/env/dev.yaml:1:19 SPEC_OVERLAY_UNKNOWN_ENTRY | a new entry has all its required keys in one file',
  ],
  [
    'an entry of nothing',
    'network: { subnets: { three: {} } }',
    'spec/env/dev.yaml:1:23 SPEC_OVERLAY_UNKNOWN_ENTRY | a new entry has all its required keys in one file',
  ],
  [
    'deleting an entry that is not there',
    'network: { subnets: { tow: null } }',
    'spec/env/dev.yaml:1:23 SPEC_OVERLAY_UNKNOWN_ENTRY | did you mean "two"?',
  ],
  ['deleting a field that is not there', 'databases: { main: { multiAz: null } }', 'spec/env/dev.yaml:1:22 SPEC_OVERLAY_UNKNOWN_ENTRY'],
  ['deleting what is required', 'databases: { main: { engine: null } }', 'spec/architecture.yaml:33:3 SPEC_MISSING_KEY'],
  ['deleting what is referred to', 'securityGroups: { web: null }', 'spec/architecture.yaml:39:22 SPEC_UNKNOWN_REFERENCE | there are none'],
  ['defaults that are no map', 'network: { subnets: { "*": 5 } }', 'spec/env/dev.yaml:1:28 SPEC_WRONG_TYPE'],
  [
    'a key nobody knows in defaults, once',
    'network: { subnets: { "*": { zon: x } } }',
    'spec/env/dev.yaml:1:30 SPEC_UNKNOWN_KEY | did you mean "zone"?',
  ],
])('an overlay: %s', (_, text, ...expected) => expect(told(dev(text))).toEqual(expected))
