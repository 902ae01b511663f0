import { ruleTable } from '../rule-table.ts'
import rule from './discovery-namespace-vpc.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['there', { Vpc: ['vpc'] }, { Vpc: ['vpc'] }, 'conforms'],
  ['there and elsewhere', { Vpc: ['vpc'] }, { Vpc: ['vpc', 'vpc-9'] }, 'misplaced added vpc-9'],
  ['not there', { Vpc: ['vpc'] }, { Vpc: [] }, 'misplaced lost vpc'],
])
