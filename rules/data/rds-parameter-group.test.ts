import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-parameter-group.ts'

ruleTable(rule, [
  ['as stated', { DBParameterGroupName: 'mine' }, { DBParameterGroupName: 'mine' }, 'conforms'],
  ["AWS's own", { DBParameterGroupName: 'mine' }, { DBParameterGroupName: 'default.postgres18' }, 'other changed'],
  ['spec silent', { DBParameterGroupName: silent }, { DBParameterGroupName: 'default.postgres18' }, 'unstated'],
  ['not allowed to look', { DBParameterGroupName: 'mine' }, { DBParameterGroupName: unread() }, 'unknown'],
])
