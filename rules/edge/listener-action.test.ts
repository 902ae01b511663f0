import { ruleTable } from '../rule-table.ts'
import rule from './listener-action.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { 'DefaultActions.Type': 'redirect' }, { 'DefaultActions.Type': 'redirect' }, 'conforms'],
  ['a forward in the place of a redirect', { 'DefaultActions.Type': 'redirect' }, { 'DefaultActions.Type': 'forward' }, 'other changed'],
  ['a step before it', { 'DefaultActions.Type': 'forward' }, { 'DefaultActions.Type': 'authenticate-oidc, forward' }, 'other changed'],
  [
    'another answer',
    { 'DefaultActions.FixedResponseConfig.StatusCode': 404 },
    { 'DefaultActions.FixedResponseConfig.StatusCode': 200 },
    'other changed',
  ],
])
