import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './internet-gateway-attachment.ts'

ruleTable(rule, [
  ['attached', { VpcId: 'v' }, { VpcId: 'v' }, 'conforms'],
  ['detached', { VpcId: 'v' }, { VpcId: null }, 'closed changed'],
  ['attached elsewhere', { VpcId: 'v' }, { VpcId: 'other (vpc-9)' }, 'closed changed'],
  ['spec silent', { VpcId: silent }, { VpcId: null }, 'unstated'],
  ['not allowed to look', { VpcId: 'v' }, { VpcId: unread() }, 'unknown'],
])
