import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecr-lifecycle.ts'

ruleTable(rule, [
  ['as stated', { LifecyclePolicy: 10 }, { LifecyclePolicy: 10 }, 'conforms'],
  ['otherwise', { LifecyclePolicy: 10 }, { LifecyclePolicy: 100 }, 'resized changed'],
  ['spec silent', { LifecyclePolicy: silent }, { LifecyclePolicy: 100 }, 'unstated'],
  ['not allowed to look', { LifecyclePolicy: 10 }, { LifecyclePolicy: unread() }, 'unknown'],
  ['no policy', { LifecyclePolicy: 10 }, { LifecyclePolicy: null }, 'resized changed'],
  [
    'further rules',
    { LifecyclePolicy: 10 },
    { LifecyclePolicy: ['any imageCountMoreThan 10', 'untagged imageCountMoreThan 1'] },
    'resized changed',
  ],
  ['at most', { LifecyclePolicy: room({ is: 'atMost', value: 20 }) }, { LifecyclePolicy: 20 }, 'conforms'],
  ['more than at most', { LifecyclePolicy: room({ is: 'atMost', value: 20 }) }, { LifecyclePolicy: 21 }, 'resized changed'],
])
