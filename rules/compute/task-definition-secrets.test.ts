import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-secrets.ts'

ruleTable(rule, [
  ['as stated', { 'ContainerDefinitions.Secrets': ['DB'] }, { 'ContainerDefinitions.Secrets': ['DB'] }, 'conforms'],
  ['otherwise', { 'ContainerDefinitions.Secrets': ['DB'] }, { 'ContainerDefinitions.Secrets': ['DB', 'ADMIN'] }, 'other added ADMIN'],
  ['spec silent', { 'ContainerDefinitions.Secrets': silent }, { 'ContainerDefinitions.Secrets': ['DB', 'ADMIN'] }, 'unstated'],
  ['not allowed to look', { 'ContainerDefinitions.Secrets': ['DB'] }, { 'ContainerDefinitions.Secrets': unread() }, 'unknown'],
  ['one fewer', { 'ContainerDefinitions.Secrets': ['DB', 'KEY'] }, { 'ContainerDefinitions.Secrets': ['KEY'] }, 'other lost DB'],
])
