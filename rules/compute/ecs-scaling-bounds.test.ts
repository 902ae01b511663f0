import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-scaling-bounds.ts'

ruleTable(rule, [
  ['as stated', { MinCapacity: 1, MaxCapacity: 3 }, { MinCapacity: 1, MaxCapacity: 3 }, 'conforms'],
  ['a lower floor', { MinCapacity: 1, MaxCapacity: 3 }, { MinCapacity: 0, MaxCapacity: 3 }, 'resized changed'],
  ['a higher ceiling', { MinCapacity: 1, MaxCapacity: 3 }, { MinCapacity: 1, MaxCapacity: 30 }, 'resized changed'],
  ['spec silent', { MinCapacity: silent, MaxCapacity: silent }, { MinCapacity: 0, MaxCapacity: 9 }, 'unstated'],
  ['not allowed to look', { MinCapacity: 1 }, { MinCapacity: unread() }, 'unknown'],
])
