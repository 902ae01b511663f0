import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-public-ip.ts'

ruleTable(rule, [
  ['as stated', { AssignPublicIp: false }, { AssignPublicIp: false }, 'conforms'],
  ['otherwise', { AssignPublicIp: false }, { AssignPublicIp: true }, 'opened changed'],
  ['spec silent', { AssignPublicIp: silent }, { AssignPublicIp: true }, 'unstated'],
  ['not allowed to look', { AssignPublicIp: false }, { AssignPublicIp: unread() }, 'unknown'],
  ['without one', { AssignPublicIp: true }, { AssignPublicIp: false }, 'closed changed'],
])
