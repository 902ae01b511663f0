import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-sizing.ts'

ruleTable(rule, [
  [
    'as stated',
    { CacheNodeType: 'cache.t4g.micro', NumCacheClusters: 2, NumNodeGroups: 1 },
    { CacheNodeType: 'cache.t4g.micro', NumCacheClusters: 2, NumNodeGroups: 1 },
    'conforms',
  ],
  ['a bigger type', { CacheNodeType: 'cache.t4g.micro' }, { CacheNodeType: 'cache.r7g.large' }, 'resized changed'],
  [
    'one of two types',
    { CacheNodeType: room({ is: 'oneOf', values: ['cache.t4g.micro', 'cache.t4g.small'] }) },
    { CacheNodeType: 'cache.t4g.small' },
    'conforms',
  ],
  ['a replica less', { NumCacheClusters: 2 }, { NumCacheClusters: 1 }, 'resized changed'],
  ['a shard more', { NumNodeGroups: 1 }, { NumNodeGroups: 2 }, 'resized changed'],
  ['spec silent', { NumNodeGroups: silent }, { NumNodeGroups: 2 }, 'unstated'],
  ['not allowed to look', { NumCacheClusters: 2 }, { NumCacheClusters: unread() }, 'unknown'],
])
