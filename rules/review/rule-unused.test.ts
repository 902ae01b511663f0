import rule from './rule-unused.ts'
import { reviewTable } from './review-table.ts'

const group = (key: string, direction: 'ingress' | 'egress', rules: object) => ({ securityGroups: { [key]: { [direction]: rules } } })
const from = (cidr: string) => ({ from: { cidrs: [cidr] } })

const tcp = (port: number, way: object) => ({ protocol: 'tcp', ports: [port], ...way })

/** An internal balancer before the gateway, which the services call on a port. */
const inner = (port: number) => ({
  loadBalancers: {
    inner: {
      name: 'inner',
      type: 'application',
      scheme: 'internal',
      subnets: ['private-2a'],
      securityGroups: ['inner'],
      listeners: { http: { port: 80, protocol: 'HTTP', forward: 'gateway' } },
    },
  },
  securityGroups: {
    inner: {
      name: 'inner-sg',
      ingress: { services: tcp(port, { from: { group: 'ecs' } }) },
      egress: { gateway: tcp(8080, { to: { group: 'ecs' } }) },
    },
    ecs: { ingress: { inner: tcp(8080, { from: { group: 'inner' } }) }, egress: { inner: tcp(port, { to: { group: 'inner' } }) } },
  },
})

/** A plain node, which one logs in to from an office and the database is looked at from. */
const jump = {
  nodeGroups: { jump: { role: 'kafka', securityGroups: ['jump'], nodes: { one: { name: 'jump', subnet: 'private-2a' } } } },
  securityGroups: {
    jump: {
      name: 'jump-sg',
      ingress: { ssh: tcp(22, from('203.0.113.0/24')), gossip: tcp(7000, { from: { group: 'jump' } }) },
      egress: { db: tcp(5432, { to: { group: 'db' } }), all: { protocol: 'all', to: { cidrs: ['0.0.0.0/0'] } } },
    },
    db: { ingress: { jump: tcp(5432, { from: { group: 'jump' } }) } },
  },
}

reviewTable(rule, [
  [
    'a port that nothing listens on',
    'dev',
    group('alb', 'ingress', { ssh: { protocol: 'tcp', ports: [22], ...from('0.0.0.0/0') } }),
    ['rule-unused alb-sg: tcp 22 from 0.0.0.0/0'],
  ],
  [
    'a port more than is needed',
    'dev',
    group('alb', 'ingress', { web: { ports: [80, 443, 8443] } }),
    ['rule-wider alb-sg: tcp 8443 from 0.0.0.0/0'],
  ],
  [
    'a database for everybody',
    'dev',
    group('db', 'ingress', { all: { protocol: 'tcp', ports: [5432], ...from('10.0.0.0/16') } }),
    ['rule-wider db-sg: tcp 5432 from 10.0.0.0/16 but 10.0.11.0/24'],
  ],
  [
    'a database for the subnet of its callers',
    'dev',
    group('db', 'ingress', { all: { protocol: 'tcp', ports: [5432], ...from('10.0.11.0/24') } }),
    [],
  ],
  [
    'udp',
    'dev',
    group('kafka', 'egress', { dns: { protocol: 'udp', ports: [53], to: { cidrs: ['0.0.0.0/0'] } } }),
    ['rule-unused kafka-sg: udp 53 to 0.0.0.0/0'],
  ],
  ['the same again in two halves', 'dev', group('alb', 'ingress', { web: { from: { cidrs: ['0.0.0.0/1', '128.0.0.0/1'] } } }), []],
  ['an internal balancer that the services call', 'dev', inner(80), []],
  [
    'a port of it that it does not listen on',
    'dev',
    inner(81),
    ['rule-unused ecs-sg: tcp 81 to inner-sg', 'rule-unused inner-sg: tcp 81 from ecs-sg'],
  ],
  ['what a plain node calls and serves, which nothing says', 'dev', jump, []],
  ['the same twice', 'dev', group('alb', 'ingress', { again: { protocol: 'tcp', ports: [443], ...from('0.0.0.0/0') } }), []],
])
