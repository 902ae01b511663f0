import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-version.ts'

ruleTable(rule, [
  [
    'as stated',
    {
      Engine: 'postgres',
      EngineVersion: room({ is: 'version', policy: { atLeast: '18.1', within: '18' } }),
      AutoMinorVersionUpgrade: true,
    },
    { Engine: 'postgres', EngineVersion: '18.1', AutoMinorVersionUpgrade: true },
    'conforms',
  ],
  [
    'a later minor version',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '18.1', within: '18' } }) },
    { EngineVersion: '18.10' },
    'conforms',
  ],
  [
    'an earlier one',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '18.1', within: '18' } }) },
    { EngineVersion: '18.0' },
    'other changed',
  ],
  [
    'a later major one',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '18.1', within: '18' } }) },
    { EngineVersion: '19.1' },
    'other changed',
  ],
  ['another engine', { Engine: 'postgres' }, { Engine: 'mysql' }, 'other changed'],
  ['no automatic upgrades', { AutoMinorVersionUpgrade: true }, { AutoMinorVersionUpgrade: false }, 'other changed'],
  ['spec silent', { EngineVersion: silent }, { EngineVersion: '12.3' }, 'unstated'],
  [
    'not allowed to look',
    { EngineVersion: room({ is: 'version', policy: { atLeast: '18.1', within: '18' } }) },
    { EngineVersion: unread() },
    'unknown',
  ],
])
