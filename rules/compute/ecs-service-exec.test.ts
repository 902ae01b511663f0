import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-exec.ts'

ruleTable(rule, [
  ['as stated', { EnableExecuteCommand: false }, { EnableExecuteCommand: false }, 'conforms'],
  ['otherwise', { EnableExecuteCommand: false }, { EnableExecuteCommand: true }, 'opened changed'],
  ['spec silent', { EnableExecuteCommand: silent }, { EnableExecuteCommand: true }, 'unstated'],
  ['not allowed to look', { EnableExecuteCommand: false }, { EnableExecuteCommand: unread() }, 'unknown'],
  ['off although stated', { EnableExecuteCommand: true }, { EnableExecuteCommand: false }, 'closed changed'],
])
