import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-parameter-group.ts'

ruleTable(rule, [
  ['as stated', { CacheParameterGroupName: 'mine' }, { CacheParameterGroupName: 'mine' }, 'conforms'],
  ["AWS's own", { CacheParameterGroupName: 'mine' }, { CacheParameterGroupName: 'default.valkey8' }, 'other changed'],
  ['spec silent', { CacheParameterGroupName: silent }, { CacheParameterGroupName: 'default.valkey8' }, 'unstated'],
  ['not allowed to look', { CacheParameterGroupName: 'mine' }, { CacheParameterGroupName: unread() }, 'unknown'],
])
