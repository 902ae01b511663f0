import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import { factTable, from } from './fact-table.ts'
import kind from './log-group.ts'

const item = (group: object) => ({ group: { logGroupName: '/a', ...group }, tags: known({ Project: 'x' }, from) })

factTable(kind, [
  ['days', item({ retentionInDays: 7 }), 'RetentionInDays', 7],
  ['never expires', item({}), 'RetentionInDays', null],
  [
    'by a policy of the account',
    item({ retentionInDays: 30, retentionPolicyName: 'all' }),
    'RetentionInDays',
    { days: 30, byPolicy: 'all' },
  ],
  ['for ever by one', item({ retentionPolicyName: 'all' }), 'RetentionInDays', { days: null, byPolicy: 'all' }],
  ['of the class that keeps for a day', item({ logGroupClass: 'DELIVERY' }), 'RetentionInDays', 1],
  ['no number', item({ retentionInDays: '7' }), 'RetentionInDays', 'unknown: retentionInDays'],
  ['a number that is none', item({ retentionInDays: Number.NaN }), 'RetentionInDays', 'unknown: retentionInDays'],
])

test('what is read is whole', () => expect(allFacts(kind, item({}))).toEqual({ RetentionInDays: null, Tags: { Project: 'x' } }))

test.each([
  ['the star of the ARN goes', { arn: 'arn:aws:logs:r:1:log-group:/a:*' }],
  ['the ARN without a star goes first', { arn: 'arn:aws:logs:r:1:log-group:/b:*', logGroupArn: 'arn:aws:logs:r:1:log-group:/a' }],
])('%s', (_, group) => expect(about(kind, item(group)).aliases).toEqual(['/a', 'arn:aws:logs:r:1:log-group:/a']))

test('a group without a name has an unknown one', () =>
  expect(about(kind, item({ logGroupName: undefined }))).toMatchObject({ name: 'unknown: logGroupName' }))
