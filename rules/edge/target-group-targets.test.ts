import { ruleTable } from '../rule-table.ts'
import rule from './target-group-targets.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { Protocol: 'HTTP', Port: 8080, TargetType: 'ip', VpcId: 'vpc' },
    { Protocol: 'HTTP', Port: 8080, TargetType: 'ip', VpcId: 'vpc' },
    'conforms',
  ],
  ['another port', { Port: 8080 }, { Port: 80 }, 'other changed'],
  ['another VPC', { VpcId: 'vpc' }, { VpcId: 'vpc-9' }, 'misplaced changed'],
])
