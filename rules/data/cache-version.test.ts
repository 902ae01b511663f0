import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-version.ts'

ruleTable(rule, [
  [
    'a patch of the stated version',
    { Engine: 'valkey', EngineVersion: room({ is: 'version', policy: { atLeast: '8.0', within: '8.0' } }) },
    { Engine: 'valkey', EngineVersion: '8.0.1' },
    'conforms',
  ],
  [
    'a later minor version',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '8.0', within: '8.0' } }) },
    { EngineVersion: '8.1' },
    'other changed',
  ],
  [
    'an earlier one',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '8.0', within: '8.0' } }) },
    { EngineVersion: '7.2.6' },
    'other changed',
  ],
  ['another engine', { Engine: 'valkey' }, { Engine: 'redis' }, 'other changed'],
  ['spec silent', { EngineVersion: silent }, { EngineVersion: '7.2.6' }, 'unstated'],
  [
    'not allowed to look',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '8.0', within: '8.0' } }) },
    { EngineVersion: unread() },
    'unknown',
  ],
])
