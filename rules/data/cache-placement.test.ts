import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-placement.ts'

ruleTable(rule, [
  [
    'in the stated zones, in any order',
    { PreferredCacheClusterAZs: ['eu-west-1a', 'eu-west-1b'] },
    { PreferredCacheClusterAZs: ['eu-west-1b', 'eu-west-1a'] },
    'conforms',
  ],
  [
    'all in one zone',
    { PreferredCacheClusterAZs: ['eu-west-1a', 'eu-west-1b'] },
    { PreferredCacheClusterAZs: ['eu-west-1a'] },
    'misplaced lost eu-west-1b',
  ],
  [
    'in a third zone',
    { PreferredCacheClusterAZs: ['eu-west-1a'] },
    { PreferredCacheClusterAZs: ['eu-west-1a', 'eu-west-1c'] },
    'misplaced added eu-west-1c',
  ],
  ['spec silent', { PreferredCacheClusterAZs: silent }, { PreferredCacheClusterAZs: [] }, 'unstated'],
  ['not allowed to look', { PreferredCacheClusterAZs: ['eu-west-1a'] }, { PreferredCacheClusterAZs: unread() }, 'unknown'],
])
