import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecr-tag-mutability.ts'

ruleTable(rule, [
  ['as stated', { ImageTagMutability: 'IMMUTABLE' }, { ImageTagMutability: 'IMMUTABLE' }, 'conforms'],
  ['otherwise', { ImageTagMutability: 'IMMUTABLE' }, { ImageTagMutability: 'MUTABLE' }, 'other changed'],
  ['spec silent', { ImageTagMutability: silent }, { ImageTagMutability: 'MUTABLE' }, 'unstated'],
  ['not allowed to look', { ImageTagMutability: 'IMMUTABLE' }, { ImageTagMutability: unread() }, 'unknown'],
  ['with exclusions', { ImageTagMutability: 'IMMUTABLE' }, { ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' }, 'other changed'],
])
