import { reviewTable } from './review-table.ts'
import rule from './version-pinned.ts'

const db = (over: object) => ({ databases: { main: over } })

reviewTable(rule, [
  ['a minor version, and automatic upgrades', 'dev', db({ version: '18.1' }), ['version-pinned postgres: 18.1']],
  ['the same, where RDS does it unasked', 'dev', db({ version: '18.1', autoMinorVersionUpgrade: null }), ['version-pinned postgres: 18.1']],
  ['a minor version that stays', 'dev', db({ version: '18.1', autoMinorVersionUpgrade: false }), []],
  ['a major version', 'dev', db({ version: '18' }), []],
  ['no version at all', 'dev', db({ version: null }), []],
])
