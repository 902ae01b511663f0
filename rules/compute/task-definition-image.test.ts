import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-image.ts'

ruleTable(rule, [
  ['as stated', { 'ContainerDefinitions.Image': 'api' }, { 'ContainerDefinitions.Image': 'api' }, 'conforms'],
  ['otherwise', { 'ContainerDefinitions.Image': 'api' }, { 'ContainerDefinitions.Image': 'nginx' }, 'other changed'],
  ['spec silent', { 'ContainerDefinitions.Image': silent }, { 'ContainerDefinitions.Image': 'nginx' }, 'unstated'],
  ['not allowed to look', { 'ContainerDefinitions.Image': 'api' }, { 'ContainerDefinitions.Image': unread() }, 'unknown'],
  [
    'of another account',
    { 'ContainerDefinitions.Image': 'api' },
    { 'ContainerDefinitions.Image': '210987654321.dkr.ecr.eu-west-1.amazonaws.com/api' },
    'other changed',
  ],
])
