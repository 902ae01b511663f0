import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ebs-volume-attachment.ts'

ruleTable(rule, [
  ['as stated', { Device: '/dev/xvdf' }, { Device: '/dev/xvdf' }, 'conforms'],
  ['otherwise', { Device: '/dev/xvdf' }, { Device: '/dev/xvdg' }, 'other changed'],
  ['spec silent', { Device: silent }, { Device: '/dev/xvdg' }, 'unstated'],
  ['not allowed to look', { Device: '/dev/xvdf' }, { Device: unread() }, 'unknown'],
  ['detached', { Device: '/dev/xvdf' }, { Device: null }, 'other changed'],
])
