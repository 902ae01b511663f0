import rule from './fact-contradicted.ts'
import { reviewTable } from './review-table.ts'

const cache = (over: object) => ({ caches: { main: over } })
const db = (over: object) => ({ databases: { main: over } })
const listeners = (over: object) => ({ loadBalancers: { main: { listeners: over } } })
const gateway = { port: 8080, protocol: 'HTTP' }

reviewTable(rule, [
  [
    'the port of a container and of its target group',
    'dev',
    { targetGroups: { gateway: { port: 8081 } } },
    ['fact-contradicted goorm-popcorn-gateway-dev: 8081 / 8080'],
  ],
  [
    'the port of a container that no group speaks of',
    'dev',
    { ecs: { services: { 'user-service': { task: { container: { port: 9000 } } } } } },
    [],
  ],
  [
    'a redirect to a port that nobody listens on',
    'dev',
    listeners({ http: { redirect: { port: 8443 } } }),
    ['fact-contradicted goorm-popcorn-alb-dev: redirect to 8443 / no listener 8443'],
  ],
  [
    'a rule that redirects there',
    'dev',
    listeners({ http: { rules: { a: { priority: 1, paths: ['/a'], redirect: { port: 8443 } } } } }),
    ['fact-contradicted goorm-popcorn-alb-dev: redirect to 8443 / no listener 8443'],
  ],
  ['a redirect to another host', 'dev', listeners({ http: { redirect: { port: 8443, host: 'www.example.com' } } }), []],
  [
    'a redirect to another protocol',
    'dev',
    listeners({ https: { protocol: 'HTTP', certificate: null, tlsPolicy: null } }),
    ['fact-contradicted goorm-popcorn-alb-dev: HTTPS / HTTP'],
  ],
  ['a Multi-AZ database in one zone', 'prod', db({ zone: 'ap-northeast-2a' }), ['fact-contradicted postgres: ap-northeast-2a / Multi-AZ']],
  [
    'a database in a zone that its group has not',
    'dev',
    db({ zone: 'ap-northeast-2b' }),
    ['fact-contradicted postgres: ap-northeast-2b / ap-northeast-2a, ap-northeast-2c'],
  ],
  ['a database in a zone that its group has', 'dev', db({ zone: 'ap-northeast-2c' }), []],
  [
    'a cache in a zone that its group has not',
    'dev',
    cache({ zones: ['ap-northeast-2c'] }),
    ['fact-contradicted valkey: ap-northeast-2c / ap-northeast-2a'],
  ],
  ['a Multi-AZ cache in one zone', 'prod', cache({ zones: ['ap-northeast-2a'] }), ['fact-contradicted valkey: ap-northeast-2a / Multi-AZ']],
  ['Multi-AZ without failover', 'prod', cache({ automaticFailover: false }), ['fact-contradicted valkey: Multi-AZ / failover off']],
  [
    'more zones than nodes',
    'prod',
    cache({ nodes: 1, zones: ['ap-northeast-2a', 'ap-northeast-2c'] }),
    ['fact-contradicted valkey: 2 zones / 1'],
  ],
  ['as many zones as nodes', 'prod', cache({ zones: ['ap-northeast-2a', 'ap-northeast-2c'] }), []],
  [
    'a subnet in two route tables',
    'dev',
    { network: { routeTables: { data: { subnets: ['data-2a', 'data-2c', 'private-2a'] } } } },
    ['fact-contradicted data-rt: data-rt: private-2a / private-rt: private-2a'],
  ],
  ['a group of the same port', 'dev', { targetGroups: { gateway } }, []],
])
