import { ruleTable, unread } from '../rule-table.ts'
import rule from './listener-rule-conditions.ts'

const paths = (...Values: readonly string[]) => ({ 'Conditions.PathPatternConfig': Values })
const sources = (...Values: readonly string[]) => ({ 'Conditions.SourceIpConfig': Values })

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', paths('/a/*', '/b/*'), paths('/b/*', '/a/*'), 'conforms'],
  ['a path more', paths('/a/*'), paths('/a/*', '/admin/*'), 'other added /admin/*'],
  [
    'the callers are no longer said',
    { ...paths('/a'), ...sources('10.0.0.0/8') },
    { ...paths('/a'), ...sources() },
    'other lost 10.0.0.0/8',
  ],
  [
    'a condition that is not stated',
    { ...paths('/a'), ...sources() },
    { ...paths('/a'), ...sources('10.0.0.0/8') },
    'other added 10.0.0.0/8',
  ],
  [
    'another header',
    { 'Conditions.HttpHeaderConfig': ['x: a | b'] },
    { 'Conditions.HttpHeaderConfig': ['x: a'] },
    'other added x: a; other lost x: a | b',
  ],
  ['a condition of another kind', paths('/a'), { 'Conditions.PathPatternConfig': unread('unsupported') }, 'unknown'],
])
