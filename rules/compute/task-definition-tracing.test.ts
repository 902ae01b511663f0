import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-tracing.ts'

ruleTable(rule, [
  ['as stated', { XRayDaemon: false }, { XRayDaemon: false }, 'conforms'],
  ['otherwise', { XRayDaemon: false }, { XRayDaemon: true }, 'other changed'],
  ['spec silent', { XRayDaemon: silent }, { XRayDaemon: true }, 'unstated'],
  ['not allowed to look', { XRayDaemon: false }, { XRayDaemon: unread() }, 'unknown'],
  ['without one', { XRayDaemon: true }, { XRayDaemon: false }, 'other changed'],
])
