import { ruleTable } from '../rule-table.ts'
import rule from './listener-forward.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { 'DefaultActions.ForwardConfig.TargetGroups': ['api'] },
    { 'DefaultActions.ForwardConfig.TargetGroups': ['api'] },
    'conforms',
  ],
  [
    'a share to another',
    { 'DefaultActions.ForwardConfig.TargetGroups': ['api'] },
    { 'DefaultActions.ForwardConfig.TargetGroups': ['api', 'spy'] },
    'other added spy',
  ],
  [
    'to another alone',
    { 'DefaultActions.ForwardConfig.TargetGroups': ['api'] },
    { 'DefaultActions.ForwardConfig.TargetGroups': ['spy'] },
    'other added spy; other lost api',
  ],
  [
    'another share',
    { 'DefaultActions.ForwardConfig.TargetGroups.Weight': { now: 9, next: 1 } },
    {
      'DefaultActions.ForwardConfig.TargetGroups.Weight': [
        ['now', 1],
        ['next', 1],
      ],
    },
    'other changed now',
  ],
])
