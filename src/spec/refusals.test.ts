import { expect, test } from 'vitest'
import { changed, type Files, more, read, told } from './example.ts'

const a = 'spec/architecture.yaml'
const port = 'port: 5432'
const alarm = (fields: string) => `observability:\n  alarms:\n    one:\n${fields}`
const lb = (fields: string) =>
  `targetGroups:\n  t: { name: t, protocol: HTTP, port: 80, targetType: ip }\nloadBalancers:\n  main:\n    name: lb\n    type: application\n    scheme: internal\n    listeners:\n      web: { port: 80, protocol: HTTP, ${fields} }\n`

const ruleOf = (priority: number) => `{ priority: ${priority}, paths: [/a], forward: t }`
/** After it, a listener more. */
const twin = (port: number, rule: string) => `      twin: { port: ${port}, protocol: HTTP, forward: t, rules: { a: ${rule} } }\n`
const share = '{ targetGroup: t, weight: 1 }'

/** A service for each of these names, in clusters a and b in turn. */
const services = (names: readonly string[], fields = '') =>
  `shared: { repositories: { r: { name: r } } }\necs:\n  clusters: { a: { name: a }, b: { name: b } }\n  services:\n${names
    .map((name, i) => {
      const task = `task: { family: f${i}, container: { name: c } }`
      return `    s${i}: { name: ${name}, cluster: ${i % 2 === 0 ? 'a' : 'b'}, repository: r, ${task}${fields} }\n`
    })
    .join('')}`
const scaling = (desired: number, least: number, most: number) =>
  `, desiredCount: ${desired}, scaling: { minimum: ${least}, maximum: ${most} }`
const volumes = 'volumes: { a: { device: a, name: n }, b: { device: b, name: n } }'

test('the example itself is sound', () => expect(told()).toEqual([]))

test.each<[string, Files, ...string[]]>([
  // what                                     the change                                                   what is told
  ['a key that nobody knows', changed(port, 'prt: 5432'), `${a}:37:5 SPEC_UNKNOWN_KEY | did you mean "port"?`],
  ['a section that nobody knows', more('netwrk: {}\n'), `${a}:40:1 SPEC_UNKNOWN_KEY | did you mean "network"?`],
  ['a key of Object.prototype', more('roles: { r: { name: x, toString: y } }\n'), `${a}:40:24 SPEC_UNKNOWN_KEY | there is "name"`],
  ['a text for a number', changed(port, 'port: "5432"'), `${a}:37:11 SPEC_WRONG_TYPE`],
  ['a number for a text', changed('engine: postgres', 'engine: 7'), `${a}:35:13 SPEC_WRONG_TYPE | write it in quotes: "7"`],
  ['a version that YAML reads as a number', changed('"18.1"', '18.10'), `${a}:36:14 SPEC_WRONG_TYPE | write it in quotes: "18.1"`],
  ['a list for a map', changed('egress: {}', 'egress: []'), `${a}:31:13 SPEC_WRONG_TYPE`],
  ['a text for a map', changed('egress: {}', 'egress: none'), `${a}:31:13 SPEC_WRONG_TYPE`],
  ['a map for a text', changed('engine: postgres', 'engine: { is: postgres }'), `${a}:35:5 SPEC_WRONG_TYPE`],
  ['a text for a list', changed('securityGroups: [web]', 'securityGroups: web'), `${a}:39:21 SPEC_WRONG_TYPE`],
  ['a number out of range', changed(port, 'port: 80'), `${a}:37:11 SPEC_OUT_OF_RANGE`],
  ['room out of range', changed(port, 'port: { between: [80, 5432] }'), `${a}:37:23 SPEC_OUT_OF_RANGE`],
  ['a misspelt room', changed(port, 'port: { atLest: 5432 }'), `${a}:37:5 SPEC_WRONG_TYPE | did you mean "atLeast"?`],
  ['room where none is', changed('name: acme\n', 'name: { oneOf: [acme] }\n'), `${a}:2:1 SPEC_WRONG_TYPE`],
  [
    'a band that holds nothing',
    changed(port, 'port: { between: [6000, 5000] }'),
    `${a}:37:22 SPEC_EMPTY_BAND | did you mean [5000, 6000]?`,
  ],
  ['a version out of its own range', changed('"18.1"', '{ atLeast: "18.1", within: "1" }'), `${a}:36:5 SPEC_EMPTY_BAND`],
  ['a word of no choice', more('account: dedicatd\n'), `${a}:40:10 SPEC_WRONG_VALUE | did you mean "dedicated"?`],
  ['an empty text', changed('engine: postgres', 'engine: ""'), `${a}:35:13 SPEC_WRONG_VALUE`],
  ['an empty list', changed('securityGroups: [web]', 'securityGroups: []'), `${a}:39:21 SPEC_TOO_FEW_ITEMS`],
  ['an element twice', changed('securityGroups: [web]', 'securityGroups: [web, web]'), `${a}:39:27 SPEC_DUPLICATE_ITEM`],
  ['a key that is missing', changed('      zone: eu-west-1b\n', ''), `${a}:18:5 SPEC_MISSING_KEY`],
  [
    'two keys that are missing are one problem',
    changed('cidr: 10.0.2.0/24\n      zone: eu-west-1b', 'mapPublicIp: true'),
    `${a}:18:5 SPEC_MISSING_KEY`,
  ],
  [
    'nothing where something should be',
    changed('egress: {}', 'egress:'),
    `${a}:31:5 SPEC_EMPTY_VALUE | write {} for an entry that has only what "*" gives`,
  ],
  [
    'a key that is no name',
    more('roles:\n  "a b": { name: x }\n'),
    `${a}:41:3 SPEC_KEY_FORM | letters, digits, dots, hyphens and underscores`,
  ],
  ['a variable that is given', changed('  N:', '  key: x\n  N:'), `${a}:5:3 SPEC_KEY_FORM | it stands for something else`],
  [
    'a group that is called default',
    changed('  web:\n', '  default: { ingress: {}, egress: {} }\n  web:\n'),
    `${a}:24:3 SPEC_KEY_FORM | it stands for something else`,
  ],

  ['three parts for four', changed('10.0.2.0/24', '10.0.2/24'), `${a}:19:13 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a leading zero', changed('10.0.2.0/24', '010.0.2.0/24'), `${a}:19:13 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a prefix with a leading zero', changed('10.0.2.0/24', '10.0.2.0/024'), `${a}:19:13 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a prefix beyond 32', changed('[0.0.0.0/0]', '[0.0.0.0/33]'), `${a}:30:19 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a prefix beyond 128', changed('[0.0.0.0/0]', '["::/129"]'), `${a}:30:19 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a zone identifier', changed('[0.0.0.0/0]', '["fe80::%1/64"]'), `${a}:30:19 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['a space', changed('[0.0.0.0/0]', '[" 10.0.0.0/8"]'), `${a}:30:19 SPEC_NOT_A_CIDR | such as 10.0.0.0/16`],
  ['host bits', changed('10.0.2.0/24', '10.0.2.7/24'), `${a}:19:13 SPEC_HOST_BITS | did you mean "10.0.2.0/24"?`],
  ['host bits of IPv6', changed('[0.0.0.0/0]', '["2001:db8::1/32"]'), `${a}:30:19 SPEC_HOST_BITS | did you mean "2001:db8::/32"?`],
  ['a subnet that is too small', changed('10.0.2.0/24', '10.0.2.0/29'), `${a}:19:13 SPEC_NOT_A_CIDR`],
  ['a VPC that is too large', changed('[10.0.0.0/16]', '[10.0.0.0/8]'), `${a}:11:13 SPEC_NOT_A_CIDR`],
  ['a subnet outside of the VPC', changed('10.0.2.0/24', '10.1.2.0/24'), `${a}:19:13 SPEC_SUBNET_OUTSIDE_VPC`],
  ['a subnet larger than the VPC', changed('[10.0.0.0/16]', '[10.0.1.0/24]'), `${a}:19:13 SPEC_SUBNET_OUTSIDE_VPC`],
  ['subnets that overlap', changed('10.0.2.0/24', '10.0.0.0/20'), `${a}:19:13 SPEC_SUBNETS_OVERLAP`],
  ['a zone of another region', changed('eu-west-1b', 'eu-west-2b'), `${a}:20:13 SPEC_ZONE_OUTSIDE_REGION`],
  ['a zone of a region that begins like it', changed('eu-west-1b', 'eu-west-11b'), `${a}:20:13 SPEC_ZONE_OUTSIDE_REGION`],
  ['a protocol that is none', changed('protocol: tcp', 'protocol: tpc'), `${a}:27:19 SPEC_WRONG_VALUE | did you mean "tcp"?`],
  ['a protocol number beyond 255', changed('protocol: tcp', 'protocol: "256"'), `${a}:27:19 SPEC_WRONG_VALUE`],
  ['a port beyond 65535', changed('ports: [80]', 'ports: [80, 65536]'), `${a}:28:21 SPEC_PORT_RANGE`],
  ['a range backwards', changed('ports: [80]', 'ports: ["443-80"]'), `${a}:28:17 SPEC_PORT_RANGE | did you mean "80-443"?`],
  ['a range beyond 65535', changed('ports: [80]', 'ports: ["80-70000"]'), `${a}:28:17 SPEC_PORT_RANGE | ports end at 65535`],
  ['a port that is none', changed('ports: [80]', 'ports: [http]'), `${a}:28:17 SPEC_WRONG_VALUE`],
  ['ports of a protocol without ports', changed('protocol: tcp', 'protocol: all'), `${a}:28:9 SPEC_PORTS_WITHOUT_PROTOCOL`],
  ['ICMP types of a protocol without', changed('ports: [80]', 'icmp: { type: "8" }'), `${a}:28:9 SPEC_PORTS_WITHOUT_PROTOCOL`],
  ['two peers', changed('cidrs: [0.0.0.0/0]', 'cidrs: [0.0.0.0/0]\n          group: web'), `${a}:29:9 SPEC_PEER`],
  ['no peer', changed('from:\n          cidrs: [0.0.0.0/0]', 'from: {}'), `${a}:29:9 SPEC_PEER`],
  ['a listener that does nothing', more(lb('')), `${a}:48:7 SPEC_EXACTLY_ONE`],
  ['a listener that forwards', more(lb('forward: t'))],
  ['a listener that answers by itself', more(lb('fixedResponse: { status: 404 }'))],
  ['a listener that answers and forwards', more(lb('forward: t, fixedResponse: { status: 404 }')), `${a}:48:7 SPEC_EXACTLY_ONE`],
  ['a rule', more(lb(`forward: t, rules: { a: ${ruleOf(1)}, b: ${ruleOf(2)} }`))],
  ['a rule that does nothing', more(lb('forward: t, rules: { a: { priority: 1, paths: [/a] } }')), `${a}:48:61 SPEC_EXACTLY_ONE`],
  ['a rule without a condition', more(lb('forward: t, rules: { a: { priority: 1, forward: t } }')), `${a}:48:61 SPEC_MISSING_KEY`],
  ['two rules of one priority', more(lb(`forward: t, rules: { a: ${ruleOf(7)}, b: ${ruleOf(7)} }`)), `${a}:48:121 SPEC_DUPLICATE_NAME`],
  ['rules of one priority in two listeners', more(`${lb(`forward: t, rules: { a: ${ruleOf(7)} }`)}${twin(81, ruleOf(7))}`)],
  ['two listeners of one port', more(`${lb('forward: t')}${twin(80, ruleOf(7))}`), `${a}:49:21 SPEC_DUPLICATE_NAME`],
  [
    'a block of callers that is none',
    more(lb('forward: t, rules: { a: { priority: 1, sources: [10.0.0.1/8], forward: t } }')),
    `${a}:48:89 SPEC_HOST_BITS | did you mean "10.0.0.0/8"?`,
  ],
  ['shares of a group twice', more(lb(`forwards: { a: ${share}, b: ${share} }`)), `${a}:48:104 SPEC_DUPLICATE_NAME`],

  [
    'a reference to nothing',
    changed('securityGroups: [web]', 'securityGroups: [wbe]'),
    `${a}:39:22 SPEC_UNKNOWN_REFERENCE | did you mean "web"?`,
  ],
  [
    'a peer that is no group',
    changed('cidrs: [0.0.0.0/0]', 'group: balancers'),
    `${a}:30:18 SPEC_UNKNOWN_REFERENCE | there are "web", "default"`,
  ],
  ['the default group as a peer', changed('cidrs: [0.0.0.0/0]', 'group: default')],
  [
    'the default group of a database',
    changed('securityGroups: [web]', 'securityGroups: [default]'),
    `${a}:39:22 SPEC_UNKNOWN_REFERENCE | there is "web"`,
  ],
  ['a name twice', changed('    one:\n', '    one:\n      name: acme-dev-two\n'), `${a}:19:5 SPEC_DUPLICATE_NAME`],
  ['a name that is too long', changed('name: ${N}-db', `name: ${'x'.repeat(64)}`), `${a}:34:11 SPEC_NAME_TOO_LONG`],
  ['a name that is just short enough', changed('name: ${N}-db', `name: ${'x'.repeat(63)}`)],
  ['a bucket with the account in its name: 63', more(`buckets:\n  b: { name: "${'x'.repeat(51)}\${account}" }\n`)],
  [
    'a bucket with the account in its name: 64',
    more(`buckets:\n  b: { name: "${'x'.repeat(52)}\${account}" }\n`),
    `${a}:41:14 SPEC_NAME_TOO_LONG`,
  ],
  ['a name that AWS would turn to lower case', changed('name: ${N}-db', 'name: ${N}-DB'), `${a}:34:11 SPEC_WRONG_VALUE`],

  ['two services of one name in two clusters', more(services(['x', 'x']))],
  ['two services of one name in one cluster', more(services(['x', 'y', 'x'])), `${a}:46:5 SPEC_DUPLICATE_NAME`],
  ['scaling policies of one name in two services', more(services(['x', 'y'], ', scaling: { cpu: { name: busy } }'))],
  [
    'scaling policies of one name in one service',
    more(services(['x'], ', scaling: { cpu: { name: busy }, memory: { name: busy } }')),
    `${a}:44:5 SPEC_DUPLICATE_NAME`,
  ],
  ['volumes are named as their node', more(`nodeGroups: { k: { nodes: { n: { name: n, subnet: one, ${volumes} } } } }\n`)],
  ['a service that starts in its band', more(services(['x'], scaling(2, 2, 6)))],
  ['a service that starts below its band', more(services(['x'], scaling(1, 2, 6))), `${a}:44:107 SPEC_EMPTY_BAND`],
  ['a service that starts above its band', more(services(['x'], scaling(7, 2, 6))), `${a}:44:107 SPEC_EMPTY_BAND`],
  ['a band of scaling that holds nothing', more(services(['x'], scaling(3, 6, 2))), `${a}:44:110 SPEC_EMPTY_BAND`],
  ['a Local Zone', changed('eu-west-1b', 'eu-west-1-lon-1a')],

  ['a variable that nobody knows', changed('${N}-db', '${M}-db'), `${a}:34:11 SPEC_UNKNOWN_VARIABLE | did you mean "N"?`],
  [
    'a broken variable is told once, not at each use',
    changed('${name}-${env}', '${nam}-${env}'),
    `${a}:5:6 SPEC_UNKNOWN_VARIABLE | did you mean "name"?`,
  ],
  ['a key where none is', changed('region: eu-west-1', 'region: ${key}'), `${a}:3:9 SPEC_UNKNOWN_VARIABLE | there are "env", "name", "N"`],
  [
    'the account where it is not known',
    changed('${N}-db', '${account}'),
    `${a}:34:11 SPEC_UNKNOWN_VARIABLE | there are "key", "env", "name", "N"`,
  ],
  ['an open template', changed('${N}-db', '${N-db'), `${a}:34:11 SPEC_TEMPLATE | for the text itself write "$\${"`],
  ['variables in a circle', changed('${name}-${env}', '${M}\n  M: ${N}'), `${a}:5:6 SPEC_VARIABLE_CYCLE`],
  ['a variable that is no text', changed('N: ${name}-${env}', 'N: 7'), `${a}:5:6 SPEC_WRONG_TYPE | write it in quotes: "7"`],
  ['each of nothing', more(alarm('      each: /databses\n')), `${a}:43:13 SPEC_UNKNOWN_REFERENCE | did you mean "/databases"?`],
  ['each of what is no map', more(alarm('      each: /network/vpc\n')), `${a}:43:13 SPEC_UNKNOWN_REFERENCE`],
  ['each where it does not belong', more('roles: { r: { name: x, each: /databases } }\n'), `${a}:40:24 SPEC_UNKNOWN_KEY | there is "name"`],
])('%s', (_, files, ...expected) => expect(told(files)).toEqual(expected))

test('all errors at once, in the order of the files', () => {
  const files = { ...changed(port, 'port: 80\n    prt: 1'), 'env/dev.yaml': 'netwerk: {}\n', 'env/prod.yaml': 'region: 7\n' }
  expect(told(files, { environment: 'dev' })).toEqual([
    `${a}:37:11 SPEC_OUT_OF_RANGE`,
    `${a}:38:5 SPEC_UNKNOWN_KEY | did you mean "port"?`,
    'spec/env/dev.yaml:1:1 SPEC_UNKNOWN_KEY | did you mean "network"?',
    'spec/env/prod.yaml:1:9 SPEC_WRONG_TYPE | write it in quotes: "7"; in environment "prod"',
  ])
})

test('a problem says what is wrong in the words of the spec, and shows the line', () => {
  const files = changed('securityGroups: [web]', 'securityGroups: [wbe]')
  expect(() => read(files)).toThrow(
    expect.objectContaining({
      problems: [
        {
          code: 'SPEC_UNKNOWN_REFERENCE',
          message: expect.objectContaining({ en: 'database "main" names security group "wbe", which /securityGroups does not define' }),
          at: { file: a, line: 39, column: 22 },
          source: '    securityGroups: [wbe]',
          hint: expect.objectContaining({ en: 'did you mean "web"?' }),
        },
      ],
    }),
  )
})
