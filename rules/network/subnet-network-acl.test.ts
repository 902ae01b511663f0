import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './subnet-network-acl.ts'

ruleTable(rule, [
  ['the default one', { NetworkAclId: 'default' }, { NetworkAclId: 'default' }, 'conforms'],
  ['another one', { NetworkAclId: 'default' }, { NetworkAclId: 'strict (acl-9)' }, 'closed changed'],
  ['spec silent', { NetworkAclId: silent }, { NetworkAclId: 'strict (acl-9)' }, 'unstated'],
  ['not allowed to look', { NetworkAclId: 'default' }, { NetworkAclId: unread() }, 'unknown'],
])
