import { ruleTable } from '../rule-table.ts'
import rule from './listener-rule-forward.ts'

const groups = 'Actions.ForwardConfig.TargetGroups'
const weight = 'Actions.ForwardConfig.TargetGroups.Weight'
const shares = { now: 9, next: 1 }

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { [groups]: ['now', 'next'] }, { [groups]: ['next', 'now'] }, 'conforms'],
  ['a share to another', { [groups]: ['now'] }, { [groups]: ['now', 'spy'] }, 'other added spy'],
  ['shares as stated', { [weight]: shares }, { [weight]: Object.entries(shares) }, 'conforms'],
  [
    'other shares',
    { [weight]: shares },
    {
      [weight]: [
        ['now', 1],
        ['next', 1],
      ],
    },
    'other changed now',
  ],
  // That a group gets nothing says the list of groups.
  ['one alone', { [weight]: { now: 1, next: 1 } }, { [weight]: [['now', 1]] }, 'conforms'],
  ['nobody', { [weight]: shares }, { [weight]: [] }, 'conforms'],
])
