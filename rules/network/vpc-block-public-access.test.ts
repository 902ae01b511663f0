import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './vpc-block-public-access.ts'

ruleTable(rule, [
  ['off', { InternetGatewayBlockMode: 'off' }, { InternetGatewayBlockMode: 'off' }, 'conforms'],
  ['on', { InternetGatewayBlockMode: 'off' }, { InternetGatewayBlockMode: 'block-bidirectional' }, 'strengthened changed'],
  ['weaker', { InternetGatewayBlockMode: 'block-bidirectional' }, { InternetGatewayBlockMode: 'block-ingress' }, 'weakened changed'],
  ['off although stated', { InternetGatewayBlockMode: 'block-ingress' }, { InternetGatewayBlockMode: 'off' }, 'weakened changed'],
  ['spec silent', { InternetGatewayBlockMode: silent }, { InternetGatewayBlockMode: 'block-ingress' }, 'unstated'],
  ['not allowed to look', { InternetGatewayBlockMode: 'off' }, { InternetGatewayBlockMode: unread() }, 'unknown'],
])
