import { ruleTable } from '../rule-table.ts'
import rule from './listener-redirect.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { 'DefaultActions.RedirectConfig.Port': 443, 'DefaultActions.RedirectConfig.Host': '#{host}' },
    { 'DefaultActions.RedirectConfig.Port': 443, 'DefaultActions.RedirectConfig.Host': '#{host}' },
    'conforms',
  ],
  [
    'another host',
    { 'DefaultActions.RedirectConfig.Host': '#{host}' },
    { 'DefaultActions.RedirectConfig.Host': 'evil.example' },
    'other changed',
  ],
  [
    'back to plain HTTP',
    { 'DefaultActions.RedirectConfig.Protocol': 'HTTPS' },
    { 'DefaultActions.RedirectConfig.Protocol': 'HTTP' },
    'other changed',
  ],
  [
    'for a while instead of for good',
    { 'DefaultActions.RedirectConfig.StatusCode': 'HTTP_301' },
    { 'DefaultActions.RedirectConfig.StatusCode': 'HTTP_302' },
    'other changed',
  ],
  [
    'a port that is a text is not the number',
    { 'DefaultActions.RedirectConfig.Port': 443 },
    { 'DefaultActions.RedirectConfig.Port': '443' },
    'other changed',
  ],
])
