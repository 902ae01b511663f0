import rule from './flow-blocked.ts'
import { reviewTable } from './review-table.ts'

const egress = (group: string, rules: object) => ({ securityGroups: { [group]: { egress: rules } } })

/** The users behind a rule, on a port of their own. */
const ruled = (action: object) => ({
  targetGroups: { users: { name: 'users', protocol: 'HTTP', port: 8081, targetType: 'ip' } },
  ecs: { services: { 'user-service': { targetGroup: 'users', task: { container: { port: 8081 } } } } },
  loadBalancers: { main: { listeners: { https: { rules: { users: { priority: 1, paths: ['/users/*'], ...action } } } } } },
})

const toUsers = 'flow-blocked alb-sg: tcp 8081 to ecs-sg'
/** Services call each other, too. */
const amongServices = 'flow-blocked ecs-sg: tcp 8081 to ecs-sg'

reviewTable(rule, [
  ['no rule at the sender', 'dev', egress('ecs', { database: null }), ['flow-blocked ecs-sg: tcp 5432 to db-sg']],
  [
    'no rule at the receiver',
    'dev',
    { securityGroups: { db: { ingress: { services: null } } } },
    ['flow-blocked db-sg: tcp 5432 from ecs-sg'],
  ],
  ['another port', 'dev', { databases: { main: { port: 5433 } } }, ['flow-blocked ecs-sg: tcp 5433 to db-sg']],
  [
    'no route',
    'dev',
    { network: { routeTables: { private: { routes: { internet: null } } } } },
    ['flow-blocked private-rt: 0.0.0.0/0', 'flow-blocked private-rt: 0.0.0.0/0'],
  ],
  [
    'a listener more',
    'dev',
    { loadBalancers: { main: { listeners: { admin: { port: 8443, protocol: 'HTTP', forward: 'gateway' } } } } },
    ['flow-blocked alb-sg: tcp 8443 from 0.0.0.0/0'],
  ],
  ...['forward', 'forwards'].map(
    word =>
      [
        `a service that only a rule leads to, by ${word}`,
        'dev',
        ruled(word === 'forward' ? { forward: 'users' } : { forwards: { all: { targetGroup: 'users', weight: 1 } } }),
        [toUsers, amongServices],
      ] as const,
  ),
  ['a rule that leads there with no weight', 'dev', ruled({ forwards: { none: { targetGroup: 'users', weight: 0 } } }), [amongServices]],
  [
    'another controller port',
    'prod',
    { nodeGroups: { kafka: { kafka: { controllerPort: 9095 } } } },
    ['flow-blocked kafka-sg: tcp 9095 to kafka-sg'],
  ],
  ['an internal balancer', 'dev', { loadBalancers: { main: { scheme: 'internal' } } }, []],
  ['another block that holds the receiver', 'dev', egress('ecs', { database: { to: { group: null, cidrs: ['10.0.0.0/16'] } } }), []],
])
