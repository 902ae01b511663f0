import rule from './rule-unused.ts'
import { reviewTable } from './review-table.ts'

const group = (key: string, direction: 'ingress' | 'egress', rules: object) => ({ securityGroups: { [key]: { [direction]: rules } } })
const from = (cidr: string) => ({ from: { cidrs: [cidr] } })

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
  ['the same twice', 'dev', group('alb', 'ingress', { again: { protocol: 'tcp', ports: [443], ...from('0.0.0.0/0') } }), []],
])
