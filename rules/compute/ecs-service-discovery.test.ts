import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-discovery.ts'

ruleTable(rule, [
  ['as stated', { ServiceRegistries: ['api'] }, { ServiceRegistries: ['api'] }, 'conforms'],
  ['otherwise', { ServiceRegistries: ['api'] }, { ServiceRegistries: [] }, 'other lost api'],
  ['spec silent', { ServiceRegistries: silent }, { ServiceRegistries: [] }, 'unstated'],
  ['not allowed to look', { ServiceRegistries: ['api'] }, { ServiceRegistries: unread() }, 'unknown'],
  ['in another one', { ServiceRegistries: ['api'] }, { ServiceRegistries: ['old'] }, 'other added old; other lost api'],
])
