import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-roles.ts'

ruleTable(rule, [
  ['as stated', { ExecutionRoleArn: 'exec', TaskRoleArn: 'task' }, { ExecutionRoleArn: 'exec', TaskRoleArn: 'task' }, 'conforms'],
  [
    'another execution role',
    { ExecutionRoleArn: 'exec', TaskRoleArn: 'task' },
    { ExecutionRoleArn: 'admin', TaskRoleArn: 'task' },
    'other changed',
  ],
  [
    'another task role',
    { ExecutionRoleArn: 'exec', TaskRoleArn: 'task' },
    { ExecutionRoleArn: 'exec', TaskRoleArn: 'admin' },
    'other changed',
  ],
  ['no role', { TaskRoleArn: 'task' }, { TaskRoleArn: null }, 'other changed'],
  ['spec silent', { TaskRoleArn: silent }, { TaskRoleArn: 'admin' }, 'unstated'],
  ['not allowed to look', { TaskRoleArn: 'task' }, { TaskRoleArn: unread() }, 'unknown'],
])
