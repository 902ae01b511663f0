import { ruleTable, silent } from '../rule-table.ts'
import rule from './listener-rule-action.ts'

const status = 'Actions.FixedResponseConfig.StatusCode'
const body = 'Actions.FixedResponseConfig.MessageBody'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { 'Actions.Type': 'fixed-response', [status]: 403 }, { 'Actions.Type': 'fixed-response', [status]: 403 }, 'conforms'],
  ['it lets through', { 'Actions.Type': 'fixed-response' }, { 'Actions.Type': 'forward' }, 'other changed'],
  ['another answer', { [status]: 403 }, { [status]: 200 }, 'other changed'],
  ['a body that nobody states', { [body]: silent }, { [body]: 'no' }, 'unstated'],
  ['a rewrite on the way', { Transforms: [] }, { Transforms: ['url-rewrite'] }, 'other added url-rewrite'],
])
