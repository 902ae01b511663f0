import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-size.ts'

ruleTable(rule, [
  ['as stated', { Cpu: 256, Memory: 512 }, { Cpu: 256, Memory: 512 }, 'conforms'],
  ['more CPU', { Cpu: 256, Memory: 512 }, { Cpu: 1024, Memory: 512 }, 'resized changed'],
  ['less memory', { Cpu: 256, Memory: 512 }, { Cpu: 256, Memory: 256 }, 'resized changed'],
  ['at least', { Memory: room({ is: 'atLeast', value: 512 }) }, { Memory: 1024 }, 'conforms'],
  ['less than at least', { Memory: room({ is: 'atLeast', value: 512 }) }, { Memory: 511 }, 'resized changed'],
  ['spec silent', { Cpu: silent }, { Cpu: 1024 }, 'unstated'],
  ['not allowed to look', { Cpu: 256 }, { Cpu: unread() }, 'unknown'],
])
