import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-count.ts'

ruleTable(rule, [
  ['as stated', { DesiredCount: 2 }, { DesiredCount: 2 }, 'conforms'],
  ['in its band', { DesiredCount: room({ is: 'between', least: 1, most: 3 }) }, { DesiredCount: 3 }, 'conforms'],
  ['above its band', { DesiredCount: room({ is: 'between', least: 1, most: 3 }) }, { DesiredCount: 4 }, 'resized changed'],
  ['below its band', { DesiredCount: room({ is: 'between', least: 1, most: 3 }) }, { DesiredCount: 0 }, 'resized changed'],
  ['nothing is no number', { DesiredCount: room({ is: 'between', least: 0, most: 3 }) }, { DesiredCount: null }, 'resized changed'],
  ['spec silent', { DesiredCount: silent }, { DesiredCount: 9 }, 'unstated'],
  ['not allowed to look', { DesiredCount: 2 }, { DesiredCount: unread() }, 'unknown'],
])
