import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-container.ts'

ruleTable(rule, [
  [
    'as stated',
    { 'ContainerDefinitions.Name': 'api', 'ContainerDefinitions.PortMappings': 8080 },
    { 'ContainerDefinitions.Name': 'api', 'ContainerDefinitions.PortMappings': 8080 },
    'conforms',
  ],
  ['another name', { 'ContainerDefinitions.Name': 'api' }, { 'ContainerDefinitions.Name': 'web' }, 'other changed'],
  ['another port', { 'ContainerDefinitions.PortMappings': 8080 }, { 'ContainerDefinitions.PortMappings': 80 }, 'other changed'],
  ['a further port', { 'ContainerDefinitions.PortMappings': 8080 }, { 'ContainerDefinitions.PortMappings': [8080, 9000] }, 'other changed'],
  ['no port', { 'ContainerDefinitions.PortMappings': 8080 }, { 'ContainerDefinitions.PortMappings': null }, 'other changed'],
  ['spec silent', { 'ContainerDefinitions.PortMappings': silent }, { 'ContainerDefinitions.PortMappings': 80 }, 'unstated'],
  ['not allowed to look', { 'ContainerDefinitions.PortMappings': 8080 }, { 'ContainerDefinitions.PortMappings': unread() }, 'unknown'],
])
