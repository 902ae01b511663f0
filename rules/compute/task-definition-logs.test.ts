import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-logs.ts'

ruleTable(rule, [
  ['as stated', { 'ContainerDefinitions.LogConfiguration': '/api' }, { 'ContainerDefinitions.LogConfiguration': '/api' }, 'conforms'],
  [
    'otherwise',
    { 'ContainerDefinitions.LogConfiguration': '/api' },
    { 'ContainerDefinitions.LogConfiguration': '/other' },
    'other changed',
  ],
  ['spec silent', { 'ContainerDefinitions.LogConfiguration': silent }, { 'ContainerDefinitions.LogConfiguration': '/other' }, 'unstated'],
  [
    'not allowed to look',
    { 'ContainerDefinitions.LogConfiguration': '/api' },
    { 'ContainerDefinitions.LogConfiguration': unread() },
    'unknown',
  ],
  ['nowhere', { 'ContainerDefinitions.LogConfiguration': '/api' }, { 'ContainerDefinitions.LogConfiguration': null }, 'other changed'],
])
