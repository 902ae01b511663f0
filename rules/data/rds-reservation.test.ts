import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-reservation.ts'

ruleTable(rule, [
  ['as many as stated', { DBInstanceCount: 2 }, { DBInstanceCount: 2 }, 'conforms'],
  ['one has run out', { DBInstanceCount: 2 }, { DBInstanceCount: 1 }, 'resized changed'],
  ['one too many', { DBInstanceCount: 2 }, { DBInstanceCount: 3 }, 'resized changed'],
  ['spec silent', { DBInstanceCount: silent }, { DBInstanceCount: 0 }, 'unstated'],
  ['not allowed to look', { DBInstanceCount: 2 }, { DBInstanceCount: unread() }, 'unknown'],
])
