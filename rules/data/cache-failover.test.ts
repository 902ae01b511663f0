import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-failover.ts'

ruleTable(rule, [
  [
    'as stated',
    { AutomaticFailoverEnabled: true, MultiAZEnabled: true },
    { AutomaticFailoverEnabled: true, MultiAZEnabled: true },
    'conforms',
  ],
  [
    'failover off',
    { AutomaticFailoverEnabled: true, MultiAZEnabled: true },
    { AutomaticFailoverEnabled: false, MultiAZEnabled: true },
    'weakened changed',
  ],
  [
    'both off',
    { AutomaticFailoverEnabled: true, MultiAZEnabled: true },
    { AutomaticFailoverEnabled: false, MultiAZEnabled: false },
    'weakened changed; weakened changed',
  ],
  ['spec silent', { AutomaticFailoverEnabled: silent }, { AutomaticFailoverEnabled: false }, 'unstated'],
  ['not allowed to look', { MultiAZEnabled: true }, { MultiAZEnabled: unread() }, 'unknown'],
])
