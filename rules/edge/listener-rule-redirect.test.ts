import { ruleTable } from '../rule-table.ts'
import rule from './listener-rule-redirect.ts'

const to = 'Actions.RedirectConfig.'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { [`${to}Port`]: 443, [`${to}Path`]: '/new' }, { [`${to}Port`]: 443, [`${to}Path`]: '/new' }, 'conforms'],
  ['another host', { [`${to}Host`]: '#{host}' }, { [`${to}Host`]: 'evil.example' }, 'other changed'],
  ['back to plain HTTP', { [`${to}Protocol`]: 'HTTPS' }, { [`${to}Protocol`]: 'HTTP' }, 'other changed'],
])
