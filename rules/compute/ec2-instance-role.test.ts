import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-role.ts'

ruleTable(rule, [
  ['as stated', { IamInstanceProfile: 'node' }, { IamInstanceProfile: 'node' }, 'conforms'],
  ['otherwise', { IamInstanceProfile: 'node' }, { IamInstanceProfile: 'admin' }, 'other changed'],
  ['spec silent', { IamInstanceProfile: silent }, { IamInstanceProfile: 'admin' }, 'unstated'],
  ['not allowed to look', { IamInstanceProfile: 'node' }, { IamInstanceProfile: unread() }, 'unknown'],
  ['no role', { IamInstanceProfile: 'node' }, { IamInstanceProfile: null }, 'other changed'],
])
